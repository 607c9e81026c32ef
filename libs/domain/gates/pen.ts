import { dateOf } from '../calendar/due.js';
import type { Instant } from '../calendar/instant.js';
import { workingDaysBetween } from '../calendar/working-days.js';
import { conditionalGate } from '../conditions/conditions.js';
import type { Project, Stage } from '../projects/state.js';
import { itemOf } from './items.js';
import type { Gate } from './state.js';

/** Who has to act next on a gate: its lead, the steering group, or whoever owns a condition of its approval. */
export type PenHolder = 'lead' | 'group' | 'owners';

/** V16: with whom the gate of the present stage lies, since when, and how long it has lain with each. */
export interface Pen {
  readonly gate: Gate;
  readonly holder: PenHolder;
  readonly since: Instant;
  /** Working days with each so far, in this stage. */
  readonly days: Readonly<Record<PenHolder, number>>;
}

const GATE_OF: Readonly<Partial<Record<Stage, Gate>>> = {
  SCOPING: 'G1',
  BUSINESS_CASE: 'G2',
  OPT_IN: 'G3',
  CLOSURE: 'G5',
};

/** `null`: no gate is before the project, or its members have still to decide. */
export function penOf(project: Project, now: Instant): Pen | null {
  const gate = GATE_OF[project.stage];
  const begun = gate && begunAt(project, gate);
  if (!begun) return null;
  const spells = spellsOf(project, gate, begun);
  const days = { lead: 0, group: 0, owners: 0 };
  spells.forEach(({ holder, since }, index) => {
    const until = spells[index + 1]?.since ?? now;
    days[holder] += workingDaysBetween(dateOf(since, project), dateOf(until, project), project.calendar);
  });
  return { gate, ...spells.at(-1)!, days };
}

/** With whom the gate of the present stage lies now. */
export function presentPen(project: Project): Pick<Pen, 'gate' | 'holder'> | null {
  const gate = GATE_OF[project.stage];
  const begun = gate && begunAt(project, gate);
  return begun ? { gate, holder: spellsOf(project, gate, begun).at(-1)!.holder } : null;
}

/** In the opt-in the lead can ask once the members have decided. */
const begunAt = ({ stageSince, participation: { optIn } }: Project, gate: Gate): Instant | null =>
  gate === 'G3' ? (optIn?.viability ? optIn.viabilitySince : null) : stageSince;

interface Spell {
  readonly holder: PenHolder;
  readonly since: Instant;
}

/** One after the other, from the beginning of the stage; a spell lasts until the next. */
function spellsOf(project: Project, gate: Gate, begun: Instant): readonly Spell[] {
  const item = itemOf(project.gates, gate);
  const rounds = (item?.rounds ?? []).filter(({ since }) => since >= begun);
  const spells: Spell[] = [{ holder: 'lead', since: begun }];
  for (const { since, closedAt, outcome } of rounds) {
    if (spells.at(-1)!.holder !== 'group') spells.push({ holder: 'group', since });
    if (outcome === 'approved_cond') spells.push({ holder: 'owners', since: closedAt! });
    else if (outcome === 'referred_back' || outcome === 'not_needed') spells.push({ holder: 'lead', since: closedAt! });
  }
  const lapsedAt = project.conditions.find(
    ({ item: id, round, status }) => id === gate && round === rounds.at(-1)?.number && status === 'lapsed',
  )?.endedAt;
  if (spells.at(-1)!.holder === 'owners' && conditionalGate(project) !== gate && lapsedAt) {
    spells.push({ holder: 'lead', since: lapsedAt });
  }
  return spells;
}
