import { type ArgumentsHost, Catch, type ExceptionFilter, HttpException } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Logger } from 'pino';
import { BadCursor } from '#use-cases/queries/page.js';
import { StillWorking, translated, Unavailable, Unstorable } from '#use-cases/errors.js';
import type { Code } from './codes.js';
import type { ErrorPage } from './error-page.js';
import { Problem, PROBLEM_JSON } from './problem.js';

/** Whatever goes wrong on the way, as a problem: for programs in JSON, for people as a page. Never a stack. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  constructor(
    private readonly log: Logger,
    private readonly page: ErrorPage,
  ) {}

  catch(error: unknown, host: ArgumentsHost): void {
    const request = host.switchToHttp().getRequest<FastifyRequest>();
    const reply = host.switchToHttp().getResponse<FastifyReply>();
    const problem = problemOf(error, request.id);
    this.note(problem, error, request);
    if (reply.sent) return;
    reply.code(problem.status).headers(problem.more.headers ?? {});
    if (isForPrograms(request)) void reply.type(PROBLEM_JSON).send(JSON.stringify(problem.body(pathOf(request))));
    else void this.page.show(problem, request, reply);
  }

  /** What a person is shown has a reference, under which it is found here; a sign-in that is asked for is no problem. */
  private note({ status, code }: Problem, error: unknown, request: FastifyRequest): void {
    const where = { reference: request.id, method: request.method, path: loggedPath(request) };
    if (status >= 500) this.log.error({ err: error, ...where });
    else if (status !== 401 && !isForPrograms(request)) this.log.info({ code, ...where });
  }
}

/** As it may stand in a log: the address of a calendar is a secret. */
export const loggedPath = (request: FastifyRequest): string =>
  pathOf(request).replace(/^\/calendar\/.+/, '/calendar/(removed)');

export const pathOf = ({ url }: FastifyRequest): string => url.split('?', 1)[0];

const isForPrograms = (request: FastifyRequest): boolean => /^\/(api|health|info)(\/|$)/.test(pathOf(request));

/** Fastify's own errors, by status; any other is a request that cannot be read. */
const UNREADABLE: Readonly<Record<number, Code>> = {
  404: 'REQUEST.NOT_FOUND',
  413: 'REQUEST.TOO_LARGE',
  415: 'REQUEST.NOT_JSON',
};

function problemOf(thrown: unknown, reference: string): Problem {
  const error = translated(thrown); // what only reads meets the driver's errors as they are
  if (error instanceof Problem) return error;
  if (error instanceof BadCursor) return new Problem('REQUEST.CURSOR_UNKNOWN');
  if (error instanceof StillWorking) return new Problem('COMMAND.IN_FLIGHT', error.message, soon);
  if (error instanceof Unavailable) return new Problem('RECORD.UNAVAILABLE', error.message, soon);
  if (error instanceof Unstorable) return new Problem('COMMAND.INVALID', error.message);
  const status = statusOf(error);
  if (status === 414) return new Problem('REQUEST.MALFORMED', 'The address is too long.');
  if (status >= 400 && status < 500) return new Problem(UNREADABLE[status] ?? 'REQUEST.MALFORMED');
  return new Problem('SERVER.FAULT', undefined, { reference });
}

const soon = { headers: { 'retry-after': '1' } };

function statusOf(error: unknown): number {
  if (error instanceof HttpException) return error.getStatus();
  const { statusCode } = (error ?? {}) as { statusCode?: unknown };
  return typeof statusCode === 'number' ? statusCode : 500;
}
