import { Injectable } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { ServerConfig } from '#config/configs.js';
import { Identities } from '#use-cases/directory/identities.js';
import { isSameOrigin } from '../http/origin.js';
import { Problem } from '../http/problem.js';
import { signedIn } from '../session/session.js';

const SAFE = ['GET', 'HEAD', 'OPTIONS'];

/** Who asks: by the cookie of the pages' sign-in or, on a desk, by naming a persona. */
@Injectable()
export class Authentication {
  constructor(
    private readonly config: ServerConfig,
    private readonly identities: Identities,
  ) {}

  /** The opaque id of the person. Throws Problem. */
  async personOf(request: FastifyRequest): Promise<string> {
    const { AUTH_MODE } = this.config;
    if (AUTH_MODE === 'none') throw nobody;
    const { authorization } = request.headers;
    if (authorization !== undefined && AUTH_MODE === 'persona') return this.persona(authorization);
    const person = signedIn(request);
    if (person === null || !(await this.identities.knows(person))) throw nobody;
    // A browser sends the cookie along with whatever page made the request.
    if (!SAFE.includes(request.method) && !isSameOrigin(request, this.config.BASE_URL)) throw foreign;
    return person;
  }

  private async persona(authorization: string): Promise<string> {
    const [, person] = /^Persona ([\w-]{1,80})$/i.exec(authorization) ?? [];
    if (person === undefined || !(await this.identities.knows(person))) throw nobody;
    return person;
  }
}

const nobody = new Problem('ACCESS.NOT_SIGNED_IN', undefined, { headers: { 'www-authenticate': 'Persona' } });

const foreign = new Problem('ACCESS.OTHER_ORIGIN');
