import { roleAt } from '../agenda/addresses.js';
import type { Duty } from '../agenda/state.js';
import { joinedUnits } from '../participation/units.js';
import type { Project } from '../projects/state.js';
import { confirmsLead } from './nomination.js';
import { vacantUntil } from './vacancy.js';

/** Section 7: while the lead has stood down, those who joined see to another; who is nominated accepts. */
export function leadDuties(project: Project): readonly Duty[] {
  const { stoodDown, nominated } = project.leads;
  if (project.stage !== 'DELIVERY') return [];
  return [
    ...(stoodDown ? [toNominate(project, stoodDown.at)] : []),
    ...(nominated && !confirmsLead(project) && project.cases.current?.lead === nominated.organisation
      ? [toAccept(nominated.organisation, nominated.at)]
      : []),
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

const toAccept = (organisation: string, since: string): Duty => ({
  timer: `accept-lead/${organisation}/${since}`,
  what: 'AcceptLead',
  organisations: [organisation],
  holders: [roleAt('OD', organisation)],
  since,
  dueAt: null,
  ladder: null,
});
