import { Controller, Get, Param, Query, Req, Res, UseGuards } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { DemoClock } from '#use-cases/clock/demo-clock.js';
import { movableUnits, proposalView } from '#use-cases/queries/ledger-view.js';
import { ProjectReader } from '#use-cases/queries/project-reader.js';
import type { Reading } from '#use-cases/queries/reading.js';
import { unitName } from '../cases/case-sheet.js';
import { framed } from '../projects/frame.js';
import { readProject } from '../read-project.js';
import { sayingRemoved } from '../removed.js';
import { sendCsv } from '../shared/asked.js';
import { SignedIn } from '../signed-in.guard.js';
import { Views } from '../views.js';
import { ledgerRows, ledgerSheet, proposalSheet } from './ledger-sheet.js';

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
    @Query('unit') unit: unknown,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ) {
    const reading = await this.read(id, request.reader!.id);
    const proposal = typeof unit === 'string' ? proposalView(reading, unit, await this.clock.now()) : null;
    await this.views.send(request, reply, 'contributions/contributions', {
      ...framed(reading, 'Contributions'),
      file: `/projects/${id}/contributions.csv`,
      ledger: ledgerSheet(reading),
      units: movableUnits(reading).map((value) => ({ value, text: unitName(reading, value) })),
      form: { values: { unit: proposal?.unit }, wrong: {}, recorded: {} },
      proposal: proposal && proposalSheet(reading, proposal),
    });
  }

  @Get(':project/contributions.csv')
  async csv(@Param('project') id: string, @Req() request: FastifyRequest, @Res() reply: FastifyReply) {
    const reading = await this.read(id, request.reader!.id);
    sendCsv(reply, `contributions-${reading.project.reference}`, ledgerRows(reading));
  }

  private async read(id: string, person: string): Promise<Reading> {
    return sayingRemoved(await readProject(this.projects, id, person));
  }
}
