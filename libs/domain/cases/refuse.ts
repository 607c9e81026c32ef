import { refusals } from '../kernel/decision.js';
import { caseMessages } from './messages.js';

export const refuse = refusals(caseMessages);
