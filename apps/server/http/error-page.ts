import { Injectable } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Problem } from './problem.js';

/** How a problem is shown to people. */
export abstract class ErrorPage {
  abstract show(problem: Problem, request: FastifyRequest, reply: FastifyReply): void | Promise<void>;
}

/** The plainest page, for what comes before pages can be drawn. */
@Injectable()
export class PlainErrorPage extends ErrorPage {
  show({ message, more }: Problem, request: FastifyRequest, reply: FastifyReply): void {
    void reply.type('text/plain; charset=utf-8').send(`${message}\nReference: ${more.reference ?? request.id}\n`);
  }
}
