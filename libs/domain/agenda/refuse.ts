import { refusals } from '../kernel/decision.js';
import { reminderMessages } from './messages.js';

export const refuse = refusals(reminderMessages);
