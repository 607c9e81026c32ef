import { type DynamicModule, Module } from '@nestjs/common';
import type { DataSource } from 'typeorm';
import { Archive } from '#record/archive.js';
import { CalendarBook } from '#record/calendar-book.js';
import { RecordClock } from '#record/clock.js';
import { DigestBook } from '#record/digest-book.js';
import { PreferenceBook } from '#record/preferences.js';
import { Deliveries } from '#record/deliveries.js';
import { Lists } from '#record/lists.js';
import { Marks } from '#record/marks.js';
import { Outbox } from '#record/outbox.js';
import { WebhookCalls } from '#record/webhook-calls.js';
import { People } from '#record/people.js';
import { DirectoryReader } from '#use-cases/directory/directory-reader.js';
import { CalendarWords, DigestWords, Nudge, Post, WebhookCaller, WebhookSecrets, Words } from '#use-cases/ports.js';
import { Handovers } from '#use-cases/process/handovers.js';
import { ActionDesk } from '#use-cases/process/action-desk.js';
import { ProcessDesk } from '#use-cases/process/process-desk.js';
import { Calling } from '#use-cases/webhooks/calling.js';
import { Sweep } from '#use-cases/process/sweep.js';
import { FollowUps } from '#use-cases/relay/follow-ups.js';
import { Matters } from '#use-cases/relay/matters.js';
import { Inbox } from '#use-cases/queries/inbox.js';
import { CalendarMails } from '#use-cases/relay/calendar-mails.js';
import { Digests } from '#use-cases/relay/digests.js';
import { Paces } from '#use-cases/relay/paces.js';
import { Relay } from '#use-cases/relay/relay.js';

/** What the use cases of the worker reach the world through. */
export interface WorkerParts {
  readonly dataSource: DataSource;
  readonly nudge: Nudge;
  readonly post: Post;
  readonly words: Words;
  readonly secrets: WebhookSecrets;
  readonly caller: WebhookCaller;
  readonly digestWords: DigestWords;
  readonly calendarWords: CalendarWords;
}

/** Puts the worker together: the use cases that it runs, over its parts. */
@Module({})
export class WorkerModule {
  static of({
    dataSource,
    nudge,
    post,
    words,
    digestWords,
    calendarWords,
    secrets,
    caller,
  }: WorkerParts): DynamicModule {
    const record = [
      Archive,
      CalendarBook,
      Deliveries,
      DigestBook,
      Lists,
      Marks,
      Outbox,
      People,
      PreferenceBook,
      RecordClock,
      WebhookCalls,
    ];
    return {
      module: WorkerModule,
      providers: [
        ...record.map((Part) => ({ provide: Part, useValue: new Part(dataSource) })),
        { provide: Nudge, useValue: nudge },
        { provide: Post, useValue: post },
        { provide: Words, useValue: words },
        { provide: WebhookSecrets, useValue: secrets },
        { provide: WebhookCaller, useValue: caller },
        { provide: DigestWords, useValue: digestWords },
        { provide: CalendarWords, useValue: calendarWords },
        DirectoryReader,
        ProcessDesk,
        Handovers,
        ActionDesk,
        Sweep,
        Matters,
        Inbox,
        Paces,
        Digests,
        CalendarMails,
        Relay,
        FollowUps,
        Calling,
      ],
    };
  }
}
