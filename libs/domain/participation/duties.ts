import { postAddress, roleAt, roleOf } from '../agenda/addresses.js';
import type { Duty } from '../agenda/state.js';
import { endOf } from '../calendar/due.js';
import type { Instant } from '../calendar/instant.js';
import { conditionalGate } from '../conditions/conditions.js';
import { isWaiting } from '../gates/items.js';
import type { Unit } from '../programme/state.js';
import type { Project } from '../projects/state.js';
import { callInEndsAt, isProvisional } from './call-in-window.js';
import { ROLES, stepsToTake } from './chain.js';
import { closesAt, deferralDay, endOfWindow, silenceEndsAt } from './deadlines.js';
import { awaitedOf, keysTurned } from './keys.js';
import type { OptIn, OrganisationDecision, Participation } from './state.js';
import { participationOf } from './units.js';
import { hasFailed } from './unviable-route.js';

/** What the opt-in waits for: steps before members decide, members that have not decided, and how to go on; nothing before a lead has accepted. */
export function participationDuties(project: Project): readonly Duty[] {
  const { optIn } = project.participation;
  if (project.stage !== 'OPT_IN' || !optIn || project.lead.post === null) return [];
  return [
    ...project.units.flatMap((unit) => [
      ...toTakeSteps(project, unit, decisionDueAt(project, optIn, participationOf(project, unit))),
      ...dutiesOf(project, optIn, unit),
    ]),
    ...toGoOn(project, optIn),
  ];
}

function dutiesOf(project: Project, optIn: OptIn, unit: Unit): readonly Duty[] {
  switch (participationOf(project, unit).status) {
    case 'INVITED':
      return [toAnswer(project, optIn, unit)];
    case 'PENDING_SECOND_KEY':
      return [toAnswer(project, optIn, unit), toTurnSecondKey(project, optIn, unit), ...toCallIn(project, optIn, unit)];
    case 'PROVISIONAL':
      return toCallIn(project, optIn, unit);
    case 'DEFERRED':
      return [toEndDeferral(project, optIn, unit)];
    case 'CONDITION_FAILED':
    case 'RECONFIRM':
      return [toReconfirm(project, optIn, unit)];
    default:
      return [];
  }
}

/** O2, O3: organisations whose decision is outstanding. */
function toAnswer(project: Project, optIn: OptIn, unit: Unit): Duty {
  const participation = participationOf(project, unit);
  const { askedAt } = participation;
  return {
    timer: `opt-in/${optIn.window}/${unit.id}${askedAt > optIn.openedAt ? `/${askedAt}` : ''}`,
    what: 'RecordDecision',
    ...awaited(project, unit),
    since: askedAt,
    dueAt: answerDueAt(project, optIn, participation),
    ladder: 'optIn',
  };
}

/** O4: the next step of the chain of an organisation whose decision is outstanding, and whoever takes it. */
export const toTakeSteps = (project: Project, unit: Unit, dueAt: Instant | null): readonly Duty[] =>
  awaitedOf(project, unit).flatMap((organisation) =>
    toTakeStep(project, unit, organisation, participationOf(project, unit).askedAt, dueAt),
  );

/** O4: the next step of the chain of an organisation that was asked then. */
export function toTakeStep(
  project: Project,
  unit: Unit,
  organisation: string,
  askedAt: Instant,
  dueAt: Instant | null,
): readonly Duty[] {
  const [next] = stepsToTake(project, unit, organisation, project.participation.chains[organisation] ?? []);
  if (!next) return [];
  const { step, post } = next;
  const { version } = project.cases;
  const taken = participationOf(project, unit).steps.filter(
    (each) => each.organisation === organisation && each.caseVersion === version,
  );
  return [
    {
      timer: `chain/${project.participation.windows}/${organisation}/${version}/${step}`,
      what: step === 'recommendation' ? 'RecommendDecision' : 'CheckDecision',
      organisations: [organisation],
      holders: [post === null ? roleAt(ROLES[step]!, organisation) : postAddress(post)],
      since: taken.map(({ at }) => at).reduce((a, b) => (a > b ? a : b), askedAt),
      dueAt,
      ladder: 'chain',
    },
  ];
}

