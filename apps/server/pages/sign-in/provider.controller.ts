import { Controller, Get, Param, Query, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { SignInProvider } from '#config/sign-in-provider.js';
import { Identities } from '#use-cases/directory/identities.js';
import { NestLog } from '../../http/log.js';
import { Problem } from '../../http/problem.js';
import { Providers } from '../../session/providers.js';
import { type Asked, signIn } from '../../session/session.js';
import { localPath } from '../views.js';

/** Signing in with the identity provider of one's organisation: there, and back with its word. */
@Controller('sign-in/:provider')
export class ProviderController {
  constructor(
    private readonly providers: Providers,
    private readonly identities: Identities,
    private readonly log: NestLog,
  ) {}

  /** A plain link and no form: the page's policy keeps forms from leading to another site. */
  @Get()
  async leave(
    @Param('provider') id: string,
    @Query('back') back: unknown,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ) {
    const provider = this.named(id);
    const { url, asked } = await this.providers.ask(provider, localPath(back)).catch((error: unknown) => {
      this.log.logger.warn({ err: error, provider: id }, 'An identity provider cannot be reached');
      throw away(provider);
    });
    request.session.asked = asked;
    void reply.redirect(url.href, 303);
  }

  @Get('return')
  async comeBack(@Param('provider') id: string, @Req() request: FastifyRequest, @Res() reply: FastifyReply) {
    const provider = this.named(id);
    const { asked } = request.session;
    if (asked?.provider !== id) throw unasked;
    delete request.session.asked; // an answer counts once
    const person = await this.personIn(provider, request, asked);
    await signIn(request, person);
    void reply.redirect(asked.back, 303);
  }

  private named(id: string): SignInProvider {
    const provider = this.providers.named(id);
    if (provider) return provider;
    throw new Problem(404, 'REQUEST.NOT_FOUND', 'There is nothing at this address.');
  }

  private async personIn(provider: SignInProvider, { url, id }: FastifyRequest, asked: Asked): Promise<string> {
    const address = await this.providers.addressIn(provider, url, asked).catch((error: unknown) => {
      this.log.logger.warn({ id, err: error, provider: provider.id }, 'A sign-in was not confirmed');
      throw unconfirmed(provider);
    });
    const person = address && (await this.identities.withAddress(address));
    if (person) return person;
    throw new Problem(
      403,
      'SIGN_IN.UNKNOWN',
      `${provider.name} has confirmed who you are, but your mail address is not known here. Ask the programme office to enter it.`,
    );
  }
}

const unasked = new Problem(
  409,
  'SIGN_IN.NOT_ASKED',
  'This sign-in was not begun in this browser, or it has been used already. Nothing has been done; please sign in again.',
);

const away = ({ name }: SignInProvider): Problem =>
  new Problem(
    503,
    'SIGN_IN.AWAY',
    `The sign-in of ${name} cannot be reached just now. Please try again in a few minutes.`,
  );

const unconfirmed = ({ name }: SignInProvider): Problem =>
  new Problem(403, 'SIGN_IN.NOT_CONFIRMED', `${name} has not confirmed who you are. Please sign in again.`);
