import { reminderMessages } from '#domain/agenda/messages.js';
import { actionMessages } from '#domain/actions/messages.js';
import { assuranceMessages } from '#domain/assurance/messages.js';
import { benefitMessages } from '#domain/benefits/messages.js';
import { caseMessages } from '#domain/cases/messages.js';
import { conditionMessages } from '#domain/conditions/messages.js';
import { contributionMessages } from '#domain/contributions/messages.js';
import { deliveryMessages } from '#domain/delivery/messages.js';
import { exceptionMessages } from '#domain/exceptions/messages.js';
import { gateMessages } from '#domain/gates/messages.js';
import { holdMessages } from '#domain/holds/messages.js';
import { leadMessages } from '#domain/leads/messages.js';
import { meetingMessages } from '#domain/meetings/messages.js';
import { organisationMessages } from '#domain/organisations/messages.js';
import { participationMessages } from '#domain/participation/messages.js';
import { passingMessages } from '#domain/passings/messages.js';
import { peopleMessages } from '#domain/people/messages.js';
import { webhookMessages } from '#domain/webhooks/messages.js';
import { postImplementationMessages } from '#domain/post-implementation/messages.js';
import { wordingMessages } from '#domain/wording/messages.js';
import { programmeMessages } from '#domain/programme/messages.js';
import { projectMessages } from '#domain/projects/messages.js';
import { recoveryMessages } from '#domain/recoveries/messages.js';
import { riskMessages } from '#domain/risks/messages.js';
import { movementMessages } from '#domain/movements/messages.js';
import { rebaselineMessages } from '#domain/rebaselines/messages.js';
import { commandMessages } from '#use-cases/commands/messages.js';
import { doorMessages } from './messages.js';

/** Every code that a problem can have, with its sentence; `{name}` stands for what the answer names. */
export const sentences = {
  ...projectMessages,
  ...caseMessages,
  ...gateMessages,
  ...conditionMessages,
  ...exceptionMessages,
  ...assuranceMessages,
  ...holdMessages,
  ...reminderMessages,
  ...meetingMessages,
  ...participationMessages,
  ...deliveryMessages,
  ...rebaselineMessages,
  ...movementMessages,
  ...leadMessages,
  ...benefitMessages,
  ...recoveryMessages,
  ...riskMessages,
  ...contributionMessages,
  ...postImplementationMessages,
  ...programmeMessages,
  ...organisationMessages,
  ...peopleMessages,
  ...passingMessages,
  ...webhookMessages,
  ...wordingMessages,
  ...actionMessages,
  ...commandMessages,
  ...doorMessages,
} as const;

/** Stable; what programs go by. */
export type Code = keyof typeof sentences;

export const isCode = (text: string): text is Code => Object.hasOwn(sentences, text);

/** A code always comes with the same status: a rule's refusal with 409, the others as they stand here. */
export const statusOf = (code: Code): number => STATUSES[code] ?? 409;

const STATUSES: Readonly<Partial<Record<Code, number>>> = {
  'REQUEST.MALFORMED': 400,
  'REQUEST.QUERY_INVALID': 400,
  'REQUEST.CURSOR_UNKNOWN': 400,
  'COMMAND.UNKNOWN': 400,
  'COMMAND.ID_INVALID': 400,
  'COMMAND.ID_MISSING': 400,
  'VERSION.MALFORMED': 400,
  'ACCESS.NOT_SIGNED_IN': 401,
  'ACCESS.NO_POST': 403,
  'ACCESS.NOT_YOURS': 403,
  'ACCESS.EXEMPT': 403,
  'ACCESS.SEALED': 403,
  'ACCESS.WHAT_IF': 403,
  'ACCESS.WHAT_IF_OWN': 403,
  'ACCESS.OTHER_ORIGIN': 403,
  'SIGN_IN.UNKNOWN': 403,
  'SIGN_IN.NOT_CONFIRMED': 403,
  'FORM.EXPIRED': 403,
  'REQUEST.NOT_FOUND': 404,
  'ENTRY.UNKNOWN': 404,
  'PAST.NOT_A_DAY': 400,
  'PAST.TO_COME': 400,
  'PAST.NOT_YET': 404,
  'CASE.NO_VERSION': 404,
  'PROJECT.UNKNOWN': 404,
  'REMINDER.NOT_PLANNED': 404,
  'MEETING.UNKNOWN': 404,
  'ORGANISATION.UNKNOWN': 404,
  'TEMPLATE.UNKNOWN': 404,
  'PROGRAMME.UNKNOWN': 404,
  'VERSION.CHANGED': 412,
  'REQUEST.TOO_LARGE': 413,
  'REQUEST.NOT_JSON': 415,
  'COMMAND.INVALID': 422,
  'COMMAND.ID_REUSED': 422,
  'COMMAND.UNSTORABLE': 422,
  'FIELD.INVALID': 422,
  'VERSION.MISSING': 428,
  'SERVER.FAULT': 500,
  'RECORD.UNAVAILABLE': 503,
  'SIGN_IN.AWAY': 503,
};
