import type { FastifyReply } from 'fastify';
import { Problem } from '../../http/problem.js';
import { etagOf } from '../commands/headers.js';

/** What an address of a unit in a project names. */
export interface InUnit {
  readonly project: string;
  readonly unit: string;
}

export const nothingThere = () => new Problem('REQUEST.NOT_FOUND', 'There is no such thing in this project.');

/** Throws Problem where there is no such thing. */
export function found<Thing>(thing: Thing | null): Thing {
  if (thing) return thing;
  throw nothingThere();
}

/** Sends a thing with its version. Throws Problem where there is none. */
export function tagged<Thing extends { readonly version: string }>(thing: Thing | null, reply: FastifyReply): Thing {
  void reply.header('etag', etagOf(found(thing).version));
  return found(thing);
}
