import { Controller, Get, Param, Query as QueryString, Req, Res, UseGuards } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { may, rolesOf } from '#access/access.js';
import type { Command } from '#access/permissions.js';
import type { Instant } from '#domain/calendar/instant.js';
import type { Meeting } from '#domain/meetings/state.js';
import { DemoClock } from '#use-cases/clock/demo-clock.js';
import { Entries } from '#use-cases/queries/entries.js';
import { Agenda } from '#use-cases/queries/meeting-agenda.js';
import { meetingOpenings } from '#use-cases/queries/meeting-openings.js';
import { meetingView, quorumForecast } from '#use-cases/queries/meeting-view.js';
import { MinutesReader } from '#use-cases/queries/minutes.js';
import { Names } from '#use-cases/queries/names.js';
import { WhoIsWho } from '#use-cases/queries/who-is-who.js';
import { Problem } from '../../http/problem.js';
import { addressOf, organisationName, type Scene } from '../commands/command-page.js';
import { nearInWords } from '../organisations/near-words.js';
import { type Query, sendCsv } from '../shared/asked.js';
import { fileOf, listOf } from '../shared/list.js';
import { type Table, table } from '../shared/tables.js';
import { SignedIn } from '../signed-in.guard.js';
import { Views } from '../views.js';
import { dayInWords, momentInWords, timeInWords } from '../words.js';
import { forecastSheet, waitingTable } from './forecast-sheet.js';
import { changeLines, historyOf, itemTable, minutesToApprove, TOLD, whereaboutsTable } from './meeting-sheet.js';
import { MEETING_STATUSES, meetingInWords } from './meeting-words.js';
import { meetingPages } from './meetings.presenter.js';

const FILTERS = [{ name: 'status', column: 4 }];

/** Meetings of the steering group. */
@Controller()
@UseGuards(SignedIn)
export class MeetingsController {
  constructor(
    private readonly whoIsWho: WhoIsWho,
    private readonly agenda: Agenda,
    private readonly entries: Entries,
    private readonly minutesReader: MinutesReader,
    private readonly names: Names,
    private readonly clock: DemoClock,
    private readonly views: Views,
  ) {}

  @Get('meetings')
  async list(@QueryString() query: Query, @Req() request: FastifyRequest, @Res() reply: FastifyReply) {
    await this.views.send(request, reply, 'meetings/meeting-list', {
      title: 'Meetings of the steering group',
      section: 'meetings',
      meetings: listOf('/meetings', query, await this.all(request), FILTERS),
      mayDeclare: isSecretary(request),
    });
  }

  @Get('meetings.csv')
  async file(@QueryString() query: Query, @Req() request: FastifyRequest, @Res() reply: FastifyReply) {
    sendCsv(reply, 'meetings', fileOf(query, await this.all(request), FILTERS));
  }

  @Get('meetings/:meeting')
  async show(@Param('meeting') id: string, @Req() request: FastifyRequest, @Res() reply: FastifyReply) {
    const directory = request.directory!;
    const meeting = directory.meetings.find((each) => each.id === id);
    if (!meeting) throw new Problem('MEETING.UNKNOWN');
    const forecast = quorumForecast(meeting, directory);
    const view = meetingView(meeting, directory);
    const { cancelled } = meeting;
    const [items, gone, history, waiting, nameOf, now] = await Promise.all([
      this.agenda.of(id),
      cancelled ? this.agenda.whereabouts(cancelled.items) : [],
      this.entries.ofTypes(`meeting/${id}`, TOLD),
      forecast ? this.agenda.couldTake(meeting.date) : [],
      this.names.inDirectory(directory),
      this.clock.now(),
    ]);
    await this.views.send(request, reply, 'meetings/meeting', {
      title: `Meeting of ${dayInWords(meeting.date)}`,
      section: 'meetings',
      words: meetingInWords(meeting),
      status: MEETING_STATUSES[meeting.status],
      changes: changeLines(history),
      history: historyOf(history).toReversed(),
      cancelled: cancelled !== undefined,
      gone: whereaboutsTable(gone),
      declared: momentInWords(meeting.declaredAt),
      folder: `/meetings/${id}`,
      notice: dayInWords(view.lastNoticeDay),
      near: nearInWords(view.near, directory),
      forecast: forecast && forecastSheet(forecast, directory),
      waiting: waitingTable(waiting, isSecretary(request)),
      items: itemTable(items, isSecretary(request)),
      attendance: table(
        'Attendance',
        ['Seat', 'Organisation', 'Held by', 'Present'],
        meeting.status === 'declared' || cancelled
          ? []
          : directory.programme.seats.map((seat) => [
              seat.title,
              organisationName(directory, seat.organisation),
              nameOf(seat.holder) ?? 'vacant',
              presenceOf(meeting, seat.id),
            ]),
      ),
      deeds: [
        ...this.deedsOf(meeting, request, nameOf, now),
        ...(isSecretary(request) ? minutesToApprove(meeting, directory) : []),
      ],
      minutes: minutesOf(meeting),
      minutesStand: meeting.minutesApproved
        ? `approved at the meeting of ${dayInWords(meeting.minutesApproved.date)}`
        : 'draft, until a later meeting approves them',
    });
  }

