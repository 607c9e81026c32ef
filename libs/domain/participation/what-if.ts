import { partsOf } from '../cases/figures.js';
import type { Refusal } from '../kernel/decision.js';
import type { Pence } from '../money/pence.js';
import type { Unit } from '../programme/state.js';
import type { Project } from '../projects/state.js';
import { isMeasurable } from './keys.js';
import { type Member, memberOf, onTerms } from './members.js';
import { refuse } from './refuse.js';
import { weightOf } from './shares.js';
import type { Condition, Participation, ParticipationStatus } from './state.js';
import { hasJoined, participationOf, unitById } from './units.js';
import { questionOf, type ViabilityQuestion } from './viability.js';

/** How a unit is supposed to answer. */
export interface SupposedAnswer {
  readonly answer: 'join' | 'decline' | 'condition_fails';
  /** Of a join; absent: those it has joined, or all that it can. */
  readonly parts?: readonly string[];
}

/** Own figures over the parts that are joined; what is absent stays as it is. */
export interface SupposedFigures {
  readonly oneOff?: Pence;
  readonly running?: Pence;
  readonly cashable?: Pence;
}

/** What is supposed of a project; all else stays as it is. */
export interface Supposition {
  /** By unit. */
  readonly answers: Readonly<Record<string, SupposedAnswer>>;
  /** Whether those who have not answered are supposed to join. */
  readonly othersJoin: boolean;
  /** `null`: no minimum. */
  readonly minimumUnits?: number | null;
  /** `null`: no floor. */
  readonly netAnnualCashable?: Pence | null;
  readonly netPresentValue?: Pence | null;
  /** By unit. */
  readonly figures: Readonly<Record<string, SupposedFigures>>;
}

export const NOTHING_SUPPOSED: Supposition = { answers: {}, othersJoin: false, figures: {} };

/** O7 asked of a project that is supposed; the record is not touched. */
export function supposedQuestion(project: Project, supposition: Supposition): ViabilityQuestion {
  const question = questionOf(project);
  const { minimumUnits, netAnnualCashable, netPresentValue } = supposition;
  const { floors } = question.case;
  return {
    ...question,
    case: {
      ...question.case,
      minimumUnits: minimumUnits === undefined ? question.case.minimumUnits : (minimumUnits ?? 0),
      floors: {
        netAnnualCashable: netAnnualCashable === undefined ? floors.netAnnualCashable : netAnnualCashable,
        netPresentValue: netPresentValue === undefined ? floors.netPresentValue : netPresentValue,
      },
    },
    members: project.units
      .flatMap((unit) => supposedMember(project, unit, supposition) ?? [])
      .map((member) => withFigures(member, supposition.figures[member.unit])),
  };
}

function supposedMember(project: Project, unit: Unit, { answers, othersJoin }: Supposition): Member | null {
  const supposed = Object.hasOwn(answers, unit.id) ? answers[unit.id] : undefined;
  switch (supposed?.answer) {
    case 'decline':
      return null;
    case 'join':
      return joining(project, unit, supposed.parts);
    case 'condition_fails':
      return { ...joining(project, unit), fails: true };
    case undefined: {
      const participation = participationOf(project, unit);
      if (hasJoined(participation)) return memberOf(project, unit);
      return othersJoin && mayStillJoin(participation) ? joining(project, unit) : null;
    }
  }
}

/** Whoever may join without being invited again; of decisions that may still be called in, those that join (V13). */
const mayStillJoin = ({ status, keys }: Participation): boolean =>
  UNDECIDED.has(status) && !Object.values(keys).some((key) => key.answer === 'decline' && status === 'PROVISIONAL');

const UNDECIDED: ReadonlySet<ParticipationStatus> = new Set([
  'INVITED',
  'PENDING_SECOND_KEY',
  'PROVISIONAL',
  'DEFERRED',
  'CONDITION_FAILED',
  'RECONFIRM',
]);

/** A unit as it has joined or, where it has not, as it would: on the conditions it has named and with any share. */
function joining(project: Project, unit: Unit, parts?: readonly string[]): Member {
  const isIn = hasJoined(participationOf(project, unit));
  const present = memberOf(project, unit);
  const chosen = parts ?? (isIn ? present.parts : partsOf(project));
  return onTerms(project, {
    unit: unit.id,
    parts: weighedParts(project, unit.id).filter((part) => chosen.includes(part)),
    conditions: isIn ? present.conditions : conditionsNamed(project, unit),
    cap: isIn ? present.cap : null,
  });
}

/** O9: whoever's condition has failed can only join without those that are measured. */
function conditionsNamed(project: Project, unit: Unit): readonly Condition[] {
  const { keys, status } = participationOf(project, unit);
  const named = Object.values(keys).flatMap(({ answer, conditions }) => (answer === 'join' ? conditions : []));
  return status === 'CONDITION_FAILED' ? named.filter((condition) => !isMeasurable(condition)) : named;
}

const weighedParts = (project: Project, unit: string): readonly string[] =>
  project.cases.current!.parts.filter((part) => weightOf(part, unit) !== null).map(({ id }) => id);

/** A benefit that is supposed comes to the same in every year. */
function withFigures(member: Member, { oneOff, running, cashable }: SupposedFigures = {}): Member {
  const { cashableByYear, ...own } = member.own;
  return {
    ...member,
    own: {
      ...own,
      ...(cashable === undefined ? cashableByYear && { cashableByYear } : { cashable: BigInt(cashable) }),
      ...(oneOff !== undefined && { oneOff: BigInt(oneOff) }),
      ...(running !== undefined && { running: BigInt(running) }),
    },
  };
}

/** O3: what is supposed must be possible. */
export function barsSupposition(project: Project, { answers, figures }: Supposition): Refusal | null {
  const unknown = [...Object.keys(answers), ...Object.keys(figures)].find((unit) => !unitById(project, unit));
  if (unknown !== undefined) return refuse('PARTICIPATION.UNIT_UNKNOWN', { unit: unknown });
  for (const [unit, { answer, parts }] of Object.entries(answers)) {
    if (answer === 'decline') continue;
    const refused = barsParts(project, unitById(project, unit)!, parts);
    if (refused) return refused;
  }
  return null;
}

function barsParts(project: Project, { id, name }: Unit, parts: readonly string[] | undefined): Refusal | null {
  const inCase = project.cases.current!.parts;
  const unknown = parts?.find((part) => !partsOf(project).includes(part));
  if (unknown !== undefined) return refuse('PARTICIPATION.PART_UNKNOWN', { part: unknown });
  const left = inCase.find((part) => part.required && parts && !parts.includes(part.id));
  if (left) return refuse('PARTICIPATION.PART_REQUIRED', { part: left.title });
  const unweighed = inCase.find((part) => (part.required || parts?.includes(part.id)) && weightOf(part, id) === null);
  return unweighed ? refuse('PARTICIPATION.NO_WEIGHT', { part: unweighed.title, unit: name }) : null;
}
