import { Controller, Get, Header, Param, Post, Req, Res, UseGuards } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { ServerConfig } from '#config/configs.js';
import { CalendarFeed, type Feed } from '#use-cases/calendar-feed/calendar-feed.js';
import { type CalendarEntry, Calendars } from '#use-cases/ports.js';
import { Problem } from '../../http/problem.js';
import { addressOf } from '../commands/command-page.js';
import { deedInWords, matterOf } from '../history/deed-words.js';
import { OwnForm, SignedIn } from '../signed-in.guard.js';
import { Views } from '../views.js';
import { momentInWords } from '../words.js';

/** Where somebody makes, and makes anew, the private address of their calendar. */
@Controller('calendar')
@UseGuards(SignedIn, OwnForm)
export class CalendarAddressController {
  constructor(
    private readonly config: ServerConfig,
    private readonly feed: CalendarFeed,
    private readonly views: Views,
  ) {}

  @Get()
  async show(@Req() request: FastifyRequest, @Res() reply: FastifyReply) {
    const since = await this.feed.since(request.reader!.id);
    await this.draw(request, reply, { since: since && momentInWords(since) });
  }

  /** The address is shown this once: only its hash is kept. */
  @Post()
  async renew(@Req() request: FastifyRequest, @Res() reply: FastifyReply) {
    const token = await this.feed.renew(request.reader!.id);
    await this.draw(request, reply, { address: `${this.config.BASE_URL}/calendar/${token}.ics` });
  }

  private draw(request: FastifyRequest, reply: FastifyReply, model: object): Promise<void> {
    return this.views.send(request, reply, 'calendar-feed/calendar', { title: 'Your calendar', ...model });
  }
}

/** What calendar programs read. The address is all they have: it shows, and does nothing. */
@Controller('calendar')
export class CalendarFeedController {
  constructor(
    private readonly config: ServerConfig,
    private readonly feed: CalendarFeed,
    private readonly calendars: Calendars,
  ) {}

  @Get(':file')
  @Header('content-type', 'text/calendar; charset=utf-8')
  @Header('cache-control', 'private, no-store')
  @Header('referrer-policy', 'no-referrer')
  async read(@Param('file') file: string): Promise<string> {
    const [, token] = /^([\w-]{43})\.ics$/.exec(file) ?? [];
    const feed = token === undefined ? null : await this.feed.read(token);
    if (!feed) throw new Problem('REQUEST.NOT_FOUND', UNKNOWN);
    return this.calendars.feed('Converge', entriesOf(feed, this.config.BASE_URL));
  }
}

const UNKNOWN =
  'This calendar is not known: its address has been made anew, or was never one. Sign in to make another.';

const entriesOf = ({ deadlines, actions, meetings, directory }: Feed, baseUrl: string): readonly CalendarEntry[] => [
  ...deadlines.map(({ project, reference, timer, what, dueAt, sequence, cancelled }): CalendarEntry => {
    const names = { units: directory.programme.units, milestones: [] };
    return {
      kind: 'deadline',
      uid: `${project}/${timer}`,
      sequence,
      title: `${reference}: ${deedInWords(names, what, timer)}`,
      at: dueAt,
      cancelled,
      link: baseUrl + (cancelled ? `/projects/${project}` : addressOf(`/projects/${project}`, what, matterOf(timer))),
    };
  }),
  ...actions.map(({ id, recommendation, dueAt, sequence, cancelled }): CalendarEntry => ({
    kind: 'deadline',
    uid: `action/${id}`,
    sequence,
    title: `${directory.programme.code}: complete action ${id}: ${recommendation}`,
    at: dueAt,
    cancelled,
    link: `${baseUrl}/actions/${encodeURIComponent(id)}`,
  })),
  ...meetings.map(({ id, at, place, sequence, cancelled }): CalendarEntry => ({
    kind: 'meeting',
    uid: `meeting/${id}`,
    sequence,
    title: `Meeting of the steering group, ${place}`,
    at,
    cancelled,
    link: `${baseUrl}/meetings/${id}`,
  })),
];
