import { refusals } from '../kernel/decision.js';
import { rebaselineMessages } from './messages.js';

export const refuse = refusals(rebaselineMessages);
