import { Injectable } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { ErrorPage, PlainErrorPage } from '../http/error-page.js';
import type { Problem } from '../http/problem.js';
import { KeptAnswers } from '../session/kept-answers.js';
import { Views } from './views.js';

/** Problems in plain words, with a way on and, for a fault, the reference under which it is found. */
@Injectable()
export class PageErrors extends ErrorPage {
  /** For when not even this page can be drawn. */
  private readonly plain = new PlainErrorPage();

  constructor(
    private readonly views: Views,
    private readonly keptAnswers: KeptAnswers,
  ) {
    super();
  }

  async show(problem: Problem, request: FastifyRequest, reply: FastifyReply): Promise<void> {
    const model = {
      title: TITLES[problem.status] ?? 'This did not work',
      words: problem.message,
      reference: problem.more.reference ?? request.id,
      fault: problem.status >= 500,
      project: /^\/projects\/[0-9a-f-]{36}/.exec(request.url)?.[0],
    };
    try {
      if (problem.status === 401) await this.signInFirst(request, reply);
      else await this.views.send(request, reply, 'help/error', model, problem.status);
    } catch {
      this.plain.show(problem, request, reply);
    }
  }

  /** Leads back afterwards; what a form of ours sent waits there. */
  private async signInFirst(request: FastifyRequest, reply: FastifyReply): Promise<void> {
    await this.keptAnswers.keep(request);
    void reply.redirect(`/sign-in?${new URLSearchParams({ back: request.url }).toString()}`, 303);
  }
}

const TITLES: Readonly<Record<number, string>> = {
  400: 'This request cannot be read',
  403: 'This is not yours to do',
  404: 'Page not found',
  410: 'This is no longer here',
  409: 'Not possible as things stand',
  412: 'This has changed',
  422: 'Some of this is not right',
  413: 'This is too large',
  500: 'Something went wrong',
  503: 'The service cannot be reached just now',
};
