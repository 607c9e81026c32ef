import { Controller, Get, Query, Req, Res, UseGuards } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { CommandType } from '#access/permissions.js';
import { DemoClock } from '#use-cases/clock/demo-clock.js';
import { whoGives } from '#use-cases/commands/refusals.js';
import { actsAt } from '#use-cases/directory/acting.js';
import { Inbox, type InboxEntry } from '#use-cases/queries/inbox.js';
import { remindersOf } from '../agenda/anchor.js';
import { addressOf } from '../commands/command-page.js';
import { type DeedNames, deedInWords, matterOf } from '../history/deed-words.js';
import { nearInWords } from '../organisations/near-words.js';
import { SignedIn } from '../signed-in.guard.js';
import { Views } from '../views.js';
import { countOf, dateInWords, deadlineInWords } from '../words.js';

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
    const names = { units: request.directory!.programme.units, milestones: [] };
    const [page, count, now] = await Promise.all([
      this.inbox.of(person, { after, limit: 50 }),
      this.inbox.count(person),
      this.clock.now(),
    ]);
    await this.views.send(request, reply, 'waiting/waiting', {
      title: 'Waiting for me',
      section: 'waiting',
      count: countOf(count, 'thing'),
      duties: page.items.map((entry) => ({
        ...inboxLine(entry, now, names),
        near: nearInWords(entry.near, request.directory!),
      })),
      next: page.next && `/?${new URLSearchParams({ after: page.next }).toString()}`,
    });
  }
}

/**
 * A line of the list. What waits for a whole organisation also stands with those who see to it but do not enter it
 * themselves: they are sent to the page of its participation, and told who does.
 */
function inboxLine(entry: InboxEntry, now: string, names: DeedNames) {
  const { project, reference, title, what, timer, addresses, since, dueAt } = entry;
  const mayGive = addresses.some((address) => actsAt(address, what));
  return {
    deed: deedInWords(names, what, timer),
    href: mayGive
      ? addressOf(`/projects/${project}`, what, matterOf(timer))
      : `/projects/${project}/participation/${organisationIn(addresses)}`,
    entered: mayGive ? null : `Entered by ${whoGives(what as CommandType)}`,
    project: `${reference} ${title}`,
    projectHref: `/projects/${project}`,
    since: dateInWords(since),
    due: dueAt ? deadlineInWords(dueAt) : 'No deadline',
    reminders: remindersOf(project, timer),
    overdue: dueAt !== null && dueAt < now,
  };
}

/** Only roles of an organisation are told of what others enter: `OR@tfl`. */
const organisationIn = (addresses: readonly string[]): string => addresses[0].split('@')[1];
