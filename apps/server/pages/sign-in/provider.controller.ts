import { Controller, Get, Param, Query, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { SignInProvider } from '#config/sign-in-provider.js';
import { Identities } from '#use-cases/directory/identities.js';
import { type Code, sentences } from '../../http/codes.js';
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
      throw problem('SIGN_IN.AWAY', provider);
    });
    request.session.asked = asked;
    void reply.redirect(url.href, 303);
  }

  @Get('return')
  async comeBack(@Param('provider') id: string, @Req() request: FastifyRequest, @Res() reply: FastifyReply) {
    const provider = this.named(id);
    const { asked } = request.session;
    if (asked?.provider !== id) throw new Problem('SIGN_IN.NOT_ASKED');
    delete request.session.asked; // an answer counts once
    const person = await this.personIn(provider, request, asked);
    await signIn(request, person);
    void reply.redirect(asked.back, 303);
  }

  private named(id: string): SignInProvider {
    const provider = this.providers.named(id);
    if (provider) return provider;
    throw new Problem('REQUEST.NOT_FOUND');
  }

  private async personIn(provider: SignInProvider, { url, id }: FastifyRequest, asked: Asked): Promise<string> {
    const address = await this.providers.addressIn(provider, url, asked).catch((error: unknown) => {
      this.log.logger.warn({ id, err: error, provider: provider.id }, 'A sign-in was not confirmed');
      throw problem('SIGN_IN.NOT_CONFIRMED', provider);
    });
    const person = address && (await this.identities.withAddress(address));
    if (person) return person;
    throw problem('SIGN_IN.UNKNOWN', provider);
  }
}

const problem = (code: Code, { name }: SignInProvider): Problem =>
  new Problem(code, sentences[code].replace('{organisation}', name));
