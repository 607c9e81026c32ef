import { actionPages } from '../actions/actions.presenter.js';
import { agendaPages } from '../agenda/agenda.presenter.js';
import { assurancePages } from '../assurance/assurance.presenter.js';
import { benefitPages } from '../benefits/benefits.presenter.js';
import { casePages } from '../cases/cases.presenter.js';
import { conditionPages } from '../conditions/conditions.presenter.js';
import { contributionPages } from '../contributions/contributions.presenter.js';
import { deliveryPages } from '../delivery/delivery.presenter.js';
import { exceptionPages } from '../exceptions/exceptions.presenter.js';
import { gatePages } from '../gates/gates.presenter.js';
import { holdPages } from '../holds/holds.presenter.js';
import { interestPages } from '../interests/interests.presenter.js';
import { leadPages } from '../leads/leads.presenter.js';
import { declaringPages, meetingPages } from '../meetings/meetings.presenter.js';
import { movementPages } from '../movements/movements.presenter.js';
import { organisationPages } from '../organisations/organisations.presenter.js';
import { participationPages } from '../participation/participation.presenter.js';
import { passingPages } from '../passings/passings.presenter.js';
import { peoplePages } from '../people/people.presenter.js';
import { postImplementationPages } from '../post-implementation/post-implementation.presenter.js';
import { programmePages } from '../programme/programme.presenter.js';
import { beginningPages, projectPages } from '../projects/projects.presenter.js';
import { rebaselinePages } from '../rebaselines/rebaselines.presenter.js';
import { recoveryPages } from '../recoveries/recoveries.presenter.js';
import { riskPages } from '../risks/risks.presenter.js';
import { webhookPages } from '../webhooks/webhooks.presenter.js';
import { wordingPages } from '../wording/wording.presenter.js';
import { seatPages } from '../seats/seats.presenter.js';

/** The page of every command that a person can give, by where it is found. */
export const pages = {
  ofProjects: [
    ...projectPages,
    ...casePages,
    ...gatePages,
    ...conditionPages,
    ...exceptionPages,
    ...holdPages,
    ...agendaPages,
    ...assurancePages,
    ...participationPages,
    ...deliveryPages,
    ...rebaselinePages,
    ...leadPages,
    ...movementPages,
    ...benefitPages,
    ...contributionPages,
    ...postImplementationPages,
    ...recoveryPages,
    ...riskPages,
  ],
  ofMeetings: meetingPages,
  atTop: [
    ...beginningPages,
    ...declaringPages,
    ...programmePages,
    ...seatPages,
    ...interestPages,
    ...organisationPages,
    ...peoplePages,
    ...passingPages,
    ...webhookPages,
    ...wordingPages,
    ...actionPages,
  ],
} as const;
