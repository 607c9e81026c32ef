import { Controller, Get, Param, Query, Req, Res, UseGuards } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { nearDeadline, type NearView } from '#use-cases/queries/near-view.js';
import { ProjectReader } from '#use-cases/queries/project-reader.js';
import type { Reading } from '#use-cases/queries/reading.js';
import { SupposedViability, type WhatIf } from '#use-cases/queries/supposed-viability.js';
import { ViabilityRuns } from '#use-cases/queries/viability-runs.js';
import { optInDates } from '#use-cases/queries/terms.js';
import { viabilityNow } from '#use-cases/queries/viability-view.js';
import type { Code } from '../../http/codes.js';
import { Problem } from '../../http/problem.js';
import { AsItWas, dayFrame, onDay, type Shown } from '../as-it-was.js';
import type { Sent } from '../form-mapper.js';
import { framed } from '../projects/frame.js';
import { nearInWords } from '../organisations/near-words.js';
import { readProject } from '../../http/read-project.js';
import { SignedIn } from '../signed-in.guard.js';
import { Views } from '../views.js';
import { deadlineInWords } from '../words.js';
import { optInSheet } from './opt-in-sheet.js';
import { type Supposed, suppositionIn, whatIfForm } from './supposing.js';
import { runSheet, viabilitySheet } from './viability-sheet.js';

/** The opt-in as a whole: who has answered what, whether that is enough, and what if; a form that is only asked, by GET. */
@Controller('projects/:project/opt-in')
@UseGuards(SignedIn)
export class OptInController {
  constructor(
    private readonly projects: ProjectReader,
    private readonly supposed: SupposedViability,
    private readonly runs: ViabilityRuns,
    private readonly asItWas: AsItWas,
    private readonly views: Views,
  ) {}

  @Get()
  async show(
    @Param('project') id: string,
    @Query('on') day: unknown,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ) {
    const shown = await this.asItWas.read(id, day, request);
    const { reading, on } = shown;
    const { now, stale, sealedUntil, mayAsk } = viabilityNow(reading, request.reader!.id);
    const { counts, units } = optInSheet(reading);
    const runs = (await this.runs.of(reading)).map((run) => runSheet(reading, run));
    await this.views.send(request, reply, 'participation/opt-in', {
      ...framed(reading, 'The opt-in and its test of viability', {
        href: onDay(`/projects/${id}`, on),
        text: 'Back to the project',
      }),
      ...dayFrame(shown, `/projects/${id}/opt-in`),
      counts,
      units,
      near: nearInWords(nearClose(shown), reading.directory),
      now: now && viabilitySheet(reading, now),
      tested: runs.at(-1),
      earlier: runs.slice(0, -1).reverse(),
      stale,
      sealedUntil: sealedUntil && deadlineInWords(sealedUntil),
      whatIf:
        on === null && mayAsk.units.length > 0 && reading.project.cases.current && `/projects/${id}/opt-in/what-if`,
    });
  }

  @Get('what-if')
  async whatIf(
    @Param('project') id: string,
    @Query() query: Sent,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ) {
    const reading = await this.read(id, request.reader!.id);
    const asked = suppositionIn(reading.project, query);
    const { answer, errors } = await this.ask(reading, request.reader!.id, asked);
    await this.views.send(request, reply, 'participation/what-if', {
      ...framed(reading, 'What if somebody answered otherwise?', {
        href: `/projects/${id}/opt-in`,
        text: 'Back to the opt-in',
      }),
      ...whatIfForm(answer, reading.project.cases.version, query, errors),
      version: answer.caseVersion,
      actual: viabilitySheet({ ...reading, project: answer.project }, answer.actual),
      supposed: errors.length === 0 && viabilitySheet({ ...reading, project: answer.project }, answer.supposed),
    });
  }

  /** What cannot be supposed is said above the form, which then shows the project as it is. Throws Problem. */
  private async ask(reading: Reading, person: string, asked: Supposed) {
    const { supposition, version, errors } = asked;
    const answer = await this.supposed.of(reading, person, supposition, version);
    if (!('code' in answer)) return { answer, errors };
    const nothing = suppositionIn(reading.project, {});
    const isImpossible = answer.code.startsWith('PARTICIPATION.');
    const again = isImpossible ? await this.supposed.of(reading, person, nothing.supposition, version) : answer;
    if ('code' in again) throw new Problem(again.code as Code, again.sentence);
    return { answer: again satisfies WhatIf, errors: [{ text: answer.sentence, href: null }] };
  }

  private read(id: string, person: string): Promise<Reading> {
    return readProject(this.projects, id, person);
  }
}

/** T1: closures and weeks before elections of those who are asked, in or near which the window closes. */
function nearClose({ reading, until }: Shown): readonly NearView[] {
  const dates = optInDates(reading, until);
  const asked = reading.project.units.flatMap(({ organisations }) => organisations);
  return dates && !dates.closedAt ? nearDeadline(reading.directory, asked, dates.closesAt) : [];
}
