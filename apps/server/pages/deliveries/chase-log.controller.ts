import { Controller, Get, Param, Query, Req, Res, UseGuards } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { DemoClock } from '#use-cases/clock/demo-clock.js';
import { addresseeOf } from '#use-cases/directory/addressees.js';
import { type Chase, ChaseLog } from '#use-cases/queries/chase-log.js';
import { ProjectReader } from '#use-cases/queries/project-reader.js';
import type { Reading } from '#use-cases/queries/reading.js';
import { deedInWords, namesIn } from '../history/deed-words.js';
import { offsetInWords } from '../programme/policy-words.js';
import { readProject } from '../../http/read-project.js';
import { addressWith, type Query as Asking, sendCsv } from '../shared/asked.js';
import { fileOf, listOf } from '../shared/list.js';
import { type Cell, type Table, table } from '../shared/tables.js';
import { SignedIn } from '../signed-in.guard.js';
import { Views } from '../views.js';
import { dateInWords, momentInWords } from '../words.js';
import { CHANNELS, OUTCOMES } from './delivery-words.js';

/** Who was reminded of what, and what became of it: to be printed as evidence, or taken as a file. */
@Controller('projects')
@UseGuards(SignedIn)
export class ChaseLogController {
  constructor(
    private readonly projects: ProjectReader,
    private readonly log: ChaseLog,
    private readonly clock: DemoClock,
    private readonly views: Views,
  ) {}

  @Get(':project/chase-log')
  async show(
    @Param('project') id: string,
    @Query() query: Asking,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ) {
    const { reading, chases, timer } = await this.read(id, query.matter, request);
    const { reference, title } = reading.project;
    const path = `/projects/${id}/chase-log`;
    const asked = { matter: timer ?? undefined };
    const matters = mattersIn(reading, await this.log.of(reading));
    const caption =
      timer === null ? 'Every reminder of this project' : `Reminders of this matter: ${matters.get(timer) ?? timer}`;
    const chosen = listOf(path, query, chaseTable(chases, reading, caption), FILTERS, asked);
    const items = [...matters].map(([value, text]) => ({ value, text }));
    await this.views.send(request, reply, 'deliveries/chase-log', {
      title: 'Who was reminded',
      section: 'projects',
      caption: `${reference} ${title}`,
      folder: `/projects/${id}`,
      printed: momentInWords(await this.clock.now()),
      by: request.reader!.name,
      hash: reading.hash,
      version: reading.project.version,
      chases: {
        ...chosen,
        filters: [{ name: 'matter', label: 'Matter', value: asked.matter, items }, ...chosen.filters],
      },
      json: addressWith(`${path}.json`, asked),
    });
  }

  @Get(':project/chase-log.csv')
  async csv(
    @Param('project') id: string,
    @Query() query: Asking,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ) {
    const { reading, chases } = await this.read(id, query.matter, request);
    const name = `${reading.project.reference}-chase-log`;
    sendCsv(reply, name, fileOf(query, chaseTable(chases, reading, name, [MESSAGE_ID]), FILTERS));
  }

  @Get(':project/chase-log.json')
  async json(
    @Param('project') id: string,
    @Query('matter') matter: unknown,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ) {
    const { reading, chases } = await this.read(id, matter, request);
    const { reference, version } = reading.project;
    void reply
      .type('application/json; charset=utf-8')
      .header('cache-control', 'no-store')
      .send({ project: id, reference, version, hash: reading.hash, reminders: chases });
  }

  private async read(id: string, matter: unknown, { reader }: FastifyRequest) {
    const reading = await readProject(this.projects, id, reader!.id);
    const timer = typeof matter === 'string' && matter !== '' ? matter : null;
    return { reading, timer, chases: await this.log.of(reading, timer) };
  }
}

/** A column of the log: its heading, and what a reminder has in it. */
type Column = readonly [heading: string, cell: (chase: Chase, reading: Reading) => string | Cell];

const COLUMNS: readonly Column[] = [
  ['When', ({ at }) => ({ text: momentInWords(at), key: at })],
  ['About', (chase, reading) => matterIn(reading, chase)],
  ['Which reminder', ({ offset }) => (offset === null ? 'Went on from somebody else' : offsetInWords(offset))],
  ['To', ({ name, to }, { directory }) => [name, addresseeOf(to, directory).words].filter(Boolean).join(', ')],
  ['By', ({ channel }) => (channel === null ? '–' : (CHANNELS[channel] ?? channel))],
  ['Outcome', ({ outcome }) => OUTCOMES[outcome] ?? outcome],
  ['Why', ({ detail, cameBackAt }) => [detail, cameBackAt && momentInWords(cameBackAt)].filter(Boolean).join(', ')],
  ['SHA-256 of the words', ({ words }) => words ?? '–'],
];

const MESSAGE_ID: Column = ['Message id', ({ messageId }) => messageId ?? ''];

const FILTERS = [{ name: 'outcome', column: 5 }];

function chaseTable(chases: readonly Chase[], reading: Reading, caption: string, more: readonly Column[] = []): Table {
  const columns = [...COLUMNS, ...more];
  return table(
    caption,
    columns.map(([heading]) => heading),
    chases.map((chase) => columns.map(([, cell]) => cell(chase, reading))),
  );
}

const matterIn = (reading: Reading, { what, timer }: Chase): string => deedInWords(namesIn(reading), what, timer);

/** Each matter of which somebody was reminded, by who was first and when: the same thing can be asked of several. */
const mattersIn = (reading: Reading, chases: readonly Chase[]): ReadonlyMap<string, string> =>
  new Map(
    [...chases]
      .reverse()
      .map((each) => [
        each.timer,
        `${matterIn(reading, each)}: ${addresseeOf(each.to, reading.directory).words}, from ${dateInWords(each.at)}`,
      ]),
  );
