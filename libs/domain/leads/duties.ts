import { roleAt } from '../agenda/addresses.js';
import type { Duty } from '../agenda/state.js';
import { acceptanceCallInEndsAt } from '../participation/call-in-window.js';
import { toCallInBy, toTakeStep } from '../participation/duties.js';
import { joinedUnits, unitOf } from '../participation/units.js';
import type { Project } from '../projects/state.js';
import { nomineeAsked, provisionalAcceptance } from './nomination.js';
import { vacantUntil } from './vacancy.js';

/** Section 7: while the lead has stood down, those who joined see to another; who is nominated accepts. */
export function leadDuties(project: Project): readonly Duty[] {
  const { stoodDown } = project.leads;
  if (project.stage !== 'DELIVERY') return [];
  return [
    ...(stoodDown ? [toNominate(project, stoodDown.at)] : []),
    ...toAccept(project),
    ...toCallAcceptanceIn(project),
  ];
}

function toNominate(project: Project, since: string): Duty {
  const organisations = joinedUnits(project).flatMap((unit) => unit.organisations);
  return {
    timer: `lead-vacant/${since}`,
    what: 'NominateLead',
    organisations,
    holders: organisations.map((organisation) => roleAt('OR', organisation)),
    since,
    dueAt: vacantUntil(project),
    ladder: 'leadVacant',
  };
}

/** X5, O4: its decision, and the next step of its chain before it. */
function toAccept(project: Project): readonly Duty[] {
  const organisation = nomineeAsked(project);
  if (organisation === null) return [];
  const since = project.leads.nominated!.at;
  return [
    ...toTakeStep(project, unitOf(project, organisation)!, organisation, since, null),
    {
      timer: `accept-lead/${organisation}/${since}`,
      what: 'AcceptLead',
      organisations: [organisation],
      holders: [roleAt('OD', organisation)],
      since,
      dueAt: null,
      ladder: null,
    },
  ];
}

/** V13 */
function toCallAcceptanceIn(project: Project): readonly Duty[] {
  const acceptance = provisionalAcceptance(project);
  if (!acceptance) return [];
  const timer = `call-in/lead/${acceptance.organisation}/${acceptance.at}`;
  return [toCallInBy(acceptance, timer, acceptanceCallInEndsAt(project, acceptance))];
}
