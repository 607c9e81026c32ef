import type { Instant } from '../calendar/instant.js';
import type { Round } from './state.js';

/** A ballot that has not been opened yet. */
export const scheduledRound = (number: number, since: Instant): Round => ({
  number,
  status: 'scheduled',
  since,
  meeting: null,
  meetingDate: null,
  putAt: null,
  lateReason: null,
  meetingOnly: false,
  notBefore: null,
  meetBy: null,
  motion: null,
  deferTo: null,
  conditions: [],
  method: null,
  openedAt: null,
  electorate: [],
  present: [],
  presiding: null,
  rule: null,
  votes: [],
  casting: null,
  substitutes: {},
  agreements: [],
  chairsAction: null,
  calls: [],
  outcome: null,
  tally: null,
  closedAt: null,
});
