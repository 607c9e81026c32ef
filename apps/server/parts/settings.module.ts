import { type DynamicModule, Global, Module } from '@nestjs/common';
import { ServerConfig } from '#config/configs.js';
import { NestLog } from '../http/log.js';

/** What every part may ask for: the configuration and the log. */
@Global()
@Module({})
export class SettingsModule {
  static of(config: ServerConfig, log: NestLog): DynamicModule {
    return {
      module: SettingsModule,
      providers: [
        { provide: ServerConfig, useValue: config },
        { provide: NestLog, useValue: log },
      ],
      exports: [ServerConfig, NestLog],
    };
  }
}
