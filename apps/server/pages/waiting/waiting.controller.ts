import { Controller, Get, Query as QueryString, Req, Res, UseGuards } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Directory } from '#domain/kernel/facts.js';
import { mayReadUndelivered } from '#access/delivery.js';
import { Undelivered } from '#use-cases/queries/undelivered.js';
import { actionsWaitingFor, type WaitingAction } from '#use-cases/queries/action-view.js';
import { DemoClock } from '#use-cases/clock/demo-clock.js';
import { PROGRAMME } from '#use-cases/directory/acting-for.js';
import { Inbox } from '#use-cases/queries/inbox.js';
import { type OwnDeed, OwnDeeds } from '#use-cases/queries/own-deeds.js';
import { type NextInProject, OwnProjects } from '#use-cases/queries/own-projects.js';
import { organisationName } from '../commands/command-page.js';
import { stageInWords } from '../projects/stage-words.js';
import { addressWith, askedIn, FREE, type Query } from '../shared/asked.js';
import { table } from '../shared/tables.js';
import { SignedIn } from '../signed-in.guard.js';
import { Views } from '../views.js';
import { countOf, deadlineInWords, momentInWords, upperFirst } from '../words.js';
import { inboxLine } from './inbox-line.js';

const PAGE = 50;
/** Lines of what was done and of what comes next. */
const FEW = 5;

/** *Waiting for me*: only what this person can act on, the most urgent first; what they did lately, what comes next. */
@Controller()
@UseGuards(SignedIn)
export class WaitingController {
  constructor(
    private readonly inbox: Inbox,
    private readonly ownDeeds: OwnDeeds,
    private readonly ownProjects: OwnProjects,
    private readonly clock: DemoClock,
    private readonly undelivered: Undelivered,
    private readonly views: Views,
  ) {}

  @Get()
  async show(@QueryString() query: Query, @Req() request: FastifyRequest, @Res() reply: FastifyReply) {
    const [person, directory] = [request.reader!.id, request.directory!];
    const organisations = await this.inbox.organisations(person);
    const asked = askedIn(query, { organisation: organisations, after: FREE });
    const { organisation, after } = asked;
    const [page, count, did, next, now] = await Promise.all([
      this.inbox.of(person, { organisation, after, limit: PAGE }),
      this.inbox.count(person, organisation),
      this.ownDeeds.of(person, FEW),
      this.ownProjects.next(organisation ? [organisation] : organisations, directory, FEW),
      this.clock.now(),
    ]);
    const isOffice = mayReadUndelivered({ kind: 'person', id: person }, directory);
    const failed = isOffice ? await this.undelivered.failed() : 0;
    await this.views.send(request, reply, 'waiting/waiting', {
      title: 'Waiting for me',
      section: 'waiting',
      count: countOf(count, 'thing'),
      acting: organisation && actingFor(organisation, directory),
      organisations: organisations.length > 1 ? switchBetween(organisations, organisation, directory) : [],
      duties: page.items.map((entry) => inboxLine(entry, now, person, directory)),
      next: page.next && addressWith('/', { ...asked, after: page.next }),
      actions: actionsTable(actionsWaitingFor(directory, person)),
      did: didTable(did),
      comes: comesTable(next, now),
      mayReadUndelivered: isOffice,
      undelivered: failed > 0 && `${countOf(failed, 'message')} reached nobody`,
    });
  }
}

/** Each organisation for which somebody acts at an address of its own: two of them can be open at once. */
const switchBetween = (organisations: readonly string[], present: string | undefined, directory: Directory) => [
  { href: '/', text: 'All of them', present: present === undefined },
  ...organisations.map((each) => ({
    href: addressWith('/', { organisation: each }),
    text: upperFirst(actingFor(each, directory)),
    present: each === present,
  })),
];

const actingFor = (organisation: string, directory: Directory): string =>
  organisation === PROGRAMME ? 'the programme' : organisationName(directory, organisation);

/** What the action plan asks of this person's posts. */
const actionsTable = (actions: readonly WaitingAction[]) =>
  table(
    'Actions of the action plan that wait for you',
    ['Action', 'Recommendation', 'Due'],
    actions.map(({ id, recommendation, dueAt }) => [
      { text: id, href: `/actions/${encodeURIComponent(id)}` },
      recommendation,
      dueAt ? deadlineInWords(dueAt) : 'not stated',
    ]),
  );

const didTable = (deeds: readonly OwnDeed[]) =>
  table(
    'What you did lately',
    ['What', 'Project', 'When'],
    deeds.map(({ type, project, reference, title, entry, at }) => [
      project && entry ? { text: eventName(type), href: `/projects/${project}/history/${entry}` } : eventName(type),
      project ? { text: `${reference} ${title}`, href: `/projects/${project}` } : 'Programme',
      momentInWords(at),
    ]),
  );

/** `VoteCast` is “Vote cast”. */
const eventName = (type: string): string =>
  upperFirst(type.replace(/(?<!^)[A-Z]/g, (letter) => ` ${letter}`).toLowerCase());

const comesTable = (next: readonly NextInProject[], now: string) =>
  table(
    'What falls due next in your projects',
    ['Project', 'Stage', 'Next deadline'],
    next.map(({ project, reference, title, stage, dueAt }) => [
      { text: `${reference} ${title}`, href: `/projects/${project}` },
      stageInWords(stage),
      `${deadlineInWords(dueAt)}${dueAt < now ? ', overdue' : ''}`,
    ]),
  );
