import { Controller, Get, Param, Req, Res, UseGuards } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { DemoClock } from '#use-cases/clock/demo-clock.js';
import { ProjectReader } from '#use-cases/queries/project-reader.js';
import { Problem } from '../../http/problem.js';
import { organisationName } from '../commands/command-page.js';
import { framed } from '../projects/frame.js';
import { readProject } from '../../http/read-project.js';
import { SignedIn } from '../signed-in.guard.js';
import { Views } from '../views.js';
import { participationSheet } from './participation-sheet.js';

/** One organisation in a project: how it stands, what is waited for and from whom. */
@Controller('projects/:project/participation')
@UseGuards(SignedIn)
export class ParticipationController {
  constructor(
    private readonly projects: ProjectReader,
    private readonly clock: DemoClock,
    private readonly views: Views,
  ) {}

  @Get(':organisation')
  async show(
    @Param('project') id: string,
    @Param('organisation') organisation: string,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ) {
    const [reading, now] = await Promise.all([readProject(this.projects, id, request.reader!.id), this.clock.now()]);
    const sheet = participationSheet(reading, organisation, now);
    if (!sheet) throw new Problem('REQUEST.NOT_FOUND', 'This organisation takes no part in the project.');
    await this.views.send(request, reply, 'participation/organisation', {
      ...framed(reading, `Participation of ${organisationName(reading.directory, organisation)}`),
      scheme: {
        href: `/organisations/${organisation}`,
        text: `How ${organisationName(reading.directory, organisation)} decides`,
      },
      ...sheet,
    });
  }
}
