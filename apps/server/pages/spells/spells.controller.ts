import { Controller, Get, Query, Req, Res, UseGuards } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Directory } from '#domain/kernel/facts.js';
import { DemoClock } from '#use-cases/clock/demo-clock.js';
import { MEASURED, type SpellFigures, type SpellFilter, Spells } from '#use-cases/queries/spells.js';
import { type Asked, askedIn, choicesOf, idsOf, sendCsv, type Query as Sent } from '../shared/asked.js';
import { fileOf, listOf } from '../shared/list.js';
import { amounts, type Table, table } from '../shared/tables.js';
import { SignedIn } from '../signed-in.guard.js';
import { Views } from '../views.js';
import { deciderName } from './decider.js';
import { asOfInWords } from '../words.js';
import { HOLDER_WORDS, MEASURED_WORDS } from './spell-words.js';

/** With whom matters lie long, over the portfolio: on a page and as a file. */
@Controller()
@UseGuards(SignedIn)
export class SpellsController {
  constructor(
    private readonly spells: Spells,
    private readonly clock: DemoClock,
    private readonly views: Views,
  ) {}

  @Get('spells')
  async show(@Query() query: Sent, @Req() request: FastifyRequest, @Res() reply: FastifyReply) {
    const directory = request.directory!;
    const { programme, organisations } = directory;
    const asked = spellsOf(query, directory);
    const now = await this.clock.now();
    const found = await this.spells.figures(asked, request.reader!.id, now);
    await this.views.send(request, reply, 'spells/spells', {
      title: 'How long matters lie with whom',
      section: 'spells',
      asked,
      organisations: organisations.map(({ id, abbreviation }) => ({ value: id, text: abbreviation })),
      steps: MEASURED.map((step) => ({ value: step, text: MEASURED_WORDS[step] })),
      workstreams: choicesOf(programme.workstreams),
      asOf: asOfInWords(this.spells.ageOf(found), now),
      figures: listOf('/spells', query, tableOf(found, directory), [], asked),
    });
  }

  @Get('spells.csv')
  async csv(@Query() query: Sent, @Req() request: FastifyRequest, @Res() reply: FastifyReply) {
    const { directory, reader } = request;
    const found = await this.spells.figures(spellsOf(query, directory!), reader!.id, await this.clock.now());
    sendCsv(reply, 'spells', fileOf(query, tableOf(found, directory!)));
  }
}

/** What was asked for in words. */
const tableOf = (found: readonly SpellFigures[], directory: Directory): Table =>
  table(
    'Working days, by who has a matter and what for',
    HEAD.map((text, column) => (column < 3 ? text : amounts(text))),
    found.map((each) => lineOf(each, directory)),
  );

const HEAD = [
  ...['With', 'For', 'Decided by', 'Settled', 'Median', 'Longest'],
  ...['Open', 'Median so far', 'Longest so far', 'Clock stood still'],
];

function lineOf(each: SpellFigures, directory: Directory): string[] {
  const name = directory.organisations.find(({ id }) => id === each.organisation)?.abbreviation;
  const counts = [each.settled, each.median, each.longest, each.open, each.openMedian, each.openLongest, each.stopped];
  return [
    name && each.holder === 'organisation' ? name : [HOLDER_WORDS[each.holder], name].filter(Boolean).join(', '),
    MEASURED_WORDS[each.step],
    each.body === null ? 'any' : deciderName(directory, each.organisation, each.body),
    ...counts.map((count) => (count === null ? 'not stated' : String(count))),
  ];
}

const spellsOf = (query: Sent, { programme, organisations }: Directory) =>
  askedIn(query, {
    organisation: idsOf(organisations),
    step: MEASURED,
    workstream: idsOf(programme.workstreams),
  }) as SpellFilter & Asked;
