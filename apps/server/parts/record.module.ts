import { type DynamicModule, Global, Inject, Injectable, Module, type OnApplicationShutdown } from '@nestjs/common';
import type { DataSource } from 'typeorm';
import { ServerConfig } from '#config/configs.js';
import { Archive } from '#record/archive.js';
import { RecordClock } from '#record/clock.js';
import { Deliveries } from '#record/deliveries.js';
import { DigestBook } from '#record/digest-book.js';
import { openFitRecord } from '#record/fit.js';
import { Lists } from '#record/lists.js';
import { Marks } from '#record/marks.js';
import { isBehind } from '#record/migrate.js';
import { CalendarBook } from '#record/calendar-book.js';
import { Outbox } from '#record/outbox.js';
import { People } from '#record/people.js';
import { PreferenceBook } from '#record/preferences.js';
import { Sessions } from '#record/sessions.js';
import { Texts } from '#record/texts.js';
import { WebhookCalls } from '#record/webhook-calls.js';
import { RecordHealth } from '../health/health.js';
import { KEPT_SESSIONS } from '../session/session-store.js';

const DATA_SOURCE = Symbol('connections to the record');

/** Parts of the record, over the same connections. */
const PARTS = [
  Archive,
  RecordClock,
  Deliveries,
  DigestBook,
  Lists,
  Marks,
  CalendarBook,
  Outbox,
  People,
  PreferenceBook,
  Sessions,
  Texts,
  WebhookCalls,
];

/** The record: opened when the server starts, closed after its last request. */
@Global()
@Module({})
export class RecordModule implements OnApplicationShutdown {
  constructor(@Inject(DATA_SOURCE) private readonly dataSource: DataSource) {}

  static forServer(): DynamicModule {
    return {
      module: RecordModule,
      providers: [
        { provide: DATA_SOURCE, useFactory: open, inject: [ServerConfig] },
        ...PARTS.map((Part) => ({
          provide: Part,
          useFactory: (dataSource: DataSource) => new Part(dataSource),
          inject: [DATA_SOURCE],
        })),
        { provide: KEPT_SESSIONS, useExisting: Sessions },
        { provide: RecordHealth, useClass: HealthOfRecord },
      ],
      exports: [...PARTS, KEPT_SESSIONS, RecordHealth],
    };
  }

  async onApplicationShutdown(): Promise<void> {
    await this.dataSource.destroy();
  }
}

const open = (config: ServerConfig): Promise<DataSource> => openFitRecord(config, 'converge server');

@Injectable()
class HealthOfRecord extends RecordHealth {
  constructor(@Inject(DATA_SOURCE) private readonly dataSource: DataSource) {
    super();
  }

  async state(): Promise<'ok' | 'behind' | 'away'> {
    try {
      return (await isBehind(this.dataSource)) ? 'behind' : 'ok';
    } catch {
      return 'away';
    }
  }
}