  /** What was recorded at a meeting, in sentences. */
  @Get('meetings/:meeting/minutes')
  async minutes(@Param('meeting') id: string, @Req() request: FastifyRequest, @Res() reply: FastifyReply) {
    const directory = request.directory!;
    const meeting = directory.meetings.find((each) => each.id === id);
    if (!meeting) throw new Problem('MEETING.UNKNOWN');
    await this.views.send(request, reply, 'meetings/minutes', {
      title: `Minutes of the meeting of ${dayInWords(meeting.date)}`,
      section: 'meetings',
      folder: `/meetings/${id}`,
      approvedAt: meeting.minutesApproved && `/meetings/${meeting.minutesApproved.nextMeeting}`,
      minutes: await this.minutesReader.of(meeting, directory),
    });
  }

  /** What this person can do here, each with its page. */
  private deedsOf(meeting: Meeting, { directory, reader }: FastifyRequest, nameOf: Scene['nameOf'], now: Instant) {
    const person = reader!.id;
    const principal = { kind: 'person', id: person } as const;
    return meetingPages.flatMap((page) =>
      meetingOpenings(meeting, page.command, directory!, person, now)
        .filter((about) => may(principal, { type: page.command, ...about } as unknown as Command, null, directory!))
        .map((about) => ({
          href: addressOf(`/meetings/${meeting.id}`, page.command, about),
          text: page.deed({
            meeting,
            minutes: null,
            agenda: [],
            directory: directory!,
            person,
            about,
            nameOf,
            now,
          }),
        })),
    );
  }

  private async all({ directory }: FastifyRequest): Promise<Table> {
    const meetings = (await this.whoIsWho.meetings()).map((meeting) => meetingView(meeting, directory!));
    return table(
      'All meetings, the latest first',
      ['Date', 'Time', 'Place', 'Last day of notice', 'Status', 'Minutes'],
      meetings.map((meeting) => {
        const { id, date, startsAt, place, status, lastNoticeDay } = meeting;
        const minutes = minutesOf(meeting);
        return [
          { text: dayInWords(date), href: `/meetings/${id}`, key: date },
          { text: timeInWords(startsAt), key: startsAt },
          place,
          status === 'cancelled' ? '' : { text: dayInWords(lastNoticeDay), key: lastNoticeDay },
          MEETING_STATUSES[status],
          minutes ? { text: meeting.minutesApproved ? 'Approved' : 'Draft', href: minutes } : '',
        ];
      }),
    );
  }
}

const isSecretary = ({ directory, reader }: FastifyRequest): boolean =>
  rolesOf(directory!, reader!.id).some(({ role }) => role === 'SS');

/** Where its minutes are; `null`: it has none. */
const minutesOf = ({ id, status }: Pick<Meeting, 'id' | 'status'>): string | null =>
  status === 'held' || status === 'closed' ? `/meetings/${id}/minutes` : null;

function presenceOf({ present, presiding }: Meeting, seat: string): string {
  if (!present.includes(seat)) return 'No';
  return presiding === seat ? 'Yes, presides' : 'Yes';
}
