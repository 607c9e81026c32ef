import { dateOf } from '../calendar/due.js';
import { isDate } from '../calendar/dates.js';
import type { Instant } from '../calendar/instant.js';
import { instantInWords } from '../calendar/words.js';
import type { Decision, Refusal } from '../kernel/decision.js';
import { type Facts, holdsPost } from '../kernel/facts.js';
import type { Decide } from '../kernel/room.js';
import { inPounds } from '../money/pence.js';
import { type Delegation, type Organisation, schemeVersionOf } from '../organisations/state.js';
import type { Unit } from '../programme/state.js';
import type { Project } from '../projects/state.js';
import { nomineeAsked } from '../leads/nomination.js';
import { barsLateJoin } from '../movements/bars-late-join.js';
import { barsChain } from './chain.js';
import type { RecordDecision, Reconfirm } from './commands.js';
import { endOfWindow, isOver, silenceEndsAt } from './deadlines.js';
import type { DecisionRecorded, Reconfirmed, SecondKeyAwaited } from './events.js';
import { keyOf, keysNeeded } from './keys.js';
import { decideUntil, reOptInOf } from '../rebaselines/deadlines.js';
import { refuse as refuseAgain } from '../rebaselines/refuse.js';
import { refuse } from './refuse.js';
import type { NewDecision, OptIn, OrganisationDecision, Participation } from './state.js';
import { hasJoined, participationOf, unitOf } from './units.js';
import { barsUrgency, supportIn } from './urgency.js';

type Answering = RecordDecision | Reconfirm;

export type Answered = DecisionRecorded | Reconfirmed | SecondKeyAwaited;

/** An organisation that may answer now, and the body of it that has decided. */
export interface Matter {
  readonly project: Project;
  readonly optIn: OptIn;
  readonly unit: Unit;
  readonly participation: Participation;
  readonly organisation: string;
  readonly delegation: Delegation;
  /** The organisation with its scheme as it stands. */
  readonly member: Organisation;
}

/** A decision of an organisation: with its own key, while it can answer, on the present case, by a body that may. */
export const answering =
  <Command extends Answering>(
    decide: (matter: Matter, command: Command, facts: Facts, now: Instant) => Decision<Answered>,
  ): Decide<Command, Answered> =>
  (project, command, facts, now) => {
    const { organisation, caseVersion } = command;
    const asked = answerable(project, organisation, caseVersion, facts, now, 'OD');
    if ('code' in asked) return asked;
    const { unit, member } = asked;
    // Putting off decides nothing that anybody would have to recommend or check.
    const chain = 'answer' in command && command.answer === 'defer' ? [] : member.chain;
    const delegation = decidedBy(project, unit, command, { ...member, chain }, now);
    if ('code' in delegation) return delegation;
    const matter = { ...asked, project, participation: participationOf(project, unit), organisation, delegation };
    return decide(matter, command, facts, now);
  };

/** O4, V11: the body that has decided: one that may, in urgency with support, and after every step of its own chain. */
export function decidedBy(
  project: Project,
  unit: Unit,
  command: Pick<Answering, 'organisation' | 'body' | 'decidedOn' | 'support'>,
  member: Organisation | undefined,
  now: Instant,
): Delegation | Refusal {
  const { organisation } = command;
  const delegation = delegationOf(project, command, member, now);
  if ('code' in delegation) return delegation;
  const { chain = [] } = member!;
  return barsUrgency(delegation, command) ?? barsChain(project, unit, organisation, chain, delegation) ?? delegation;
}

/** O2, O3, M3, O8: an organisation that is asked and may still answer, on the present case; given by its own recorder. */
export function answerable(
  project: Project,
  organisation: string,
  caseVersion: number,
  facts: Facts,
  now: Instant,
  by?: 'OD',
): Pick<Matter, 'optIn' | 'unit' | 'member'> | Refusal {
  const { optIn } = project.participation;
  const unit = unitOf(project, organisation);
  const member = facts.directory.organisations.find(({ id }) => id === organisation);
  if (!optIn) return refuse('OPT_IN.NOT_OPEN');
  if (!unit || !member) return refuse('PARTICIPATION.ORGANISATION_UNKNOWN', { organisation });
  // O10: a unit that may still join late goes through its chain for that.
  const late = !by && project.stage === 'DELIVERY' && !reOptInOf(project) && !barsLateJoin(project, unit);
  // X5: and one that is nominated to lead, for its acceptance.
  const refused =
    late || (!by && nomineeAsked(project) === organisation)
      ? barsUnneeded(project, unit, organisation)
      : (barsKey(project, unit, organisation, facts, by) ?? barsTime(project, optIn, unit, organisation, now));
  if (refused) return refused;
  const { version } = project.cases;
  return caseVersion === version ? { optIn, unit, member } : refuse('PARTICIPATION.OTHER_CASE_VERSION', { version });
}

