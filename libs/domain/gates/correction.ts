import type { ReadinessConfirmed } from '../assurance/events.js';
import type { CaseVersionCreated, ScopeSaved } from '../cases/events.js';
import { newVersion } from '../cases/save-case.js';
import type { HandedOver, LessonsFiled } from '../delivery/events.js';
import type { TextRef } from '../kernel/event.js';
import type { Project } from '../projects/state.js';
import type { PaperWords, ReissuePaper } from './commands.js';
import type { Item, ItemId } from './state.js';

type Word = keyof PaperWords;

/** The words of the paper that may be corrected while it waits; figures and options go back to the drafting. */
const CORRECTABLE: Readonly<Record<string, readonly Word[]>> = {
  G1: ['currentPosition', 'existingArrangement', 'remarks'],
  G2: ['strategic', 'economic', 'commercial', 'financial', 'management', 'justification', 'remarks'],
  G3: ['remarks'],
  G4: ['readiness', 'remarks'],
  G5: ['handover', 'lessons', 'remarks'],
  cancel: ['reason', 'exitPlan'],
  'write-off': ['reason'],
};

/** None: what a chair's action approved stays as it was (V10). */
export const correctableIn = (item: ItemId): readonly Word[] | undefined => CORRECTABLE[item.split('/', 1)[0]];

/** The words that a command corrects; those left out stay. */
export function wordsOf({ type: _, item: __, round: ___, why: ____, ...words }: ReissuePaper): PaperWords {
  return words;
}

/** What the steering group is told beside the case: the reason of an item, and what the lead says about its paper. */
export interface Besides {
  readonly reason?: TextRef;
  readonly exitPlan?: TextRef;
  readonly remarks?: TextRef;
}

/** These as they stand, with what a command corrects of them. */
export function besidesIn({ reason, exitPlan, papers }: Item, words: PaperWords): Besides {
  return present({
    reason: words.reason ?? reason,
    exitPlan: words.exitPlan ?? exitPlan,
    remarks: words.remarks ?? papers.at(-1)!.remarks,
  });
}

/** Of these only what a command corrects. */
export const besidesOf = ({ reason, exitPlan, remarks }: PaperWords): Besides => present({ reason, exitPlan, remarks });

const present = (among: Readonly<Record<keyof Besides, TextRef | null | undefined>>): Besides =>
  Object.fromEntries(Object.entries(among).filter(([, text]) => text));

export type Saved = ScopeSaved | CaseVersionCreated | ReadinessConfirmed | HandedOver | LessonsFiled;

/** What else the words change in the project. */
export function saved(project: Project, item: ItemId, words: PaperWords): readonly Saved[] {
  const { remarks: _, reason: __, exitPlan: ___, readiness = [], handover, lessons, ...chapters } = words;
  const { scope, current } = project.cases;
  const { handedOver } = project.delivery;
  const hasChapters = Object.keys(chapters).length > 0;
  return [
    ...(hasChapters && item === 'G1' && scope
      ? [{ type: 'ScopeSaved', scope: { ...scope, ...chapters } } satisfies ScopeSaved]
      : []),
    ...(hasChapters && item === 'G2' && current ? [newVersion(project, 'case', { ...current, ...chapters })] : []),
    ...readiness.map((each): ReadinessConfirmed => ({ type: 'ReadinessConfirmed', ...each })),
    ...(handover && handedOver ? [{ type: 'HandedOver', to: handedOver.to, text: handover } satisfies HandedOver] : []),
    ...(lessons ? [{ type: 'LessonsFiled', text: lessons } satisfies LessonsFiled] : []),
  ];
}

/** The project as a paper is to show it, with its words corrected. */
export const corrected = (project: Project, command: ReissuePaper): Project =>
  saved(project, command.item, wordsOf(command)).reduce(withSaved, project);

function withSaved(project: Project, change: Saved): Project {
  const { cases, delivery, assurance } = project;
  switch (change.type) {
    case 'ScopeSaved':
      return { ...project, cases: { ...cases, scope: change.scope } };
    case 'CaseVersionCreated':
      return { ...project, cases: { ...cases, current: change.case, version: change.version } };
    case 'ReadinessConfirmed': {
      const before = assurance.readiness[change.criterion];
      const readiness = { ...assurance.readiness, [change.criterion]: { ...before, evidence: change.evidence } };
      return { ...project, assurance: { ...assurance, readiness } };
    }
    case 'HandedOver':
      return { ...project, delivery: { ...delivery, handedOver: { ...delivery.handedOver!, text: change.text } } };
    case 'LessonsFiled':
      return { ...project, delivery: { ...delivery, lessons: { ...delivery.lessons!, text: change.text } } };
  }
}
