import { Controller, Get, Param, Query, Req, Res, UseGuards } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { DemoClock } from '#use-cases/clock/demo-clock.js';
import { addresseeOf } from '#use-cases/directory/addressees.js';
import { type Chase, ChaseLog } from '#use-cases/queries/chase-log.js';
import { ProjectReader } from '#use-cases/queries/project-reader.js';
import type { Reading } from '#use-cases/queries/reading.js';
import { csv } from '../../spreadsheets/csv.js';
import { deedInWords, namesIn } from '../history/deed-words.js';
import { offsetInWords } from '../programme/policy-words.js';
import { readProject } from '../../http/read-project.js';
import { table } from '../shared/tables.js';
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
    @Query('matter') matter: unknown,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ) {
    const { reading, chases, timer } = await this.read(id, matter, request);
    const { reference, title } = reading.project;
    const asked = timer === null ? '' : `?${new URLSearchParams({ matter: timer }).toString()}`;
    const matters = mattersIn(reading, await this.log.of(reading));
    await this.views.send(request, reply, 'deliveries/chase-log', {
      title: 'Who was reminded',
      section: 'projects',
      caption: `${reference} ${title}`,
      folder: `/projects/${id}`,
      matters: [...matters].map(([value, text]) => ({ value, text, selected: value === timer })),
      printed: momentInWords(await this.clock.now()),
      by: request.reader!.name,
      hash: reading.hash,
      version: reading.project.version,
      chases: table(
        timer === null ? 'Every reminder of this project' : `Reminders of this matter: ${matters.get(timer) ?? timer}`,
        [...HEAD],
        chases.map((each) => lineOf(each, reading)),
      ),
      csv: `/projects/${id}/chase-log.csv${asked}`,
      json: `/projects/${id}/chase-log.json${asked}`,
    });
  }

  @Get(':project/chase-log.csv')
  async csv(
    @Param('project') id: string,
    @Query('matter') matter: unknown,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ) {
    const { reading, chases } = await this.read(id, matter, request);
    const rows = [[...HEAD, 'Message id'], ...chases.map((each) => [...lineOf(each, reading), each.messageId ?? ''])];
    void reply
      .type('text/csv; charset=utf-8')
      .header('cache-control', 'no-store')
      .header('content-disposition', `attachment; filename="${reading.project.reference}-chase-log.csv"`)
      .send([...csv(rows)].join(''));
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

const HEAD = ['When', 'About', 'Which reminder', 'To', 'By', 'Outcome', 'Why', 'SHA-256 of the words'] as const;

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

const lineOf = (chase: Chase, reading: Reading): string[] => [
  momentInWords(chase.at),
  matterIn(reading, chase),
  chase.offset === null ? 'Went on from somebody else' : offsetInWords(chase.offset),
  [chase.name, addresseeOf(chase.to, reading.directory).words].filter(Boolean).join(', '),
  chase.channel === null ? '–' : (CHANNELS[chase.channel] ?? chase.channel),
  OUTCOMES[chase.outcome] ?? chase.outcome,
  [chase.detail, chase.cameBackAt && momentInWords(chase.cameBackAt)].filter(Boolean).join(', '),
  chase.words ?? '–',
];
