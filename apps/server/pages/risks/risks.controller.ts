import { Controller, Get, Param, Query, Req, Res, UseGuards } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Directory } from '#domain/kernel/facts.js';
import type { RiskRating } from '#domain/policy/policy.js';
import type { RiskStatus } from '#domain/risks/state.js';
import { DemoClock } from '#use-cases/clock/demo-clock.js';
import { ProjectReader } from '#use-cases/queries/project-reader.js';
import { RISK_RATINGS, RISK_STATUSES, Risks, type RiskSummary } from '#use-cases/queries/risks.js';
import { Problem } from '../../http/problem.js';
import { readProject } from '../../http/read-project.js';
import { organisationName } from '../commands/command-page.js';
import { deedsThat, framedRegister, idAsked } from '../projects/register.js';
import { sayingRemoved } from '../removed.js';
import { allOf } from '../shared/all-pages.js';
import { askedIn, choicesOf, FREE, idsOf, type Query as Sent, sendCsv } from '../shared/asked.js';
import { fileOf, listOf } from '../shared/list.js';
import { type Table, table } from '../shared/tables.js';
import { SignedIn } from '../signed-in.guard.js';
import { Views } from '../views.js';
import { dateInWords } from '../words.js';
import { riskSheet } from './risk-sheet.js';
import { proximityInWords, RATINGS, STATUSES, STRATEGIES } from './risk-words.js';

/** The register of risks, over all projects or of one, and each risk by itself (PR-33). */
@Controller()
@UseGuards(SignedIn)
export class RisksController {
  constructor(
    private readonly risks: Risks,
    private readonly projects: ProjectReader,
    private readonly clock: DemoClock,
    private readonly views: Views,
  ) {}

  @Get('risks')
  async list(@Query() query: Sent, @Req() request: FastifyRequest, @Res() reply: FastifyReply) {
    const directory = request.directory!;
    const asked = askedOf(query, directory);
    const frame = await framedRegister(this.projects, asked.project, request.reader!.id, 'Risks');
    await this.views.send(request, reply, 'risks/risk-list', {
      ...frame,
      asked,
      statuses: RISK_STATUSES.map((value) => ({ value, text: STATUSES[value] })),
      ratings: RISK_RATINGS.map((value) => ({ value, text: RATINGS[value] })),
      organisations: choicesOf(directory.organisations),
      risks: listOf('/risks', query, await this.all(asked, directory), [], asked),
    });
  }

  @Get('risks.csv')
  async file(@Query() query: Sent, @Req() request: FastifyRequest, @Res() reply: FastifyReply) {
    const directory = request.directory!;
    sendCsv(reply, 'risks', fileOf(query, await this.all(askedOf(query, directory), directory)));
  }

  @Get('projects/:project/risks/:risk')
  async show(
    @Param('project') id: string,
    @Param('risk') number: string,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ) {
    const [found, now] = await Promise.all([readProject(this.projects, id, request.reader!.id), this.clock.now()]);
    const reading = sayingRemoved(found);
    const risk = riskSheet(reading, number);
    if (!risk) throw new Problem('REQUEST.NOT_FOUND');
    await this.views.send(request, reply, 'risks/risk', {
      title: `Risk ${number}: ${risk.title}`,
      section: 'projects',
      caption: `${reading.project.reference} ${reading.project.title}`,
      folder: `/projects/${id}`,
      risk,
      deeds: deedsThat(reading, request.reader!.id, now, ({ about }) => about.risk === number),
    });
  }

  private async all({ status, rating, organisation, project }: Wanted, directory: Directory): Promise<Table> {
    const filter = { status: status as RiskStatus, rating: rating as RiskRating, organisation, project };
    return riskTable(await allOf((page) => this.risks.find({ ...filter, ...page })), directory);
  }
}

type Wanted = ReturnType<typeof askedOf>;

const riskTable = (risks: readonly RiskSummary[], directory: Directory): Table =>
  table(
    'Risks, the highest first',
    ['Risk', 'Project', 'What may happen', 'Rating', 'When', 'Owner', 'Response', 'Last looked at', 'Status'],
    risks.map((each) => [
      { text: `${each.reference} ${each.id}`, href: `/projects/${each.project}/risks/${each.id}` },
      each.title,
      each.risk,
      { text: RATINGS[each.rating], key: String(RISK_RATINGS.indexOf(each.rating)) },
      { text: proximityInWords(proximityOf(each)), key: each.proximity },
      organisationName(directory, each.organisation),
      STRATEGIES[each.strategy],
      { text: dateInWords(each.lookedAt), key: each.lookedAt },
      STATUSES[each.status],
    ]),
  );

/** A day begins with a figure, a stage does not. */
const proximityOf = ({ proximity }: RiskSummary) =>
  /^\d/.test(proximity) ? { date: proximity } : { stage: proximity as never };

function askedOf(query: Sent, { organisations }: Directory) {
  const asked = askedIn(query, {
    status: RISK_STATUSES,
    rating: RISK_RATINGS,
    organisation: idsOf(organisations),
    project: FREE,
  });
  return { ...asked, project: idAsked(asked.project) };
}
