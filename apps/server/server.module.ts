import { type DynamicModule, Module } from '@nestjs/common';
import type { Logger } from 'pino';
import { ServerConfig } from '#config/configs.js';
import { ApiModule } from './api/api.module.js';
import { HealthController } from './health/health.controller.js';
import { InfoController } from './health/info.controller.js';
import { NestLog } from './http/log.js';
import { PagesModule } from './pages/pages.module.js';
import { SettingsModule } from './parts/settings.module.js';
import { ChannelsModule } from './parts/channels.module.js';
import { ProcessModule } from './parts/process.module.js';
import { RecordModule } from './parts/record.module.js';
import { WordsModule } from './parts/words.module.js';
import { UseCasesModule } from './parts/use-cases.module.js';

/** The HTTP server: the record, the use cases over it, and its doors. */
@Module({ controllers: [HealthController, InfoController] })
export class ServerModule {
  static with(config: ServerConfig, log: Logger): DynamicModule {
    return {
      module: ServerModule,
      imports: [
        SettingsModule.of(config, new NestLog(log)),
        RecordModule.forServer(),
        ProcessModule,
        WordsModule,
        ChannelsModule,
        UseCasesModule,
        ApiModule,
        PagesModule,
      ],
    };
  }
}
