import { Controller, Get, Param, Query, Req, Res, UseGuards } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { DemoClock } from '#use-cases/clock/demo-clock.js';
import { movableUnits, proposalView } from '#use-cases/queries/ledger-view.js';
import { ProjectReader } from '#use-cases/queries/project-reader.js';
import type { Reading } from '#use-cases/queries/reading.js';
import { unitName } from '../cases/case-sheet.js';
import { framed } from '../projects/frame.js';
import { readProject } from '../../http/read-project.js';
import { sayingRemoved } from '../removed.js';
import { type Query as Asking, sendCsv } from '../shared/asked.js';
import { listOf } from '../shared/list.js';
import { SignedIn } from '../signed-in.guard.js';
import { Views } from '../views.js';
import { LEDGER_FILTERS, ledgerLines, ledgerRows, ledgerSheet, proposalSheet } from './ledger-sheet.js';

/** What the members of a project have promised and delivered, and how its cost would be split anew. */
@Controller('projects')
@UseGuards(SignedIn)
export class ContributionsController {
  constructor(
    private readonly projects: ProjectReader,
    private readonly clock: DemoClock,
    private readonly views: Views,
  ) {}

  @Get(':project/contributions')
  async show(
    @Param('project') id: string,
    @Query() query: Asking,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ) {
    const reading = await this.read(id, request.reader!.id);
    const { unit } = query;
    const proposal = typeof unit === 'string' ? proposalView(reading, unit, await this.clock.now()) : null;
    await this.views.send(request, reply, 'contributions/contributions', {
      ...framed(reading, 'Contributions'),
      ledger: ledgerSheet(reading),
      lines: listOf(`/projects/${id}/contributions`, query, ledgerLines(reading), LEDGER_FILTERS),
      units: movableUnits(reading).map((value) => ({ value, text: unitName(reading, value) })),
      form: { values: { unit: proposal?.unit }, wrong: {}, recorded: {} },
      proposal: proposal && proposalSheet(reading, proposal),
    });
  }

  @Get(':project/contributions.csv')
  async csv(
    @Param('project') id: string,
    @Query() query: Asking,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ) {
    const reading = await this.read(id, request.reader!.id);
    sendCsv(reply, `contributions-${reading.project.reference}`, ledgerRows(reading, query));
  }

  private async read(id: string, person: string): Promise<Reading> {
    return sayingRemoved(await readProject(this.projects, id, person));
  }
}
