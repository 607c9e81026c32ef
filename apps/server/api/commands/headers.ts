import type { FastifyRequest } from 'fastify';
import { isCommandId } from '#use-cases/commands/command-id.js';
import { commandMessages } from '#use-cases/commands/messages.js';
import { Problem } from '../../http/problem.js';

/** The command's id, chosen by whoever asks. Throws Problem. */
export function idempotencyKeyOf({ headers }: FastifyRequest): string {
  const key = headers['idempotency-key'];
  if (typeof key === 'string' && isCommandId(key)) return key;
  if (key !== undefined) throw new Problem(400, 'COMMAND.ID_INVALID', commandMessages['COMMAND.ID_INVALID']);
  throw new Problem(
    400,
    'COMMAND.ID_MISSING',
    'The header Idempotency-Key is missing: an id of your choice for this command, the same when you send it again.',
  );
}

/** The version of the thing acted on, as it was read. Throws Problem. */
export function ifMatchOf({ headers }: FastifyRequest): string {
  const tag = headers['if-match'];
  if (tag === undefined) {
    throw new Problem(
      428,
      'VERSION.MISSING',
      'The header If-Match is missing: the ETag of what this acts on, as you read it.',
    );
  }
  const [, version] = /^"([\x21\x23-\x7e]*)"$/.exec(tag) ?? [];
  if (version !== undefined) return version;
  throw new Problem(
    400,
    'VERSION.MALFORMED',
    'The header If-Match must be one strong ETag in double quotes, as it was read.',
  );
}

/** A version as a strong tag. */
export const etagOf = (version: string): string => `"${version}"`;

/** Whether the answer may come before the process has settled. */
export const isAsync = ({ headers }: FastifyRequest): boolean =>
  [headers.prefer ?? []].flat().some((each) => /(^|[,;\s])respond-async($|[,;\s])/i.test(each));
