import { Controller, Get, Param, Req, Res, UseGuards } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { FigureHistory } from '#use-cases/queries/figure-history.js';
import { ProjectReader } from '#use-cases/queries/project-reader.js';
import { Problem } from '../../http/problem.js';
import { framed } from '../projects/frame.js';
import { readProject } from '../../http/read-project.js';
import { SignedIn } from '../signed-in.guard.js';
import { Views } from '../views.js';
import { unitName } from './case-sheet.js';
import { figuresHistorySheet, figuresSheet } from './figures-sheet.js';

/** The figures of one unit in a project, and how they came about (C3). */
@Controller('projects/:project/figures')
@UseGuards(SignedIn)
export class FiguresController {
  constructor(
    private readonly projects: ProjectReader,
    private readonly history: FigureHistory,
    private readonly views: Views,
  ) {}

  @Get(':unit')
  async show(
    @Param('project') id: string,
    @Param('unit') unit: string,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ) {
    const reading = await readProject(this.projects, id, request.reader!.id);
    if (!reading.project.units.some((each) => each.id === unit)) {
      throw new Problem('REQUEST.NOT_FOUND', 'This unit takes no part in the project.');
    }
    await this.views.send(request, reply, 'cases/figures-history', {
      ...framed(reading, `Figures of ${unitName(reading, unit)}`),
      sheet: figuresSheet(reading, unit),
      steps: figuresHistorySheet(reading, await this.history.of(id, unit, reading.sight)),
    });
  }
}
