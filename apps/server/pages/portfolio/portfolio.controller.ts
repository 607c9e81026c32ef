import { Controller, Get, Param, Query as FromQuery, Req, Res, UseGuards } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { DemoClock } from '#use-cases/clock/demo-clock.js';
import { PortfolioBoard } from '#use-cases/portfolio/portfolio-board.js';
import { measureOf } from '#use-cases/portfolio/measures.js';
import { PortfolioReport, THING_ORDERS, type ThingsFilter } from '#use-cases/portfolio/portfolio-report.js';
import { LARGEST_LIMIT } from '#use-cases/queries/page.js';
import { Problem } from '../../http/problem.js';
import { sendSheet } from '../../spreadsheets/send-sheet.js';
import { SignedIn } from '../signed-in.guard.js';
import { Views } from '../views.js';
import { asOfInWords, upperFirst } from '../words.js';
import { boardOf } from './board.js';
import { numberLines, tablesOf } from './number-tables.js';
import { addressWith, type Asked, type Query, textIn } from './portfolio-asked.js';
import { filesOf, framed } from './portfolio-frame.js';
import { chartsOf } from './portfolio-charts.js';
import { kindInWords, memberInWords, partInWords } from './portfolio-words.js';
import { columnsOf, thingLine } from './thing-lines.js';

const CARDS = 5;
const PAGE = 25;

/** The portfolio: where projects stand, the twenty-one numbers, and what stands behind each of them. */
@Controller('portfolio')
@UseGuards(SignedIn)
export class PortfolioController {
  constructor(
    private readonly report: PortfolioReport,
    private readonly board: PortfolioBoard,
    private readonly clock: DemoClock,
    private readonly views: Views,
  ) {}

  @Get()
  async show(@FromQuery() query: Query, @Req() request: FastifyRequest, @Res() reply: FastifyReply) {
    const { filter, asked, frame } = framed(query, request, '/portfolio');
    const directory = request.directory!;
    const [now, person] = [await this.clock.now(), request.reader!.id];
    const [numbers, cards] = await Promise.all([
      this.report.numbers(filter, person, now),
      this.board.cards(filter, CARDS, person, now),
    ]);
    await this.views.send(request, reply, 'portfolio/portfolio', {
      ...frame,
      title: 'Portfolio',
      asOf: asOfInWords(this.report.ageOf(numbers), now),
      board: boardOf(cards, numbers, asked, now),
      drawings: chartsOf(numbers, asked, directory),
      tables: numbers
        .filter(({ number }) => number === 9)
        .flatMap((number) => tablesOf(number, asked, directory))
        .slice(1),
    });
  }

  @Get('numbers')
  async numbers(@FromQuery() query: Query, @Req() request: FastifyRequest, @Res() reply: FastifyReply) {
    const { filter, asked, frame } = framed(query, request, '/portfolio/numbers');
    const now = await this.clock.now();
    const numbers = await this.report.numbers(filter, request.reader!.id, now);
    await this.views.send(request, reply, 'portfolio/numbers', {
      ...frame,
      title: 'Numbers of the portfolio',
      asOf: asOfInWords(this.report.ageOf(numbers), now),
      numbers: numbers.map((number) => ({ ...number, tables: tablesOf(number, asked, request.directory!) })),
      files: filesOf((kind) => addressWith(`/portfolio/numbers.${kind}`, asked)),
    });
  }

  @Get('numbers.csv')
  numbersCsv(@FromQuery() query: Query, @Req() request: FastifyRequest, @Res() reply: FastifyReply) {
    return this.numbersFile('csv', query, request, reply);
  }

  @Get('numbers.xlsx')
  numbersXlsx(@FromQuery() query: Query, @Req() request: FastifyRequest, @Res() reply: FastifyReply) {
    return this.numbersFile('xlsx', query, request, reply);
  }

  /** The list to which a figure leads. */
  @Get('things/:measure')
  async things(
    @Param('measure') code: string,
    @FromQuery() query: Query,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ) {
    const path = `/portfolio/things/${code}`;
    const { filter, asked, frame } = framed(query, request, path);
    const directory = request.directory!;
    const { kind, part, member, order } = thingsAsked(query);
    const here: Asked = { ...asked, kind, part, member, sort: textIn(query.sort) && order };
    const now = await this.clock.now();
    const limits = { kind, part, member, order, after: textIn(query.after), limit: PAGE };
    const page = await this.report.things(code, { ...filter, ...limits }, request.reader!.id, now);
    const measure = measureOf(code);
    if (!page || !measure) throw new Problem('REQUEST.NOT_FOUND');
    const columns = columnsOf(measure);
    await this.views.send(request, reply, 'portfolio/things', {
      ...frame,
      title: measure.title,
      hidden: { kind, part, member },
      about: [
        kind && kindInWords(code, kind, directory),
        part && partInWords(code, part, directory),
        member && memberInWords(member, directory),
      ]
        .filter(Boolean)
        .map((words) => upperFirst(words!)),
      all: (kind ?? part ?? member) !== undefined && addressWith(path, asked),
      columns: columns.map(({ text, sort, numeric }) => ({
        text,
        numeric,
        href: sort && addressWith(path, { ...here, sort }),
        sorted: sort !== undefined && sort === order,
        descending: sort === 'amount',
      })),
      rows: page.items.map((thing) => columns.map(({ cell }) => cell(thing, directory))),
      next: page.next && addressWith(path, { ...here, after: page.next }),
      first: query.after && addressWith(path, here),
      files: filesOf((file) => addressWith(`${path}/${file}`, here)),
    });
  }

  @Get('things/:measure/csv')
  thingsCsv(
    @Param('measure') code: string,
    @FromQuery() query: Query,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ) {
    return this.thingsFile('csv', code, query, request, reply);
  }

  @Get('things/:measure/xlsx')
  thingsXlsx(
    @Param('measure') code: string,
    @FromQuery() query: Query,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ) {
    return this.thingsFile('xlsx', code, query, request, reply);
  }

  private async numbersFile(kind: 'csv' | 'xlsx', query: Query, request: FastifyRequest, reply: FastifyReply) {
    const { filter } = framed(query, request, '');
    const numbers = await this.report.numbers(filter, request.reader!.id, await this.clock.now());
    await sendSheet(reply, kind, 'portfolio-numbers', numberLines(numbers, request.directory!));
  }

  /** All of the list, from the first to the last. */
  private async thingsFile(
    file: 'csv' | 'xlsx',
    code: string,
    query: Query,
    request: FastifyRequest,
    reply: FastifyReply,
  ) {
    const { filter } = framed(query, request, '');
    const measure = measureOf(code);
    if (!measure) throw new Problem('REQUEST.NOT_FOUND');
    const columns = columnsOf(measure);
    const rows = [columns.map(({ text }) => text)];
    const now = await this.clock.now();
    let after: string | undefined;
    do {
      const asked: ThingsFilter = { ...filter, ...thingsAsked(query), after, limit: LARGEST_LIMIT };
      const page = (await this.report.things(code, asked, request.reader!.id, now))!;
      rows.push(...page.items.map((thing) => [...thingLine(thing, columns, request.directory!)]));
      after = page.next ?? undefined;
    } while (after !== undefined);
    await sendSheet(reply, file, `portfolio-${code}`, rows);
  }
}

const thingsAsked = (query: Query) => ({
  kind: textIn(query.kind),
  part: textIn(query.part),
  member: textIn(query.member),
  order: THING_ORDERS.find((order) => order === query.sort) ?? 'reference',
});
