import { Body, Controller, Get, Post, Query, Req, Res, UseGuards } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { ServerConfig } from '#config/configs.js';
import { type Persona, Personas } from '#use-cases/queries/personas.js';
import { WhoIsWho } from '#use-cases/queries/who-is-who.js';
import { Problem } from '../../http/problem.js';
import { Providers } from '../../session/providers.js';
import { signIn, signOut } from '../../session/session.js';
import { OwnForm } from '../signed-in.guard.js';
import { localPath, Views } from '../views.js';
import { countOf } from '../words.js';

/** On a desk one chooses who to be; elsewhere, with whom to sign in. */
@Controller()
@UseGuards(OwnForm)
export class SignInController {
  constructor(
    private readonly config: ServerConfig,
    private readonly personas: Personas,
    private readonly whoIsWho: WhoIsWho,
    private readonly views: Views,
    private readonly providers: Providers,
  ) {}

  @Get('sign-in')
  async show(@Query('back') back: unknown, @Req() request: FastifyRequest, @Res() reply: FastifyReply) {
    const asPersona = this.config.AUTH_MODE === 'persona';
    const groups = asPersona ? await this.groups() : [];
    await this.views.send(request, reply, 'sign-in/sign-in', {
      title: 'Sign in',
      asPersona,
      providers: this.providers.all,
      groups,
      answersWait: request.session.answers !== undefined,
      back: localPath(back),
      csrf: asPersona ? reply.generateCsrf() : '',
    });
  }

  @Post('sign-in')
  async signIn(@Body() body: Record<string, unknown>, @Req() request: FastifyRequest, @Res() reply: FastifyReply) {
    if (this.config.AUTH_MODE !== 'persona') throw new Problem('REQUEST.NOT_FOUND');
    const personas = await this.personas.all();
    const person = personas.find(({ id }) => id === body.person);
    if (!person) throw new Problem('PERSONA.UNKNOWN');
    await signIn(request, person.id);
    void reply.redirect(localPath(body.back), 303);
  }

  @Post('sign-out')
  async signOut(@Req() request: FastifyRequest, @Res() reply: FastifyReply) {
    await signOut(request);
    void reply.redirect('/sign-in', 303);
  }

  /** Personas under their organisation; those of the programme itself come first. */
  private async groups() {
    const [personas, directory] = await Promise.all([this.personas.all(), this.whoIsWho.present()]);
    const groups = [
      { id: null as string | null, name: directory?.programme.name ?? '' },
      ...(directory?.organisations ?? []).map(({ id, name }) => ({ id: id, name })),
    ];
    return groups
      .map(({ id, name }) => ({
        name,
        personas: personas.filter(({ organisations }) => (organisations[0] ?? null) === id).map(personaLine),
      }))
      .filter((group) => group.personas.length > 0);
  }
}

const personaLine = ({ id, name, places, waiting }: Persona) => ({
  id,
  name: name ?? 'A person whose name has been removed',
  places: places.join('; '),
  waiting: waiting === 0 ? 'nothing waits' : `${countOf(waiting, 'thing')} ${waiting === 1 ? 'waits' : 'wait'}`,
});
