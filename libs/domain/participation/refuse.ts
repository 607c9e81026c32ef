import { refusals } from '../kernel/decision.js';
import { participationMessages } from './messages.js';

export const refuse = refusals(participationMessages);
