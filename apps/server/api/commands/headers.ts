import type { FastifyRequest } from 'fastify';
import { isCommandId } from '#use-cases/commands/command-id.js';
import { Problem } from '../../http/problem.js';

/** The command's id, chosen by whoever asks. Throws Problem. */
export function idempotencyKeyOf({ headers }: FastifyRequest): string {
  const key = headers['idempotency-key'];
  if (typeof key === 'string' && isCommandId(key)) return key;
  if (key !== undefined) throw new Problem('COMMAND.ID_INVALID');
  throw new Problem('COMMAND.ID_MISSING');
}

/** The version of the thing acted on, as it was read. Throws Problem. */
export function ifMatchOf({ headers }: FastifyRequest): string {
  const tag = headers['if-match'];
  if (tag === undefined) throw new Problem('VERSION.MISSING');
  const [, version] = /^"([\x21\x23-\x7e]*)"$/.exec(tag) ?? [];
  if (version !== undefined) return version;
  throw new Problem('VERSION.MALFORMED');
}

/** A version as a strong tag. */
export const etagOf = (version: string): string => `"${version}"`;

/** Whether the answer may come before the process has settled. */
export const isAsync = ({ headers }: FastifyRequest): boolean =>
  [headers.prefer ?? []].flat().some((each) => /(^|[,;\s])respond-async($|[,;\s])/i.test(each));
