import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import type { PageRequest } from '#use-cases/queries/page.js';
import { LARGEST_LIMIT } from '#use-cases/queries/page.js';
import { validate } from '#use-cases/validation/validate.js';
import { Problem } from '../../http/problem.js';

type Query = new () => object;

/** What stands after the question mark: flat, each name once, and none that the route does not know. Throws Problem. */
export const Asked = createParamDecorator((type: Query, context: ExecutionContext): object => {
  const query = context.switchToHttp().getRequest<FastifyRequest>().query as object;
  const validated = validate(type, { ...query });
  if (validated.valid) return validated.request;
  const errors = validated.violations.map(({ pointer, sentence }) => ({
    pointer,
    detail: sentence,
    code: 'FIELD.INVALID' as const,
  }));
  throw new Problem('REQUEST.QUERY_INVALID', undefined, { errors });
});

/** Where a page begins and how long it is. Throws Problem. */
export function pageRequestOf({ after, limit }: { readonly after?: string; readonly limit?: string }): PageRequest {
  if (limit === undefined) return { after };
  if (/^[1-9]\d{0,2}$/.test(limit) && Number(limit) <= LARGEST_LIMIT) return { after, limit: Number(limit) };
  throw new Problem('REQUEST.QUERY_INVALID', `“limit” must be a whole number from 1 to ${LARGEST_LIMIT}.`);
}
