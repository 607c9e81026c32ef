import { Controller, Get, Query, Req, Res, UseGuards } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Inbox, type InboxEntry } from '#use-cases/queries/inbox.js';
import { addressOf } from '../commands/command-page.js';
import { deedInWords } from '../history/deed-words.js';
import { SignedIn } from '../signed-in.guard.js';
import { Views } from '../views.js';
import { countOf, dateInWords, deadlineInWords } from '../words.js';
import { DemoClock } from '#use-cases/clock/demo-clock.js';

/** *Waiting for me*: only what this person can act on, the most urgent first. */
@Controller()
@UseGuards(SignedIn)
export class WaitingController {
  constructor(
    private readonly inbox: Inbox,
    private readonly clock: DemoClock,
    private readonly views: Views,
  ) {}

  @Get()
  async show(@Query('after') after: string | undefined, @Req() request: FastifyRequest, @Res() reply: FastifyReply) {
    const person = request.reader!.id;
    const [page, count, now] = await Promise.all([
      this.inbox.of(person, { after, limit: 50 }),
      this.inbox.count(person),
      this.clock.now(),
    ]);
    await this.views.send(request, reply, 'waiting/waiting', {
      title: 'Waiting for me',
      section: 'waiting',
      count: countOf(count, 'thing'),
      duties: page.items.map((entry) => inboxLine(entry, now)),
      next: page.next && `/?${new URLSearchParams({ after: page.next }).toString()}`,
    });
  }
}

const inboxLine = ({ project, reference, title, what, timer, since, dueAt }: InboxEntry, now: string) => ({
  deed: deedInWords(null, what, timer),
  href: addressOf(`/projects/${project}`, what),
  project: `${reference} ${title}`,
  projectHref: `/projects/${project}`,
  since: dateInWords(since),
  due: dueAt ? deadlineInWords(dueAt) : 'No deadline',
  overdue: dueAt !== null && dueAt < now,
});