/** M1: the other key, and both representatives; since the first key was turned on the present version. */
function toTurnSecondKey(project: Project, optIn: OptIn, unit: Unit): Duty {
  const participation = participationOf(project, unit);
  const first = keysTurned(project, unit)
    .map(({ at }) => at)
    .sort()[0];
  return {
    timer: `second-key/${optIn.window}/${unit.id}/${project.cases.version}`,
    what: 'RecordDecision',
    organisations: unit.organisations,
    holders: [
      ...awaitedOf(project, unit).map((organisation) => roleAt('OD', organisation)),
      ...unit.organisations.map((organisation) => roleAt('OR', organisation)),
    ],
    since: first ?? participation.askedAt,
    dueAt: answerDueAt(project, optIn, participation),
    ladder: 'secondKey',
  };
}

/** V13: whose decision may be called in; it does so by then, or the decision counts. */
export const toCallIn = (project: Project, optIn: OptIn, unit: Unit): readonly Duty[] =>
  keysTurned(project, unit)
    .filter(isProvisional)
    .map((key) => toCallInBy(key, `call-in/${optIn.window}/${key.organisation}/${key.at}`, callInEndsAt(project, key)));

export const toCallInBy = ({ organisation, at }: OrganisationDecision, timer: string, dueAt: Instant): Duty => ({
  timer,
  what: 'CallIn',
  organisations: [organisation],
  holders: [roleAt('OR', organisation), roleAt('OD', organisation)],
  since: at,
  dueAt,
  ladder: 'callIn',
});

/** O3: the day to which a decision was put off. */
function toEndDeferral(project: Project, optIn: OptIn, unit: Unit): Duty {
  const participation = participationOf(project, unit);
  const { since, deferredTo } = participation;
  return {
    timer: `deferral/${optIn.window}/${unit.id}/${deferredTo}`,
    what: 'RecordDecision',
    ...awaited(project, unit),
    since,
    dueAt: endOf(deferralDay(project, participation), project),
    ladder: 'deferral',
  };
}

/** O3, O8, O9: asked again. Who had not joined decides anew. */
function toReconfirm(project: Project, optIn: OptIn, unit: Unit): Duty {
  const participation = participationOf(project, unit);
  const { askedAt, keys } = participation;
  const joined = awaitedOf(project, unit).every((organisation) => keys[organisation]?.answer === 'join');
  return {
    timer: `reconfirm/${optIn.window}/${unit.id}/${askedAt}`,
    what: joined ? 'Reconfirm' : 'RecordDecision',
    ...awaited(project, unit),
    since: askedAt,
    dueAt: silenceEndsAt(project, optIn, participation),
    ladder: 'conditionFailed',
  };
}

/** The close; for a unit asked after it, the end of the days it has from then. */
const answerDueAt = (project: Project, optIn: OptIn, unit: Participation): Instant | null =>
  unit.askedAt < endOfWindow(project, optIn) ? closesAt(project, optIn) : silenceEndsAt(project, optIn, unit);

/** O3, O4: what comes before a decision is due with it, also where it was put off. */
const decisionDueAt = (project: Project, optIn: OptIn, unit: Participation): Instant | null =>
  unit.status === 'DEFERRED' ? endOf(deferralDay(project, unit), project) : answerDueAt(project, optIn, unit);

function awaited(project: Project, unit: Unit): Pick<Duty, 'organisations' | 'holders'> {
  const organisations = awaitedOf(project, unit);
  const holders = organisations.flatMap((organisation) => [roleAt('OR', organisation), roleAt('OD', organisation)]);
  return { organisations, holders };
}

/** O7, O8: a viable project is for its lead to launch; of one that is not, lead and chair choose the way on. */
function toGoOn(project: Project, optIn: OptIn): readonly Duty[] {
  const { viability, stale, viabilitySince, proposedRoute, window } = optIn;
  const toLead = {
    organisations: [project.lead.organisation!],
    holders: [postAddress(project.lead.post!)],
    since: viabilitySince,
    dueAt: null,
    ladder: null,
  };
  if (!viability || stale) return [];
  if (!hasFailed(optIn)) {
    return isWaiting(project.gates, 'G3') || conditionalGate(project) === 'G3'
      ? []
      : [{ ...toLead, timer: `launch/${window}`, what: 'SubmitToGate' }];
  }
  if (isWaiting(project.gates, 'cancel')) return [];
  if (!proposedRoute) return [{ ...toLead, timer: `route/${window}`, what: 'ChooseUnviableRoute' }];
  return [
    {
      timer: `confirm-route/${window}`,
      what: 'ConfirmUnviableRoute',
      organisations: [],
      holders: [roleOf('SC')],
      since: proposedRoute.at,
      dueAt: null,
      ladder: null,
    },
  ];
}
