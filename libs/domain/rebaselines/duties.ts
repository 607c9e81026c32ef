import { postAddress, roleAt } from '../agenda/addresses.js';
import type { Duty } from '../agenda/state.js';
import { toCallIn, toTakeSteps } from '../participation/duties.js';
import { awaitedOf } from '../participation/keys.js';
import { silenceEndsAt } from '../participation/deadlines.js';
import { participationOf } from '../participation/units.js';
import type { Unit } from '../programme/state.js';
import type { Project } from '../projects/state.js';
import { objectUntil, reOptInOf } from './deadlines.js';
import { outstandingIn, standingIn } from './outstanding.js';
import type { ReOptIn } from './state.js';
import { barsRebaselining } from './submit-rebaseline.js';

/** Section 7: the lead submits what it was asked for; affected units decide again, and the others may object. */
export function rebaselineDuties(project: Project): readonly Duty[] {
  const { present } = project.rebaselines;
  if (!present || project.stage !== 'DELIVERY') return [];
  const reOptIn = reOptInOf(project);
  if (reOptIn) {
    return [
      ...outstandingIn(project, reOptIn).flatMap((unit) => [
        ...toCallIn(project, project.participation.optIn!, unit),
        ...toTakeSteps(project, unit, endOfSilence(project, unit)),
        toDecide(project, reOptIn, unit),
      ]),
      ...standingIn(project, reOptIn).map((unit) => toObject(project, reOptIn, unit)),
    ];
  }
  if (barsRebaselining(project) || project.lead.post === null) return [];
  return [
    {
      timer: `rebaseline/${present.begunAt}`,
      what: 'SubmitRebaseline',
      organisations: [project.lead.organisation!],
      holders: [postAddress(project.lead.post)],
      since: present.begunAt,
      dueAt: null,
      ladder: 'draft',
    },
  ];
}

/** X3: an organisation that said nothing yet decides anew; one whose condition or share is in question confirms. */
function toDecide(project: Project, { openedAt }: ReOptIn, unit: Unit): Duty {
  const participation = participationOf(project, unit);
  return {
    timer: `re-opt-in/${openedAt}/${unit.id}/${participation.askedAt}`,
    what: 'RecordDecision',
    ...whom(awaitedOf(project, unit)),
    since: participation.askedAt,
    dueAt: endOfSilence(project, unit),
    ladder: 'reOptIn',
  };
}

const endOfSilence = (project: Project, unit: Unit) =>
  silenceEndsAt(project, project.participation.optIn!, participationOf(project, unit));

/** X3: nothing is asked of a unit that stands; it is told until when it can object. */
function toObject(project: Project, reOptIn: ReOptIn, unit: Unit): Duty {
  return {
    timer: `objection/${reOptIn.openedAt}/${unit.id}`,
    what: 'Object',
    ...whom(unit.organisations),
    since: reOptIn.openedAt,
    dueAt: objectUntil(project, reOptIn),
    ladder: 'objection',
  };
}

const whom = (organisations: readonly string[]): Pick<Duty, 'organisations' | 'holders'> => ({
  organisations,
  holders: organisations.flatMap((organisation) => [roleAt('OR', organisation), roleAt('OD', organisation)]),
});
