import { type FactoryProvider, Global, Module } from '@nestjs/common';
import { ServerConfig } from '#config/configs.js';
import { CalendarMail } from '#notify/calendar/words.js';
import { DigestMail } from '#notify/digest.js';
import { MailWords } from '#notify/words.js';
import { CalendarWords, DigestWords, Words } from '#use-cases/ports.js';

const inWords = (port: abstract new () => object, Writer: new (baseUrl: string) => object): FactoryProvider => ({
  provide: port,
  useFactory: ({ BASE_URL }: ServerConfig) => new Writer(BASE_URL),
  inject: [ServerConfig],
});

/** The words of mails, for whoever wants to see one before it goes. */
@Global()
@Module({
  providers: [inWords(Words, MailWords), inWords(DigestWords, DigestMail), inWords(CalendarWords, CalendarMail)],
  exports: [Words, DigestWords, CalendarWords],
})
export class WordsModule {}
