import { Controller, Get, Query as FromQuery, Req, Res, UseGuards } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Month, PlainDate } from '#domain/calendar/instant.js';
import { DemoClock } from '#use-cases/clock/demo-clock.js';
import type { DateInPortfolio } from '#use-cases/portfolio/portfolio-board.js';
import { PortfolioBoard } from '#use-cases/portfolio/portfolio-board.js';
import { LARGEST_LIMIT } from '#use-cases/queries/page.js';
import { sendSheet } from '../../spreadsheets/send-sheet.js';
import { table } from '../shared/tables.js';
import { SignedIn } from '../signed-in.guard.js';
import { Views } from '../views.js';
import { dateInWords, dayInWords, monthInWords, timeInWords } from '../words.js';
import { deedInWords } from '../history/deed-words.js';
import { addressWith, type Query, textIn } from './portfolio-asked.js';
import { filesOf, framed } from './portfolio-frame.js';
import { memberInWords } from './portfolio-words.js';

const PAGE = 50;

/** What falls due in a month, over all projects: gates put to meetings, deadlines, milestones. */
@Controller('portfolio')
@UseGuards(SignedIn)
export class CalendarController {
  constructor(
    private readonly board: PortfolioBoard,
    private readonly clock: DemoClock,
    private readonly views: Views,
  ) {}

  @Get('calendar')
  async show(@FromQuery() query: Query, @Req() request: FastifyRequest, @Res() reply: FastifyReply) {
    const { filter, asked, frame } = framed(query, request, '/portfolio/calendar');
    const now = await this.clock.now();
    const month = monthIn(query, now);
    const here = { ...asked, month };
    const asks = { after: textIn(query.after), limit: PAGE };
    const page = await this.board.calendar(filter, daysOf(month), asks, request.reader!.id, now);
    await this.views.send(request, reply, 'portfolio/calendar', {
      ...frame,
      title: `Gates and deadlines: ${monthInWords(month)}`,
      hidden: { month },
      dates: table(
        `Gates and deadlines in ${monthInWords(month)}`,
        ['Day', 'Project', 'What', 'Who'],
        page.items.map((date) => {
          const [day, , project, what, who] = lineOf(date, request);
          return [day, { text: project, href: `/projects/${date.project}` }, what, who];
        }),
      ),
      before: { href: monthAddress(asked, month, -1), text: monthInWords(otherMonth(month, -1)) },
      following: { href: monthAddress(asked, month, 1), text: monthInWords(otherMonth(month, 1)) },
      next: page.next && addressWith('/portfolio/calendar', { ...here, after: page.next }),
      first: query.after && addressWith('/portfolio/calendar', here),
      files: filesOf((kind) => addressWith(`/portfolio/calendar.${kind}`, here)),
    });
  }

  @Get('calendar.csv')
  csv(@FromQuery() query: Query, @Req() request: FastifyRequest, @Res() reply: FastifyReply) {
    return this.file('csv', query, request, reply);
  }

  @Get('calendar.xlsx')
  xlsx(@FromQuery() query: Query, @Req() request: FastifyRequest, @Res() reply: FastifyReply) {
    return this.file('xlsx', query, request, reply);
  }

  /** All of the month, from the first day to the last. */
  private async file(kind: 'csv' | 'xlsx', query: Query, request: FastifyRequest, reply: FastifyReply) {
    const { filter } = framed(query, request, '');
    const now = await this.clock.now();
    const month = monthIn(query, now);
    const rows = [['Day', 'Reference', 'Project', 'What', 'Who']];
    let after: string | undefined;
    do {
      const asks = { after, limit: LARGEST_LIMIT };
      const page = await this.board.calendar(filter, daysOf(month), asks, request.reader!.id, now);
      rows.push(...page.items.map((date) => [...lineOf(date, request)]));
      after = page.next ?? undefined;
    } while (after !== undefined);
    await sendSheet(reply, kind, `portfolio-calendar-${month}`, rows);
  }
}

function lineOf(date: DateInPortfolio, { directory }: FastifyRequest): readonly string[] {
  const { at, kind, reference, title, organisations } = date;
  const day = kind === 'deadline' || kind === 'seal' ? `${dayInWords(at)}, ${timeInWords(at)}` : dayInWords(at);
  return [
    day,
    reference,
    title,
    whatInWords(date),
    organisations.map((id) => memberInWords(id, directory!)).join(', '),
  ];
}

function whatInWords({ kind, what, at }: DateInPortfolio): string {
  if (kind === 'seal') return 'The opt-in closes at the latest, and its answers are opened';
  if (kind === 'meeting') return `Gate or item ${what} is put to the meeting of ${dateInWords(at)}`;
  return kind === 'milestone' ? `Milestone: ${what}` : deedInWords({ units: [], milestones: [] }, what);
}

/** The month that is asked for, or the present one. */
const monthIn = ({ month }: Query, now: string): Month =>
  typeof month === 'string' && /^20\d\d-(0[1-9]|1[0-2])$/.test(month) ? month : now.slice(0, 7);

const daysOf = (month: Month): readonly [PlainDate, PlainDate] => {
  const [year, number] = month.split('-').map(Number);
  return [`${month}-01`, new Date(Date.UTC(year, number, 0)).toISOString().slice(0, 10)];
};

function otherMonth(month: Month, by: number): Month {
  const [year, number] = month.split('-').map(Number);
  return new Date(Date.UTC(year, number - 1 + by, 1)).toISOString().slice(0, 7);
}

const monthAddress = (asked: Readonly<Record<string, string | undefined>>, month: Month, by: number): string =>
  addressWith('/portfolio/calendar', { ...asked, month: otherMonth(month, by) });
