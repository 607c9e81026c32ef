import { Controller, Param, Req, Res, UseGuards } from '@nestjs/common';
import { ApiQuery, ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { DemoClock } from '#use-cases/clock/demo-clock.js';
import { DecisionRecords } from '#use-cases/decision-record/decision-records.js';
import { ExemptPapers } from '#use-cases/papers/exempt-papers.js';
import { Papers } from '#use-cases/papers/papers.js';
import { caseView, figuresView, scopeView } from '#use-cases/queries/case-view.js';
import { FigureHistory } from '#use-cases/queries/figure-history.js';
import { gateView } from '#use-cases/queries/gate-view.js';
import { History } from '#use-cases/queries/history.js';
import type { HistoryKind } from '#use-cases/queries/history-kinds.js';
import { UUID } from '#use-cases/queries/page.js';
import { ledgerView, proposalView } from '#use-cases/queries/ledger-view.js';
import { movementsView } from '#use-cases/queries/movement-view.js';
import { optInView, ownDecisionView, participationView } from '#use-cases/queries/participation-view.js';
import { PastProjects } from '#use-cases/queries/past-projects.js';
import { ProjectList } from '#use-cases/queries/project-list.js';
import { baselinesView } from '#use-cases/queries/baselines-view.js';
import { ProjectReader } from '#use-cases/queries/project-reader.js';
import { projectView } from '#use-cases/queries/project-view.js';
import { personView, type Reading } from '#use-cases/queries/reading.js';
import { recusalPreview } from '#use-cases/queries/recusal-preview.js';
import { remindersView } from '#use-cases/queries/reminder-view.js';
import { returnView } from '#use-cases/queries/return-view.js';
import { spellsView } from '#use-cases/queries/spell-view.js';
import { StreamHeads } from '#use-cases/queries/stream-heads.js';
import { SupposedViability } from '#use-cases/queries/supposed-viability.js';
import { viabilityNow } from '#use-cases/queries/viability-view.js';
import { ViabilityRuns } from '#use-cases/queries/viability-runs.js';
import { whatIfView } from '#use-cases/queries/what-if-view.js';
import type { Code } from '../../http/codes.js';
import { Problem } from '../../http/problem.js';
import { readPast } from '../../http/read-past.js';
import { changesBetween } from '../../papers/paper-changes.js';
import { etagOf } from '../commands/headers.js';
import { Gatekeeper } from '../gatekeeper.js';
import * as answers from './answers.js';
import { linked } from './pages.js';
import {
  HeadQuery,
  HistoryQuery,
  NoQuery,
  OnQuery,
  ProjectsQuery,
  SinceQuery,
  suppositionOf,
  WhatIfQuery,
} from './queries.js';
import { Asked, pageRequestOf } from './query.js';
import { Read } from './read.js';
import { Who } from './who.js';
import { supposedIn, SupposingQuery } from './supposing.js';

/** Projects and the things in them that commands act on, each with its version. */
@ApiTags('Projects')
@Controller('api/v1/projects')
@UseGuards(Gatekeeper)
export class ProjectsController {
  constructor(
    private readonly list: ProjectList,
    private readonly reader: ProjectReader,
    private readonly past: PastProjects,
    private readonly history: History,
    private readonly records: DecisionRecords,
    private readonly papers: Papers,
    private readonly exempt: ExemptPapers,
    private readonly heads: StreamHeads,
    private readonly supposed: SupposedViability,
    private readonly runs: ViabilityRuns,
    private readonly figureHistory: FigureHistory,
    private readonly clock: DemoClock,
  ) {}

  @Read('', 'Projects by reference, filtered and in pages.', { answer: answers.projects })
  @ApiQuery({ type: ProjectsQuery })
  async all(
    @Asked(ProjectsQuery) query: ProjectsQuery,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    const page = await this.list.find({ ...query, ...pageRequestOf(query) } as never);
    return linked(page, request, reply);
  }

  @Read(
    ':project',
    'A project at a glance: its stage, who holds it up, the next deadline, the versions of its things.',
    { answer: answers.project },
  )
  @ApiQuery({ type: OnQuery })
  async one(@Who() person: string, @Param('project') id: string, @Asked(OnQuery) { on }: OnQuery) {
    const reading = await this.read(id, person);
    return projectView(on === undefined ? reading : (await readPast(this.past, id, on, person)).reading);
  }

  @Read(
    ':project/head',
    'Where the record of a project stands, to be compared with a copy: number and hash of its last event, and of another.',
    { answer: answers.head },
  )
  @ApiQuery({ type: HeadQuery })
  async head(@Param('project') id: string, @Asked(HeadQuery) { version }: HeadQuery) {
    const found = await this.heads.of(id, version === undefined ? undefined : Number(version));
    if (!found) throw new Problem('PROJECT.UNKNOWN');
    return found;
  }

  @Read(':project/scope', 'The scope.', { answer: answers.scope, versioned: true })
  async scope(
    @Who() person: string,
    @Param('project') id: string,
    @Asked(NoQuery) _: NoQuery,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    return tagged(scopeView(await this.read(id, person)), reply);
  }

  @Read(':project/case', 'The business case, with comments and equality records.', {
    answer: answers.case_,
    versioned: true,
  })
  async case(
    @Who() person: string,
    @Param('project') id: string,
    @Asked(NoQuery) _: NoQuery,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    return tagged(caseView(await this.read(id, person)), reply);
  }

  @Read(':project/figures/:unit', 'The figures of a unit.', { answer: answers.figures, versioned: true })
  async figures(
    @Who() person: string,
    @Param() { project, unit }: InUnit,
    @Asked(NoQuery) _: NoQuery,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    return tagged(figuresView(await this.read(project, person), unit), reply);
  }

  @Read(
    ':project/figures/:unit/history',
    'Who gave which figure of a unit when, in which version of the case, before and after; the first of them first.',
    { answer: answers.figureHistory },
  )
  async historyOfFigures(@Who() person: string, @Param() { project, unit }: InUnit, @Asked(NoQuery) _: NoQuery) {
    const reading = await this.read(project, person);
    found(figuresView(reading, unit));
    return { items: await this.figureHistory.of(project, unit, reading.sight) };
  }

  @Read(':project/contributions', 'What the members have promised and delivered, by unit, year and kind.', {
    answer: answers.ledger,
  })
  async contributions(@Who() person: string, @Param('project') id: string, @Asked(NoQuery) _: NoQuery) {
    return ledgerView(await this.read(id, person));
  }

  @Read(
    ':project/contributions/proposals/:unit',
    'How the shared cost would be split anew if a unit joined, or left if it has joined (O10, X4); nothing is recorded.',
    { answer: answers.proposal },
  )
  async proposal(@Who() person: string, @Param() { project, unit }: InUnit, @Asked(NoQuery) _: NoQuery) {
    return found(proposalView(await this.read(project, person), unit, await this.clock.now()));
  }

  @Read(':project/opt-in', 'The opt-in: every unit, the window, and what the test of viability found.', {
    answer: answers.optIn,
  })
  async optIn(@Who() person: string, @Param('project') id: string, @Asked(NoQuery) _: NoQuery) {
    return optInView(await this.read(id, person));
  }

  @Read(
    ':project/opt-in/viability',
    'Whether the project is worth starting: with the answers as they are now, and as it was last tested, round by round.',
    { answer: answers.viabilityNow },
  )
  async viability(@Who() person: string, @Param('project') id: string, @Asked(NoQuery) _: NoQuery) {
    return viabilityNow(await this.read(id, person), person);
  }

  @Read(
    ':project/opt-in/viability/runs',
    'Every run of the test of viability, with its rounds in words, when it was and what made it necessary; the first of them first.',
    { answer: answers.viabilityRuns },
  )
  async viabilityRuns(@Who() person: string, @Param('project') id: string, @Asked(NoQuery) _: NoQuery) {
    return { items: await this.runs.of(await this.read(id, person)) };
  }

  @Read(
    ':project/opt-in/what-if',
    'What the test of viability would come to with other answers, terms or figures; nothing is recorded. For the project lead, the programme office and, of its own answer, each member.',
    { answer: answers.supposedViability },
  )
  @ApiQuery({ type: SupposingQuery })
  async supposedViability(
    @Who() person: string,
    @Param('project') id: string,
    @Asked(SupposingQuery) query: SupposingQuery,
  ) {
    const version = query.caseVersion === undefined ? undefined : Number(query.caseVersion);
    const answer = await this.supposed.of(await this.read(id, person), person, supposedIn(query), version);
    if ('code' in answer) throw new Problem(answer.code as Code, answer.sentence);
    const { caseVersion, mayAsk, actual, supposed } = answer;
    return { caseVersion, mayAsk, actual, supposed };
  }

  @Read(
    ':project/movements',
    'Units that joined late or leave, with what each unit paid or got back over it, and what it would mean if another one did.',
    { answer: answers.movements },
  )
  async movements(@Who() person: string, @Param('project') id: string, @Asked(NoQuery) _: NoQuery) {
    return movementsView(await this.read(id, person), await this.clock.now());
  }

  @Read(
    ':project/baselines',
    'The baselines approved, how the project as it stands differs from the last, who decides again, and how delivery runs (B1, X2, X3).',
    { answer: answers.baselines },
  )
  async baselines(@Who() person: string, @Param('project') id: string, @Asked(NoQuery) _: NoQuery) {
    return baselinesView(await this.read(id, person));
  }

  @Read(':project/participations/:unit', 'The part of a unit in the opt-in.', {
    answer: answers.participation,
    versioned: true,
  })
  async participation(
    @Who() person: string,
    @Param() { project, unit }: InUnit,
    @Asked(NoQuery) _: NoQuery,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    return tagged(participationView(await this.read(project, person), unit), reply);
  }

  @Read(':project/decisions/:organisation', 'What an organisation decided in the opt-in, if it has.', {
    answer: answers.decision,
    versioned: true,
  })
  async decision(
    @Who() person: string,
    @Param() { project, organisation }: { readonly project: string; readonly organisation: string },
    @Asked(NoQuery) _: NoQuery,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    return tagged(ownDecisionView(await this.read(project, person), organisation), reply);
  }

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
    return tagged(gateView(await this.read(id, person), item.replace('~', '/')), reply);
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
    const { sight } = await this.read(id, person);
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
    const reading = await this.read(project, person);
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
    const reading = await this.read(id, person);
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
    return found(recusalPreview(await this.read(project, person), item.replace('~', '/'), seat));
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
      whatIfView(await this.read(project, person), item.replace('~', '/'), Number(round), suppositionOf(query)),
    );
  }

  @Read(':project/returns/:unit/:month', 'The return of a unit for a month.', {
    answer: answers.return_,
    versioned: true,
  })
  async return(
    @Who() person: string,
    @Param() { project, unit, month }: InUnit & { readonly month: string },
    @Asked(NoQuery) _: NoQuery,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    return tagged(returnView(await this.read(project, person), unit, month), reply);
  }

  @Read(':project/reminders', 'Reminders that were sent, and those to come.', { answer: answers.reminders })
  async reminders(@Who() person: string, @Param('project') id: string, @Asked(NoQuery) _: NoQuery) {
    return { items: remindersView(await this.read(id, person)) };
  }

  @Read(':project/spells', 'With whom each matter lay, for how many working days, and why its clock stood still.', {
    answer: answers.spells,
  })
  async spells(@Who() person: string, @Param('project') id: string, @Asked(NoQuery) _: NoQuery) {
    return { items: spellsView(await this.read(id, person), await this.clock.now()) };
  }

  @Read(
    ':project/history',
    'What happened, the latest first: who, when, and the hash that links it to what went before.',
    { answer: answers.history },
  )
  @ApiQuery({ type: HistoryQuery })
  async events(
    @Who() person: string,
    @Param('project') id: string,
    @Asked(HistoryQuery) query: HistoryQuery,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    const { sight } = await this.read(id, person);
    const asked = { ...pageRequestOf(query), kind: query.kind as HistoryKind | undefined };
    return linked(await this.history.of(id, asked, sight), request, reply);
  }

  private async read(id: string, person: string): Promise<Reading> {
    const reading = UUID.test(id) ? await this.reader.read(id, person) : null;
    if (reading) return reading;
    throw new Problem('PROJECT.UNKNOWN');
  }
}

interface InUnit {
  readonly project: string;
  readonly unit: string;
}

interface OfItem {
  readonly project: string;
  readonly item: string;
  readonly paper: string;
}

const nothingThere = () => new Problem('REQUEST.NOT_FOUND', 'There is no such thing in this project.');

/** Throws Problem where there is no such thing. */
function found<Thing>(thing: Thing | null): Thing {
  if (thing) return thing;
  throw nothingThere();
}

/** Sends a thing with its version. Throws Problem where there is none. */
function tagged<Thing extends { readonly version: string }>(thing: Thing | null, reply: FastifyReply): Thing {
  void reply.header('etag', etagOf(found(thing).version));
  return found(thing);
}
