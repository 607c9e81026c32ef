import { Controller, Get, Param, Query, Req, Res, UseGuards } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { ItemId } from '#domain/gates/state.js';
import { DecisionRecords } from '#use-cases/decision-record/decision-records.js';
import { ExemptPapers } from '#use-cases/papers/exempt-papers.js';
import { Papers } from '#use-cases/papers/papers.js';
import type { Reading } from '#use-cases/queries/reading.js';
import { sentences } from '../../http/codes.js';
import { Problem } from '../../http/problem.js';
import { AsItWas, dayFrame, onDay, type Shown, tableOnDay } from '../as-it-was.js';
import { highestRisks } from '../risks/risk-sheet.js';
import { SignedIn } from '../signed-in.guard.js';
import { Views } from '../views.js';
import { decisionSheet } from './decision-sheet.js';
import { exemptSheet } from './exempt-words.js';
import { itemName } from './gate-words.js';
import { paperSheet } from './paper-sheet.js';

interface OfItem {
  readonly project: string;
  readonly item: string;
}

/** An item before the steering group: the record of its decision, and its papers. */
@Controller('projects/:project/gates/:item')
@UseGuards(SignedIn)
export class DecisionController {
  constructor(
    private readonly asItWas: AsItWas,
    private readonly records: DecisionRecords,
    private readonly papers: Papers,
    private readonly exempt: ExemptPapers,
    private readonly views: Views,
  ) {}

  /** Everything that was asked, voted and decided, with its proof. */
  @Get()
  async decision(
    @Param() { project: id, item }: OfItem,
    @Query('on') day: unknown,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ) {
    const shown = await this.asItWas.read(id, day, request);
    const { reading, on } = shown;
    const record = await this.records.of(id, item, request.reader!.id, reading.sight, on && shown.until);
    if (record === 'sealed') throw new Problem('ACCESS.SEALED');
    if (!record) {
      throw new Problem('REQUEST.NOT_FOUND', sentences['GATE.NO_ITEM']);
    }
    const { project } = reading;
    const sheet = decisionSheet(reading, record, await this.exempt.mayRead(shown.present, item, request.reader!.id));
    await this.views.send(request, reply, 'gates/decision-record', {
      title: `Decision record: ${sheet.name}`,
      ...frame(shown, folderOf(reading, item), { href: `/projects/${id}`, text: 'Back to the project' }),
      sheet,
      risks: highestRisks(reading),
      paper: onDay(`${folderOf(reading, item)}/paper`, on),
      exemptPaper: sheet.exempt?.href && onDay(sheet.exempt.href, on),
      head: `/projects/${id}/head?version=${record.proof.head.version}`,
      json: `/api/v1/projects/${id}/gates/${encodeURIComponent(item.replace('/', '~'))}/record`,
      file: `${project.reference}-${item.replace('/', '-')}.json`,
    });
  }

  /** A version of the paper, with what has changed since the one that whoever looks knows. */
  @Get('paper')
  async paper(
    @Param() { project: id, item }: OfItem,
    @Query('version') version: unknown,
    @Query('since') since: unknown,
    @Query('on') day: unknown,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ) {
    const shown = await this.asItWas.read(id, day, request);
    const { reading, on } = shown;
    const person = request.reader!.id;
    const paper = await this.papers.read(reading, item, hashIn(version));
    if (!paper) throw new Problem('REQUEST.NOT_FOUND', 'The steering group has had no such paper before it.');
    const known = hashIn(since) ?? (on === null ? await this.papers.knownTo(person, reading, item) : null);
    const before = known ? await this.papers.read(reading, item, known) : null;
    if (on === null) await this.papers.noteReading(person, id, item, paper.version.hash);
    const folder = folderOf(reading, item);
    const { papers } = reading.project.gates[item as ItemId]!;
    const sheet = paperSheet(reading, `${folder}/paper`, papers, { paper, since: before });
    await this.views.send(request, reply, 'gates/paper', {
      title: `Paper on ${itemName(reading, item)}, version ${paper.number} of ${papers.length}`,
      ...frame(shown, `${folder}/paper`, { href: folder, text: 'Back to the decision record' }),
      sheet: { ...sheet, versions: tableOnDay(sheet.versions, on) },
    });
  }

  /** V12: the exempt part, for those who may read it. */
  @Get('exempt')
  async exemptPart(
    @Param() { project: id, item }: OfItem,
    @Query('on') day: unknown,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ) {
    const shown = await this.asItWas.read(id, day, request);
    const { reading, present } = shown;
    const exempt = await this.exempt.read(reading, item, request.reader!.id, present);
    if (!exempt) throw new Problem('REQUEST.NOT_FOUND', 'The paper of this item has no exempt part.');
    if (exempt === 'refused') throw new Problem('ACCESS.EXEMPT');
    await this.views.send(request, reply, 'gates/exempt-paper', {
      title: `Exempt appendix on ${itemName(reading, item)}`,
      ...frame(shown, `${folderOf(reading, item)}/exempt`, {
        href: folderOf(reading, item),
        text: 'Back to the decision record',
      }),
      exempt: exemptSheet(exempt, reading.text, null),
      text: exempt.text,
    });
  }

  /** One round, within the record of its item. */
  @Get(':round')
  round(@Param() { project, item, round }: OfItem & { readonly round: string }, @Res() reply: FastifyReply) {
    const place = /^\d{1,9}$/.test(round) ? `#round-${round}` : '';
    void reply.redirect(`/projects/${encodeURIComponent(project)}/gates/${encodeURIComponent(item)}${place}`, 303);
  }
}

const frame = (shown: Shown, path: string, back: { readonly href: string; readonly text: string }) => ({
  section: 'projects',
  caption: `${shown.reading.project.reference} ${shown.reading.project.title}`,
  back: { ...back, href: onDay(back.href, shown.on) },
  ...dayFrame(shown, path),
});

const folderOf = ({ project }: Reading, item: string): string =>
  `/projects/${project.id}/gates/${encodeURIComponent(item)}`;

/** A hash from the address. */
const hashIn = (text: unknown): string | undefined =>
  typeof text === 'string' && /^[0-9a-f]{64}$/.test(text) ? text : undefined;
