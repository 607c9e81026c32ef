import { allLines } from '../benefits/lines.js';
import type { Project } from '../projects/state.js';
import { gateOfAction, lineOf } from './items.js';
import type { ItemId } from './state.js';

const QUESTIONS: Readonly<Record<string, string>> = {
  G1: 'Gate G1: is the scope worth a business case?',
  G2: 'Gate G2: is the case good enough to ask the members?',
  G3: 'Gate G3: shall the project start with those who have joined?',
  G4: 'Gate G4: is it ready for service?',
  G5: 'Gate G5: can the project be closed?',
  GR: 'Gate GR: shall the project go on with the new baseline?',
  cancel: 'Shall the project be cancelled?',
};

/** What the steering group is asked, in words; the id may be of an item that has not been asked yet. */
export function questionOf(project: Project, id: string): string {
  if (id === 'G2' && project.assurance.quickWin) return QUICK_WIN;
  return (
    QUESTIONS[id] ??
    (gateOfAction(id as ItemId) ? `Shall ${itemName(project, id)} be confirmed?` : undefined) ??
    `Shall the benefit be written off? (${itemName(project, id)})`
  );
}

const QUICK_WIN =
  'Gates G1 and G2 in one vote: is the quick win worth it, and its case good enough to ask the members?';

/** `gate G1`, `the cancellation`, `the write-off of “Lower agency rates”` */
export function itemName({ benefits }: Project, id: string): string {
  if (id === 'cancel') return 'the cancellation';
  const gate = gateOfAction(id as ItemId);
  if (gate) return `the chair’s action on gate ${gate}`;
  if (!id.startsWith('write-off/')) return `gate ${id}`;
  const line = lineOf(id as `write-off/${string}`)!;
  return `the write-off of “${allLines({ benefits }).find((each) => each.id === line)?.title ?? line}”`;
}
