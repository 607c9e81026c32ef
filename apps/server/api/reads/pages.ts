import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Page } from '#use-cases/queries/page.js';

/** Sends a page with a link to the next. */
export function linked<Row>(page: Page<Row>, { url }: FastifyRequest, reply: FastifyReply): Page<Row> {
  if (page.next !== null) {
    const [path, query] = url.split('?', 2);
    const next = new URLSearchParams(query);
    next.set('after', page.next);
    void reply.header('link', `<${path}?${next.toString()}>; rel="next"`);
  }
  return page;
}
