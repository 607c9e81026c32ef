import { Actions1764000000108 } from './actions.js';
import { Record1764000000001 } from './1-record.js';
import { DerivedTables1764000000002 } from './2-derived-tables.js';
import { Process1764000000003 } from './3-process.js';
import { ParticipationMatrix1764000000041 } from './participation-matrix.js';
import { Exceptions1764000000045 } from './exceptions.js';
import { PaperReadings1764000000022 } from './paper-readings.js';
import { SealedAnswers1764000000049 } from './sealed-answers.js';
import { Home1764000000082 } from './home.js';
import { Search1764000000081 } from './search.js';
import { Spells1764000000058 } from './spells.js';
import { RefusedItems1764000000021 } from './refused-items.js';
import { AroundTheVote1764000000031 } from './around-the-vote.js';
import { Portfolio1764000000063 } from './portfolio.js';
import { Deliveries1764000000071 } from './deliveries.js';
import { CalendarEntries1764000000072 } from './calendar-entries.js';
import { Webhooks1764000000083 } from './webhooks.js';
import { Preferences1764000000095 } from './preferences.js';
import { WebhookCallIds1764000000084 } from './webhook-call-ids.js';
import { SaltedPayloads1764000000046 } from './salted-payloads.js';
import { PostImplementation1764000000107 } from './post-implementation.js';
import { StandingBefore1764000000098 } from './standing-before.js';
import { CalendarMails1764000000104 } from './calendar-mails.js';
import { RecoveryPlans1764000000109 } from './recovery-plans.js';
import { ActionOrganisations1764000000118 } from './action-organisations.js';
import { CancelledMeetings1764000000124 } from './cancelled-meetings.js';
import { Risks1764000000125 } from './risks.js';

/** In the order of their dates. A migration that has been released is never edited. */
export const migrations = [
  Record1764000000001,
  DerivedTables1764000000002,
  Process1764000000003,
  RefusedItems1764000000021,
  PaperReadings1764000000022,
  AroundTheVote1764000000031,
  ParticipationMatrix1764000000041,
  Exceptions1764000000045,
  SaltedPayloads1764000000046,
  SealedAnswers1764000000049,
  Spells1764000000058,
  Portfolio1764000000063,
  Deliveries1764000000071,
  CalendarEntries1764000000072,
  Search1764000000081,
  Home1764000000082,
  Webhooks1764000000083,
  WebhookCallIds1764000000084,
  Preferences1764000000095,
  StandingBefore1764000000098,
  CalendarMails1764000000104,
  PostImplementation1764000000107,
  Actions1764000000108,
  RecoveryPlans1764000000109,
  ActionOrganisations1764000000118,
  CancelledMeetings1764000000124,
  Risks1764000000125,
];
