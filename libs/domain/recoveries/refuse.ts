import { refusals } from '../kernel/decision.js';
import { recoveryMessages } from './messages.js';

export const refuse = refusals(recoveryMessages);
