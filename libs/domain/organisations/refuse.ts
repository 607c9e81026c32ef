import { refusals } from '../kernel/decision.js';
import { organisationMessages } from './messages.js';

export const refuse = refusals(organisationMessages);
