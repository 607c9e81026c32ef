import { refusals } from '../kernel/decision.js';
import { passingMessages } from './messages.js';

export const refuse = refusals(passingMessages);

/** A code of this room. */
export type PassingCode = keyof typeof passingMessages;
