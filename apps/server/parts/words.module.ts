import { Global, Module } from '@nestjs/common';
import { ServerConfig } from '#config/configs.js';
import { MailWords } from '#notify/words.js';
import { Words } from '#use-cases/ports.js';

/** The words of mails, for whoever wants to see one before it goes. */
@Global()
@Module({
  providers: [
    { provide: Words, useFactory: ({ BASE_URL }: ServerConfig) => new MailWords(BASE_URL), inject: [ServerConfig] },
  ],
  exports: [Words],
})
export class WordsModule {}
