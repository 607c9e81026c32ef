import type { FastifyRequest } from 'fastify';
import { Problem } from './problem.js';

/** The body, if it came as JSON: a form that some page sends is none. Throws Problem. */
export function jsonOf({ headers, body }: FastifyRequest): unknown {
  if (/^application\/json\s*(;|$)/i.test(headers['content-type'] ?? '')) return body;
  throw notJson();
}

export const notJson = (): Problem => new Problem('REQUEST.NOT_JSON');
