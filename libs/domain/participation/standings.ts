import type { Instant, PlainDate } from '../calendar/instant.js';
import type { TextRef } from '../kernel/event.js';
import type { Unit } from '../programme/state.js';
import type { Project } from '../projects/state.js';
import { isProvisional } from './call-in-window.js';
import { conditionsOf, keyOf, keysNeeded, keysTurned } from './keys.js';
import { sealIn } from './seal.js';
import type { Condition, OrganisationDecision, ParticipationStatus, ReasonCode } from './state.js';
import { hasJoined, participationOf } from './units.js';

/**
 * How a member stands in a project, for the participation matrix. Besides the states of a unit: it has not been asked
 * yet; a project that ran before does not state it; an organisation is not asked for its key, or has turned it and the
 * other one is awaited (M1, M3).
 */
export type StandingState = ParticipationStatus | 'NOT_ASKED' | 'NOT_STATED' | 'KEY_NOT_NEEDED' | 'KEY_TURNED';

export interface Standing {
  /** A unit, or one of the organisations of a unit that has several. */
  readonly member: string;
  readonly unit: string;
  readonly state: StandingState;
  /** While answers are sealed: the unit's is in, whatever it is. */
  readonly answered: boolean;
  /** While answers are sealed, of a unit that is not asked: what is known of it; `null`: it is asked, or nothing is sealed. */
  readonly before: StandingBefore | null;
  /** O7: it counts as joined. */
  readonly joined: boolean;
  readonly since: Instant;
  readonly deferredTo: PlainDate | null;
  /** When its body decided, the later of two. */
  readonly decidedOn: PlainDate | null;
  readonly conditions: readonly Condition[];
  readonly reasons: readonly StatedReason[];
}

/** How a member stood when the window of sealed answers opened, and stands for whoever may not see its answer. */
export type StandingBefore = Omit<Standing, 'member' | 'unit' | 'answered' | 'before'>;

/** Why an organisation answered as it did (O5). */
export interface StatedReason {
  readonly organisation: string;
  readonly code: ReasonCode | null;
  readonly reason: TextRef | null;
}

/** Every unit, and apart from it each organisation of a unit with several keys (M5, M6). */
export function standings(project: Project): readonly Standing[] {
  const { before = {} } = sealIn(project) ?? {};
  const units = { ...project.participation.units, ...before };
  const stood = standingsIn({ ...project, participation: { ...project.participation, units } });
  return standingsIn(project).map((standing, index) => {
    const { member: _, unit, answered: _answered, ...known } = stood[index];
    return { ...standing, before: Object.hasOwn(before, unit) ? known : null };
  });
}

const standingsIn = (project: Project): readonly Omit<Standing, 'before'>[] =>
  project.units.flatMap((unit) => [ofUnit(project, unit), ...apart(project, unit)]);

const apart = (project: Project, unit: Unit): readonly Omit<Standing, 'before'>[] =>
  unit.organisations.length > 1 ? unit.organisations.map((organisation) => ofKey(project, unit, organisation)) : [];

function ofUnit(project: Project, unit: Unit): Omit<Standing, 'before'> {
  const participation = participationOf(project, unit);
  const { since, deferredTo } = participation;
  return {
    member: unit.id,
    unit: unit.id,
    state: unaskedState(project, unit) ?? participation.status,
    answered: Object.hasOwn(sealIn(project)?.answered ?? {}, unit.id),
    joined: hasJoined(participation),
    since,
    deferredTo,
    ...said(keysTurned(project, unit)),
  };
}

function ofKey(project: Project, unit: Unit, organisation: string): Omit<Standing, 'before'> {
  const participation = participationOf(project, unit);
  const key = keysNeeded(project, unit).includes(organisation) ? keyOf(project, unit, organisation) : undefined;
  return {
    member: organisation,
    unit: unit.id,
    state: unaskedState(project, unit) ?? keyState(project, unit, organisation, key),
    answered: Object.hasOwn(sealIn(project)?.answered ?? {}, unit.id),
    joined: hasJoined(participation) && key?.answer === 'join',
    since: key?.at ?? participation.since,
    deferredTo: key?.until ?? null,
    ...said(key ? [key] : []),
  };
}

/** `null`: its unit has been asked in an opt-in, or is not to be. */
export function unaskedState(
  { participation, adopted, stage }: Project,
  { id }: Pick<Unit, 'id'>,
): 'NOT_STATED' | 'NOT_ASKED' | null {
  if (participation.windows > 0 || participation.units[id].status !== 'INVITED') return null;
  return adopted && !BEFORE_OPT_IN.includes(stage) ? 'NOT_STATED' : 'NOT_ASKED';
}

const BEFORE_OPT_IN: readonly Project['stage'][] = ['PROPOSED', 'SCOPING', 'BUSINESS_CASE', 'OPT_IN'];

function keyState(
  project: Project,
  unit: Unit,
  organisation: string,
  key: OrganisationDecision | undefined,
): StandingState {
  const { status } = participationOf(project, unit);
  const followsOther = OTHERS_KEY.includes(status);
  if (!keysNeeded(project, unit).includes(organisation)) return status === 'NOT_RELEVANT' ? status : 'KEY_NOT_NEEDED';
  if (!key) return followsOther ? 'INVITED' : status;
  if (isProvisional(key) && status !== 'LAPSED') return 'PROVISIONAL';
  if (key.answer === 'join') return followsOther ? 'KEY_TURNED' : status;
  return status === 'LAPSED' ? status : key.answer === 'decline' ? 'DECLINED' : 'DEFERRED';
}

/** What one key alone can bring its unit to. */
const OTHERS_KEY: readonly ParticipationStatus[] = ['PENDING_SECOND_KEY', 'PROVISIONAL', 'DECLINED', 'DEFERRED'];

const said = (keys: readonly OrganisationDecision[]): Pick<Standing, 'decidedOn' | 'conditions' | 'reasons'> => ({
  decidedOn:
    keys
      .map(({ decidedOn }) => decidedOn)
      .sort()
      .at(-1) ?? null,
  conditions: conditionsOf(keys),
  reasons: keys
    .filter(({ reasonCode, reason }) => reasonCode !== null || reason !== null)
    .map(({ organisation, reasonCode: code, reason }) => ({ organisation, code, reason })),
});
