import type { CommandType } from '#access/permissions.js';
import { actionEntries } from '../actions/entries.js';
import { agendaEntries } from '../agenda/entries.js';
import { assuranceEntries } from '../assurance/entries.js';
import { benefitEntries } from '../benefits/entries.js';
import { caseEntries } from '../cases/entries.js';
import { conditionEntries } from '../conditions/entries.js';
import { contributionEntries } from '../contributions/entries.js';
import { deliveryEntries } from '../delivery/entries.js';
import { exceptionEntries } from '../exceptions/entries.js';
import { gateEntries } from '../gates/entries.js';
import { holdEntries } from '../holds/entries.js';
import { leadEntries } from '../leads/entries.js';
import { meetingEntries } from '../meetings/entries.js';
import { movementEntries } from '../movements/entries.js';
import { adoptOrganisation, organisationEntries } from '../organisations/entries.js';
import { participationEntries } from '../participation/entries.js';
import { passingEntries } from '../passings/entries.js';
import { peopleEntries } from '../people/entries.js';
import { postImplementationEntries } from '../post-implementation/entries.js';
import { adoptProgramme, programmeEntries } from '../programme/entries.js';
import { projectEntries } from '../projects/entries.js';
import { rebaselineEntries } from '../rebaselines/entries.js';
import { recoveryEntries } from '../recoveries/entries.js';
import { riskEntries } from '../risks/entries.js';
import { webhookEntries } from '../webhooks/entries.js';
import { wordingEntries } from '../wording/entries.js';
import type { Entry } from './entry.js';

/** Every command that a person can give. */
export const catalogue: readonly Entry[] = [
  ...projectEntries,
  ...caseEntries,
  ...gateEntries,
  ...conditionEntries,
  ...exceptionEntries,
  ...holdEntries,
  ...agendaEntries,
  ...assuranceEntries,
  ...participationEntries,
  ...deliveryEntries,
  ...rebaselineEntries,
  ...leadEntries,
  ...movementEntries,
  ...benefitEntries,
  ...contributionEntries,
  ...postImplementationEntries,
  ...recoveryEntries,
  ...riskEntries,
  ...meetingEntries,
  ...programmeEntries,
  ...organisationEntries,
  ...peopleEntries,
  ...passingEntries,
  ...webhookEntries,
  ...wordingEntries,
  ...actionEntries,
];

/** What only the installation may: a programme and its members, before there are people. No door has a route to it. */
const installation: readonly Entry[] = [adoptProgramme, adoptOrganisation];

const byName = new Map([...catalogue, ...installation].map((entry) => [entry.name, entry]));

export const entryOf = (name: string): Entry | undefined => byName.get(name as CommandType);
