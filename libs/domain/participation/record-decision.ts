import { dateOf } from '../calendar/due.js';
import { isDate } from '../calendar/dates.js';
import type { Instant } from '../calendar/instant.js';
import { dateInWords } from '../calendar/words.js';
import { partsOf } from '../cases/figures.js';
import type { Refusal } from '../kernel/decision.js';
import { isAmount, pence } from '../money/pence.js';
import { type Matter, answering, takenAs } from './answering.js';
import { barsImpossible } from './best-case.js';
import type { RecordDecision } from './commands.js';
import { barsCondition, plainly } from './conditions.js';
import { longStop } from './deadlines.js';
import { hasMeasurable } from './keys.js';
import { refuse as refuseAgain } from '../rebaselines/refuse.js';
import { refuse } from './refuse.js';
import { type Joiner, shareAtMinimum, weightOf } from './shares.js';
import type { NewDecision } from './state.js';
import { turnKey } from './turn-key.js';
import { leadUnitOf } from './units.js';

/** O2 to O6, M1 to M4: what an organisation's own body decided, as its recorder enters it. */
export const recordDecision = answering<RecordDecision>(
  (matter, command, facts, now) =>
    bars[command.answer](matter, command, now) ??
    turnKey(matter, 'DecisionRecorded', decisionOf(matter, command), facts, now),
);

const bars: Readonly<
  Record<RecordDecision['answer'], (matter: Matter, command: RecordDecision, now: Instant) => Refusal | null>
> = {
  join: (matter, command) =>
    barsTerms(matter, command) ??
    barsParts(matter, partsIn(matter, command)) ??
    barsImpossible(matter.project, joinerIn(matter, command), command.conditions ?? []),
  decline: (_matter, { reasonCode }) => (reasonCode ? null : refuse('PARTICIPATION.REASON_NEEDED')),
  defer: barsDeferral,
};

/** O6, O9 */
function barsTerms({ participation, unit }: Matter, { conditions = [], largestShare }: RecordDecision): Refusal | null {
  if (largestShare !== undefined && !isAmount(largestShare)) return refuse('PARTICIPATION.SHARE_WRONG');
  for (const condition of conditions) {
    const refusal = barsCondition(condition);
    if (refusal) return refusal;
  }
  return participation.status === 'CONDITION_FAILED' && hasMeasurable({ conditions })
    ? refuse('PARTICIPATION.CONDITION_FAILED', { unit: unit.name })
    : null;
}

/** O3, O6: parts of the case, among them those that are required, and only such as its share can be computed in. */
export function barsParts(
  { project, unit }: Pick<Matter, 'project' | 'unit'>,
  parts: readonly string[],
): Refusal | null {
  const unknown = parts.find((part) => !partsOf(project).includes(part));
  if (unknown !== undefined) return refuse('PARTICIPATION.PART_UNKNOWN', { part: unknown });
  if (parts.length === 0) return refuse('PARTICIPATION.PARTS_EMPTY');
  const inCase = project.cases.current!.parts;
  const left = inCase.find(({ id, required }) => required && !parts.includes(id));
  if (left) return refuse('PARTICIPATION.PART_REQUIRED', { part: left.title });
  const unweighed = inCase.find((part) => parts.includes(part.id) && weightOf(part, unit.id) === null);
  return unweighed ? refuse('PARTICIPATION.NO_WEIGHT', { part: unweighed.title, unit: unit.name }) : null;
}

/** O3, O9 */
function barsDeferral(
  { project, optIn, participation, unit }: Matter,
  { until = '' }: RecordDecision,
  now: Instant,
): Refusal | null {
  if (project.stage === 'DELIVERY') return refuseAgain('RE_OPT_IN.NO_DEFERRAL');
  if (participation.status === 'CONDITION_FAILED') return refuse('PARTICIPATION.CONDITION_FAILED', { unit: unit.name });
  const latest = longStop(project, optIn);
  const sound = isDate(until) && until > dateOf(now, project) && until <= latest;
  return sound ? null : refuse('PARTICIPATION.DEFERRAL_DATE', { latest: dateInWords(latest) });
}

/** O3: all parts, unless some are named. */
const partsIn = ({ project }: Matter, { parts }: RecordDecision): readonly string[] => parts ?? partsOf(project);

const joinerIn = (matter: Matter, command: RecordDecision): Joiner => ({
  unit: matter.unit.id,
  parts: partsIn(matter, command),
});

function decisionOf(matter: Matter, command: RecordDecision): NewDecision {
  const { organisation, caseVersion, answer, reason = null } = command;
  const { callInDays, ...taken } = takenAs(matter, command);
  const common = { organisation, caseVersion, answer, reason, ...taken };
  const calledIn = callInDays === undefined ? {} : { callInDays };
  const none = { reasonCode: null, until: null, conditions: [], parts: [], largestShare: null };
  switch (answer) {
    case 'join':
      return { ...common, ...calledIn, ...none, ...termsOf(matter, command) };
    case 'decline':
      return { ...common, ...calledIn, ...none, reasonCode: command.reasonCode! };
    case 'defer':
      // V13: putting off decides nothing that could be called in.
      return { ...common, ...none, until: command.until! };
  }
}

/** O3: the largest share that a unit accepts is, unless it states another, the share at the minimum of units. */
function termsOf(matter: Matter, command: RecordDecision): Pick<NewDecision, 'conditions' | 'parts' | 'largestShare'> {
  const { project, unit } = matter;
  const chosen = partsIn(matter, command);
  const parts = partsOf(project).filter((part) => chosen.includes(part));
  const largestShare =
    command.largestShare ??
    pence(shareAtMinimum(project.cases.current!, { unit: unit.id, parts }, leadUnitOf(project)!.id));
  return { conditions: (command.conditions ?? []).map(plainly), parts, largestShare };
}
