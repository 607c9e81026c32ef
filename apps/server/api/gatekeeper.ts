import { type CanActivate, type ExecutionContext, Injectable } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { FastifyRequest } from 'fastify';
import { holdsOneOf, mayRead } from '#access/access.js';
import type { Role } from '#domain/programme/state.js';
import { WhoIsWho } from '#use-cases/queries/who-is-who.js';
import { Problem } from '../http/problem.js';
import { Authentication } from './authentication.js';
import { type Permission, PERMISSION } from './permission.js';

declare module 'fastify' {
  interface FastifyRequest {
    /** Opaque id of whoever asks; set on routes that are not open. */
    person: string;
  }
}

/** Lets nobody through to a route of the API whom its permission does not name. */
@Injectable()
export class Gatekeeper implements CanActivate {
  constructor(
    private readonly reflector: Reflector,
    private readonly authentication: Authentication,
    private readonly whoIsWho: WhoIsWho,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const permission = this.reflector.get<Permission | undefined>(PERMISSION, context.getHandler());
    if (!permission) throw new Error(`${context.getClass().name} has a route without a permission.`);
    if (permission.kind === 'open') return true;
    const request = context.switchToHttp().getRequest<FastifyRequest>();
    request.person = await this.authentication.personOf(request);
    if (permission.kind === 'reader') await this.requireReader(request.person);
    if (permission.kind === 'roles') await this.requireOneOf(permission.roles, request.person);
    return true;
  }

  private async requireReader(id: string): Promise<void> {
    const directory = await this.whoIsWho.present();
    if (directory && mayRead({ kind: 'person', id }, directory)) return;
    throw new Problem('ACCESS.NO_POST');
  }

  private async requireOneOf(roles: readonly Role[], id: string): Promise<void> {
    await this.requireReader(id);
    const directory = await this.whoIsWho.present();
    if (!holdsOneOf(roles, id, directory!)) throw new Problem('ACCESS.NOT_YOURS');
  }
}
