import { Injectable } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { ServerConfig } from '#config/configs.js';
import { DemoClock } from '#use-cases/clock/demo-clock.js';
import { firstTermsOnly } from './filters.js';
import { momentInWords } from './words.js';

/** Draws a page in the common frame: header, clock of the demonstration, who is signed in, footer. */
@Injectable()
export class Views {
  constructor(
    private readonly config: ServerConfig,
    private readonly clock: DemoClock,
  ) {}

  async send(
    request: FastifyRequest,
    reply: FastifyReply,
    template: string,
    model: object,
    status = 200,
  ): Promise<void> {
    const html = await this.draw(request, reply, template, model);
    void reply.code(status).type('text/html; charset=utf-8').header('cache-control', 'no-store').send(html);
  }

  /** A page as it would be sent. */
  async draw(request: FastifyRequest, reply: FastifyReply, template: string, model: object): Promise<string> {
    const clock = request.reader ? await this.demonstration() : null;
    const frame = {
      site: { product: PRODUCT, help: HELP, mailUrl: this.config.SENT_MAIL_URL, address: this.config.BASE_URL },
      reader: request.reader ?? null,
      clock,
      drawnAt: momentInWords(clock?.now ?? new Date().toISOString()),
      csrf: request.reader ? reply.generateCsrf() : '',
      cspNonce: reply.cspNonce?.script ?? '',
      styleNonce: reply.cspNonce?.style ?? '',
      here: request.url,
    };
    return firstTermsOnly(await reply.viewAsync<object>(`${template}.njk`, { ...frame, ...model }));
  }

  /** `null`: time is real here, or the record cannot be reached, of which the page itself then tells. */
  private async demonstration(): Promise<{ readonly now: string } | null> {
    if (this.config.DEMO_CLOCK !== 'on') return null;
    return this.clock.now().then(
      (now) => ({ now }),
      () => null,
    );
  }
}

const PRODUCT = 'Converge';
const HELP = 'Ask the programme office, which keeps this service: it is named on the page of every project.';

/** A path of ours to go back to, never another site's. */
export const localPath = (path: unknown, otherwise = '/'): string =>
  typeof path === 'string' && /^\/(?![/\\])[\x21-\x7e]*$/.test(path) ? path : otherwise;
