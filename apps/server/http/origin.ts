import type { FastifyRequest } from 'fastify';

/** Whether a page of this server made a request: a browser says which page it was. */
export function isSameOrigin({ headers }: FastifyRequest, baseUrl: string): boolean {
  const site = headers['sec-fetch-site'];
  if (site !== undefined) return site === 'same-origin';
  return headers.origin === new URL(baseUrl).origin;
}
