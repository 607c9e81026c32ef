import { refusals } from '../kernel/decision.js';
import { participationMessages } from '../participation/messages.js';
import { projectMessages } from '../projects/messages.js';
import { movementMessages } from './messages.js';

export const refuse = refusals({ ...projectMessages, ...participationMessages, ...movementMessages });
