import { type CanActivate, type ExecutionContext, Injectable } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { mayRead } from '#access/access.js';
import { mayAdminister } from '#access/administration.js';
import type { Directory } from '#domain/kernel/facts.js';
import { Names } from '#use-cases/queries/names.js';
import { WhoIsWho } from '#use-cases/queries/who-is-who.js';
import { Problem } from '../http/problem.js';
import { signedIn } from '../session/session.js';

/** Pages are for whoever has signed in and holds a post or a seat; others are sent to sign in. */
@Injectable()
export class SignedIn implements CanActivate {
  constructor(
    private readonly whoIsWho: WhoIsWho,
    private readonly names: Names,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const request = context.switchToHttp().getRequest<FastifyRequest>();
    const id = signedIn(request);
    if (id === null) throw new Problem('ACCESS.NOT_SIGNED_IN');
    const directory = await this.whoIsWho.present();
    if (!directory || !mayRead({ kind: 'person', id }, directory)) throw new Problem('ACCESS.NO_POST');
    request.person = id;
    request.directory = directory;
    request.reader = {
      id,
      name: (await this.names.of(id)) ?? 'a person without a name',
      roles: rolesInWords(id, directory),
      administers: mayAdminister({ kind: 'person', id }, directory),
    };
    return true;
  }
}

const rolesInWords = (person: string, { programme, organisations }: Directory): string =>
  [...programme.posts, ...organisations.flatMap(({ posts }) => posts), ...programme.seats]
    .filter(({ holder }) => holder === person)
    .map(({ title }) => title)
    .join('; ');

/** A form must have been drawn for the session it is sent from. */
@Injectable()
export class OwnForm implements CanActivate {
  async canActivate(context: ExecutionContext): Promise<boolean> {
    const request = context.switchToHttp().getRequest<FastifyRequest>();
    if (request.method !== 'POST') return true;
    const failed = await new Promise<unknown>((resolve) => {
      request.server.csrfProtection(request, { send: resolve } as unknown as FastifyReply, () => resolve(null));
    });
    if (failed === null) return true;
    throw new Problem('FORM.EXPIRED');
  }
}
