import { Controller, Get, Param, Req, Res, UseGuards } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { rolesOf } from '#access/access.js';
import type { Meeting } from '#domain/meetings/state.js';
import { Agenda } from '#use-cases/queries/meeting-agenda.js';
import { Names } from '#use-cases/queries/names.js';
import { WhoIsWho } from '#use-cases/queries/who-is-who.js';
import { Problem } from '../../http/problem.js';
import { organisationName } from '../commands/command-page.js';
import { OUTCOMES } from '../gates/gate-words.js';
import { table } from '../shared/tables.js';
import { SignedIn } from '../signed-in.guard.js';
import { Views } from '../views.js';
import { dayInWords, momentInWords, timeInWords } from '../words.js';
import { meetingInWords } from './meetings.presenter.js';

const STATUSES = { declared: 'Declared', held: 'Being held', closed: 'Closed' };

/** Meetings of the steering group. */
@Controller('meetings')
@UseGuards(SignedIn)
export class MeetingsController {
  constructor(
    private readonly whoIsWho: WhoIsWho,
    private readonly agenda: Agenda,
    private readonly names: Names,
    private readonly views: Views,
  ) {}

  @Get()
  async list(@Req() request: FastifyRequest, @Res() reply: FastifyReply) {
    const meetings = await this.whoIsWho.meetings();
    await this.views.send(request, reply, 'meetings/meeting-list', {
      title: 'Meetings of the steering group',
      section: 'meetings',
      meetings: table(
        'All meetings, the latest first',
        ['Date', 'Time', 'Place', 'Status'],
        meetings.map(({ id, date, startsAt, place, status }) => [
          { text: dayInWords(date), href: `/meetings/${id}` },
          timeInWords(startsAt),
          place,
          STATUSES[status],
        ]),
      ),
      mayDeclare: isSecretary(request),
    });
  }

  @Get(':meeting')
  async show(@Param('meeting') id: string, @Req() request: FastifyRequest, @Res() reply: FastifyReply) {
    const directory = request.directory!;
    const meeting = directory.meetings.find((each) => each.id === id);
    if (!meeting) throw new Problem('MEETING.UNKNOWN');
    const [items, nameOf] = await Promise.all([this.agenda.of(id), this.names.inDirectory(directory)]);
    await this.views.send(request, reply, 'meetings/meeting', {
      title: `Meeting of ${dayInWords(meeting.date)}`,
      section: 'meetings',
      words: meetingInWords(meeting),
      status: STATUSES[meeting.status],
      declared: momentInWords(meeting.declaredAt),
      folder: `/meetings/${id}`,
      items: table(
        'Items put to this meeting',
        ['Project', 'Item', 'Round', 'Outcome'],
        items.map(({ project, reference, title, item, round, outcome, status }) => [
          { text: `${reference} ${title}`, href: `/projects/${project}` },
          { text: item, href: `/projects/${project}/gates/${encodeURIComponent(item)}/${round}` },
          String(round),
          outcome ? OUTCOMES[outcome] : status === 'open' ? 'Vote open' : 'Waiting',
        ]),
      ),
      attendance: table(
        'Attendance',
        ['Seat', 'Organisation', 'Held by', 'Present'],
        meeting.status === 'declared'
          ? []
          : directory.programme.seats.map((seat) => [
              seat.title,
              organisationName(directory, seat.organisation),
              nameOf(seat.holder) ?? 'vacant',
              presenceOf(meeting, seat.id),
            ]),
      ),
      deeds: isSecretary(request) && meeting.status !== 'closed',
    });
  }
}

const isSecretary = ({ directory, reader }: FastifyRequest): boolean =>
  rolesOf(directory!, reader!.id).some(({ role }) => role === 'SS');

function presenceOf({ present, presiding }: Meeting, seat: string): string {
  if (!present.includes(seat)) return 'No';
  return presiding === seat ? 'Yes, presides' : 'Yes';
}