/** O4, V11, V13: who decided by which route, when and under which scheme, and for how long it may be called in. */
export function takenAs(
  { delegation, member }: Pick<Matter, 'delegation' | 'member'>,
  command: Pick<Answering, 'body' | 'decidedOn' | 'reference' | 'support'>,
): Pick<NewDecision, 'body' | 'route' | 'decidedOn' | 'reference' | 'support' | 'callInDays' | 'schemeVersion'> {
  const { body, decidedOn, reference } = command;
  return {
    body,
    route: delegation.route,
    decidedOn,
    reference,
    ...supportIn(delegation, command),
    ...(member.callInDays ? { callInDays: member.callInDays } : {}),
    schemeVersion: schemeVersionOf(member),
  };
}

/** M1, M3: only an organisation's own recorder turns its key, and only where the unit needs it. */
function barsKey(project: Project, unit: Unit, organisation: string, facts: Facts, by?: 'OD'): Refusal | null {
  if (participationOf(project, unit).status === 'NOT_RELEVANT') {
    return refuse('PARTICIPATION.NOT_INVITED', { unit: unit.name });
  }
  if (by && !holdsPost(facts, by, organisation)) return refuse('PARTICIPATION.NOT_YOUR_KEY', { organisation });
  return barsUnneeded(project, unit, organisation);
}

/** M3 */
export const barsUnneeded = (project: Project, unit: Unit, organisation: string): Refusal | null =>
  keysNeeded(project, unit).includes(organisation)
    ? null
    : refuse('PARTICIPATION.KEY_NOT_NEEDED', { unit: unit.name, organisation });

/** O2, O3: a decision may be replaced until the close; after it only a unit that has not decided may still answer. */
function barsTime(project: Project, optIn: OptIn, unit: Unit, organisation: string, now: Instant): Refusal | null {
  if (project.stage === 'DELIVERY') return barsAgain(project, unit, now);
  if (!isOver(project, optIn, now)) return null;
  const participation = participationOf(project, unit);
  if (hasJoined(participation) || participation.status === 'DECLINED' || participation.status === 'PROVISIONAL') {
    return refuse('OPT_IN.CLOSED', { at: instantInWords(endOfWindow(project, optIn), project.calendar) });
  }
  const until = silenceEndsAt(project, optIn, participation);
  if (!until || now >= until) return refuse('PARTICIPATION.SILENCE_ENDED', { unit: unit.name });
  return stands(participation, keyOf(project, unit, organisation))
    ? refuse('PARTICIPATION.KEY_TURNED', { organisation })
    : null;
}

/** X3: after the launch only a unit that is affected decides again, and can replace that until its days are over. */
function barsAgain(project: Project, unit: Unit, now: Instant): Refusal | null {
  const reOptIn = reOptInOf(project);
  if (!reOptIn) return refuseAgain('RE_OPT_IN.NOT_OPEN');
  const participation = participationOf(project, unit);
  const isAsked = participation.asksOn === project.cases.version;
  if (!reOptIn.members.includes(unit.id) || !isAsked) return refuseAgain('RE_OPT_IN.NOT_ASKED', { unit: unit.name });
  const until = silenceEndsAt(project, project.participation.optIn!, participation) ?? decideUntil(project, reOptIn);
  return participation.status === 'LAPSED' || now >= until
    ? refuse('PARTICIPATION.SILENCE_ENDED', { unit: unit.name })
    : null;
}

/** Whether a key of a unit that is still undecided has been turned for good. */
const stands = ({ status }: Participation, key: OrganisationDecision | undefined): boolean =>
  key !== undefined && key.answer !== 'defer' && (status === 'PENDING_SECOND_KEY' || status === 'DEFERRED');

/** O4, M4: the body is known in its organisation's scheme, the value within its limit, the date in the past. */
export function delegationOf(
  project: Project,
  { organisation, body, decidedOn }: Pick<Answering, 'organisation' | 'body' | 'decidedOn'>,
  member: Organisation | undefined,
  now: Instant,
): Delegation | Refusal {
  const delegation = delegationIn(project, organisation, body, member);
  if ('code' in delegation) return delegation;
  return isDate(decidedOn) && decidedOn <= dateOf(now, project) ? delegation : refuse('PARTICIPATION.DATE_WRONG');
}

/** O4, M4: the body is known in its organisation's scheme, and the value within its limit. */
export function delegationIn(
  project: Project,
  organisation: string,
  body: string,
  member: Organisation | undefined,
): Delegation | Refusal {
  const delegation = member?.scheme.find((each) => each.body === body);
  if (!delegation) return refuse('PARTICIPATION.BODY_UNKNOWN', { organisation, body });
  const { name, limit } = delegation;
  const { value } = project.cases.current!;
  return limit !== null && BigInt(value) > BigInt(limit)
    ? refuse('PARTICIPATION.OVER_LIMIT', { value: inPounds(value), body: name, limit: inPounds(limit) })
    : delegation;
}
