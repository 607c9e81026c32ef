import { Controller, Get, Param, Query, Req, Res, UseGuards } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { movableUnits, proposalView } from '#use-cases/queries/ledger-view.js';
import { ProjectReader } from '#use-cases/queries/project-reader.js';
import type { Reading } from '#use-cases/queries/reading.js';
import { csv } from '../../spreadsheets/csv.js';
import { unitName } from '../cases/case-sheet.js';
import { readProject } from '../read-project.js';
import { sayingRemoved } from '../removed.js';
import { SignedIn } from '../signed-in.guard.js';
import { Views } from '../views.js';
import { ledgerRows, ledgerSheet, proposalSheet } from './ledger-sheet.js';

/** What the members of a project have promised and delivered, and how its cost would be split anew. */
@Controller('projects')
@UseGuards(SignedIn)
export class ContributionsController {
  constructor(
    private readonly projects: ProjectReader,
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
    const { reference, title } = reading.project;
    const proposal = typeof unit === 'string' ? proposalView(reading, unit) : null;
    await this.views.send(request, reply, 'contributions/contributions', {
      title: 'Contributions',
      section: 'projects',
      caption: `${reference} ${title}`,
      back: { href: `/projects/${id}`, text: 'Back to the project' },
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
    void reply
      .type('text/csv; charset=utf-8')
      .header('cache-control', 'no-store')
      .header('content-disposition', `attachment; filename="contributions-${reading.project.reference}.csv"`)
      .send([...csv(ledgerRows(reading))].join(''));
  }

  private async read(id: string, person: string): Promise<Reading> {
    return sayingRemoved(await readProject(this.projects, id, person));
  }
}
