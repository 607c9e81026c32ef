import { Global, Module, type OnApplicationShutdown } from '@nestjs/common';
import { ServerConfig } from '#config/configs.js';
import { TemporalNudge } from '#process/client.js';
import { Nudge } from '#use-cases/ports.js';
import { ProcessHealth } from '../health/health.js';
import { NestLog } from '../http/log.js';

/** The way to the process: nudges, and whether it answers. */
@Global()
@Module({
  providers: [
    {
      provide: TemporalNudge,
      useFactory: (config: ServerConfig, { logger }: NestLog) => new TemporalNudge(config, logger),
      inject: [ServerConfig, NestLog],
    },
    { provide: Nudge, useExisting: TemporalNudge },
    { provide: ProcessHealth, useExisting: TemporalNudge },
  ],
  exports: [Nudge, ProcessHealth],
})
export class ProcessModule implements OnApplicationShutdown {
  constructor(private readonly temporal: TemporalNudge) {}

  async onApplicationShutdown(): Promise<void> {
    await this.temporal.close();
  }
}
