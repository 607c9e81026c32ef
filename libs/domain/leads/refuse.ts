import { refusals } from '../kernel/decision.js';
import { leadMessages } from './messages.js';

export const refuse = refusals(leadMessages);
