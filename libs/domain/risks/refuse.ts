import { refusals } from '../kernel/decision.js';
import { riskMessages } from './messages.js';

export const refuse = refusals(riskMessages);
