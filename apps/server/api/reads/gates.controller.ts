import { Controller, Param, Req, Res, UseGuards } from '@nestjs/common';
import { ApiQuery, ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { DecisionRecords } from '#use-cases/decision-record/decision-records.js';
import { ExemptPapers } from '#use-cases/papers/exempt-papers.js';
import { Papers } from '#use-cases/papers/papers.js';
import { gateView } from '#use-cases/queries/gate-view.js';
import { ProjectReader } from '#use-cases/queries/project-reader.js';
import { personView } from '#use-cases/queries/reading.js';
import { recusalPreview } from '#use-cases/queries/recusal-preview.js';
import { whatIfView } from '#use-cases/queries/what-if-view.js';
import { Problem } from '../../http/problem.js';
import { readProject } from '../../http/read-project.js';
import { changesBetween } from '../../papers/paper-changes.js';
import { Gatekeeper } from '../gatekeeper.js';
import * as answers from './answers.js';
import { found, nothingThere, tagged } from './in-project.js';
import { NoQuery, SinceQuery, suppositionOf, WhatIfQuery } from './queries.js';
import { Asked } from './query.js';
import { Read } from './read.js';
import { Who } from './who.js';

/** What the steering group is asked in projects, with its papers and records. */
@ApiTags('Projects')
@Controller('api/v1/projects')
@UseGuards(Gatekeeper)
export class GateReadsController {
  constructor(
    private readonly projects: ProjectReader,
    private readonly records: DecisionRecords,
    private readonly papers: Papers,
    private readonly exempt: ExemptPapers,
  ) {}

  @Read(
    ':project/gates/:item',
    'An item before the steering group: `G1`, `cancel`, or `write-off~<line>` for the item `write-off/<line>`.',
    { answer: answers.gate, versioned: true },
  )
  async gate(
    @Who() person: string,
    @Param('project') id: string,
    @Param('item') item: string,
    @Asked(NoQuery) _: NoQuery,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    return tagged(gateView(await readProject(this.projects, id, person), item.replace('~', '/')), reply);
  }

  @Read(
    ':project/gates/:item/record',
    'The record of a decision with its proof: `converge verify --record` checks it without the database.',
    { answer: answers.decisionRecord },
  )
  async record(
    @Who() person: string,
    @Param('project') id: string,
    @Param('item') item: string,
    @Asked(NoQuery) _: NoQuery,
  ) {
    const { sight } = await readProject(this.projects, id, person);
    const record = await this.records.of(id, item.replace('~', '/'), person, sight);
    if (record === 'sealed') throw new Problem('ACCESS.SEALED');
    if (!record) throw nothingThere();
    return record;
  }

  @Read(
    ':project/gates/:item/papers/:paper',
    'A version of an item’s paper by its hash, in words; with `since`, what has changed since another version.',
    { answer: answers.paper },
  )
  @ApiQuery({ type: SinceQuery })
  async paper(
    @Who() person: string,
    @Param() { project, item, paper }: OfItem,
    @Asked(SinceQuery) { since }: SinceQuery,
  ) {
    const reading = await readProject(this.projects, project, person);
    const found = await this.papers.read(reading, item.replace('~', '/'), paper);
    const before = since === undefined ? null : await this.papers.read(reading, item.replace('~', '/'), since);
    if (!found || (since !== undefined && !before)) throw nothingThere();
    const { title, hash, size, caseVersion, at } = found.version;
    const { number, words, values } = found;
    return {
      title,
      hash,
      size,
      caseVersion,
      at,
      number,
      words,
      values,
      changes: before && changesBetween(before, found),
    };
  }

  @Read(':project/gates/:item/exempt', 'The exempt part of an item’s paper, for those who may read it (V12).', {
    answer: answers.exempt,
  })
  async exemptPart(
    @Who() person: string,
    @Param('project') id: string,
    @Param('item') item: string,
    @Asked(NoQuery) _: NoQuery,
    @Req() request: FastifyRequest,
  ) {
    const reading = await readProject(this.projects, id, person);
    const exempt = await this.exempt.read(reading, item.replace('~', '/'), request.person);
    if (!exempt) throw nothingThere();
    if (exempt === 'refused') throw new Problem('ACCESS.EXEMPT');
    const { paragraph, reasons, at, by, text } = exempt;
    return { paragraph, reasons: reading.text(reasons), at, by: personView(by, reading), text };
  }

  @Read(
    ':project/gates/:item/recusals/:seat',
    'What would be left for a quorum if a seat took no part in an item over an interest (V9); nothing is recorded.',
    { answer: answers.recusal },
  )
  async recusal(
    @Who() person: string,
    @Param() { project, item, seat }: { readonly project: string; readonly item: string; readonly seat: string },
    @Asked(NoQuery) _: NoQuery,
  ) {
    return found(recusalPreview(await readProject(this.projects, project, person), item.replace('~', '/'), seat));
  }

  @Read(
    ':project/gates/:item/rounds/:round/what-if',
    'What a ballot would come to under another quorum, threshold or electorate; nothing is recorded.',
    { answer: answers.whatIf },
  )
  @ApiQuery({ type: WhatIfQuery })
  async whatIf(
    @Who() person: string,
    @Param() { project, item, round }: { readonly project: string; readonly item: string; readonly round: string },
    @Asked(WhatIfQuery) query: WhatIfQuery,
  ) {
    return found(
      whatIfView(
        await readProject(this.projects, project, person),
        item.replace('~', '/'),
        Number(round),
        suppositionOf(query),
      ),
    );
  }
}

interface OfItem {
  readonly project: string;
  readonly item: string;
  readonly paper: string;
}
