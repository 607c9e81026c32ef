import { refusals } from '../kernel/decision.js';
import { peopleMessages } from './messages.js';

export const refuse = refusals(peopleMessages);

/** A code of this room. */
export type PeopleCode = keyof typeof peopleMessages;
