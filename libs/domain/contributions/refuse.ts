import { refusals } from '../kernel/decision.js';
import { projectMessages } from '../projects/messages.js';
import { contributionMessages } from './messages.js';

export const refuse = refusals({ ...projectMessages, ...contributionMessages });
