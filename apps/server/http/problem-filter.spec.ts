import { Writable } from 'node:stream';
import type { ArgumentsHost } from '@nestjs/common';
import { expect, it } from '@jest/globals';
import fastify from 'fastify';
import { PlainErrorPage } from './error-page.js';
import { createLog } from './log.js';
import { Problem } from './problem.js';
import { ProblemFilter } from './problem-filter.js';

/** What a page answers with when something goes wrong on it, and what is in the log then. */
async function met(error: Error, path = '/projects/1?words=secret') {
  const lines: string[] = [];
  const stream = new Writable({ write: (line, _, done) => (lines.push(String(line)), done()) });
  const filter = new ProblemFilter(createLog('info', stream), new PlainErrorPage());
  const server = fastify({ genReqId: () => 'reference-1' });
  server.setErrorHandler((thrown, request, reply) => {
    const http = { getRequest: () => request, getResponse: () => reply };
    filter.catch(thrown, { switchToHttp: () => http } as unknown as ArgumentsHost);
  });
  server.get('*', () => Promise.reject(error));
  const url = await server.listen({ port: 0, host: '127.0.0.1' });
  const response = await fetch(url + path);
  const body = await response.text();
  await server.close();
  return { statusCode: response.status, body, log: lines.join('') };
}

it.each<[string, Error, number]>([
  ['nothing there', new Problem('PROJECT.UNKNOWN'), 404],
  ['not theirs', new Problem('ACCESS.NOT_YOURS'), 403],
  ['an old form', new Problem('FORM.EXPIRED'), 403],
  ['not now', new Problem('PAGE.NOT_NOW'), 409],
  ['a fault', new Error('the disk is full'), 500],
])('the reference that a page shows is in the log: %s', async (_, error, status) => {
  const { statusCode, body, log } = await met(error);
  expect(statusCode).toBe(status);
  expect(body).toContain('reference-1');
  expect(body).not.toContain('the disk is full');
  expect(log).toContain('"reference":"reference-1"');
  expect(log).not.toContain('secret');
});

it('a program’s mistakes are not logged, for it has its answer', async () => {
  expect((await met(new Problem('PROJECT.UNKNOWN'), '/api/v1/projects/1')).log).toBe('');
});
