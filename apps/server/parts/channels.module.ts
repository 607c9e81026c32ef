import { Global, Module } from '@nestjs/common';
import { ServerConfig } from '#config/configs.js';
import { CalendarWriter } from '#notify/calendar/calendar.js';
import { DerivedSecrets } from '#notify/webhooks/secrets.js';
import { Calendars, WebhookSecrets } from '#use-cases/ports.js';

/** What the pages show of the ways to other systems and programs. */
@Global()
@Module({
  providers: [
    {
      provide: WebhookSecrets,
      useFactory: ({ WEBHOOK_KEY }: ServerConfig) => new DerivedSecrets(WEBHOOK_KEY),
      inject: [ServerConfig],
    },
    {
      provide: Calendars,
      useFactory: ({ BASE_URL }: ServerConfig) => new CalendarWriter(new URL(BASE_URL).hostname),
      inject: [ServerConfig],
    },
  ],
  exports: [WebhookSecrets, Calendars],
})
export class ChannelsModule {}
