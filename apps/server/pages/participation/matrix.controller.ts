import { Controller, Get, Query, Req, Res, UseGuards } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Directory } from '#domain/kernel/facts.js';
import type { Stage } from '#domain/projects/state.js';
import {
  MATRIX_ORDERS,
  type MatrixFilter,
  type MatrixOrder,
  type MatrixRow,
  type Member,
  membersOf,
  ParticipationMatrix,
  STANDINGS,
} from '#use-cases/queries/participation-matrix.js';
import { LARGEST_LIMIT } from '#use-cases/queries/page.js';
import { DemoClock } from '#use-cases/clock/demo-clock.js';
import { asOfInWords } from '../words.js';
import { type MemberFigures, ParticipationShares } from '#use-cases/queries/participation-shares.js';
import { xlsx, XLSX } from '../../spreadsheets/xlsx.js';
import { stageInWords, stageItems } from '../projects/stage-words.js';
import { addressWith, askedIn, choicesOf, FREE, idsOf, sendCsv, type Query as Sent } from '../shared/asked.js';
import { amounts, type Table, table } from '../shared/tables.js';
import { SignedIn } from '../signed-in.guard.js';
import { Views } from '../views.js';
import {
  cellInWords,
  matrixHead,
  matrixLine,
  type MatrixNames,
  reasonInWords,
  STANDING_WORDS,
} from './matrix-words.js';

type Wanted = ReturnType<typeof matrixOf>;

const PAGE = 25;

/** The participation matrix: projects by organisations, on a page and as files. */
@Controller()
@UseGuards(SignedIn)
export class MatrixController {
  constructor(
    private readonly matrix: ParticipationMatrix,
    private readonly shares: ParticipationShares,
    private readonly clock: DemoClock,
    private readonly views: Views,
  ) {}

  @Get('participation')
  async show(@Query() query: Sent, @Req() request: FastifyRequest, @Res() reply: FastifyReply) {
    const directory = request.directory!;
    const asked = matrixOf(query, directory);
    const person = request.reader!.id;
    const [page, figures] = await Promise.all([
      this.matrix.find({ ...filterOf(asked), limit: PAGE }, person),
      this.shares.byMember(person),
    ]);
    const members = columnsOf(asked, directory);
    const names = namesIn(directory, members);
    await this.views.send(request, reply, 'participation/matrix', {
      title: 'Participation',
      asOf: asOfInWords(this.shares.ageOf(figures), await this.clock.now()),
      section: 'participation',
      asked,
      stages: stageItems,
      workstreams: choicesOf(directory.programme.workstreams),
      organisations: choicesOf(directory.organisations),
      members: choicesOf(membersOf(directory)),
      states: STANDINGS.map((state) => ({ value: state, text: STANDING_WORDS[state] })),
      columns: COLUMNS.map(({ text, sort }) => ({
        text,
        href: addressWith('/participation', { ...asked, sort, after: undefined }),
        sorted: sort === (asked.sort ?? 'reference'),
      })),
      columnsOfMembers: members.map(({ name }) => name),
      projects: page.items.map((row) => matrixRow(row, names)),
      next: page.next && addressWith('/participation', { ...asked, after: page.next }),
      first: asked.after && addressWith('/participation', { ...asked, after: undefined }),
      files: [
        { href: addressWith('/participation.csv', { ...asked, after: undefined }), text: 'as CSV' },
        { href: addressWith('/participation.xlsx', { ...asked, after: undefined }), text: 'as a workbook (XLSX)' },
      ],
      figures: figuresTable(figures, membersOf(directory)),
    });
  }

  @Get('participation.csv')
  async csv(@Query() query: Sent, @Req() request: FastifyRequest, @Res() reply: FastifyReply) {
    const rows = await this.rows(query, request);
    sendCsv(reply, 'participation', rows);
  }

  @Get('participation.xlsx')
  async xlsx(@Query() query: Sent, @Req() request: FastifyRequest, @Res() reply: FastifyReply) {
    const rows = await this.rows(query, request);
    void reply
      .type(XLSX)
      .header('cache-control', 'no-store')
      .header('content-disposition', 'attachment; filename="participation.xlsx"')
      .send(await xlsx('Participation', rows));
  }

  /** All of what was asked for, from the first to the last, with its heading. */
  private async rows(query: Sent, request: FastifyRequest): Promise<string[][]> {
    const asked = matrixOf(query, request.directory!);
    const members = columnsOf(asked, request.directory!);
    const names = namesIn(request.directory!, members);
    const rows = [[...matrixHead(members)]];
    let after: string | undefined;
    do {
      const page = await this.matrix.find({ ...filterOf(asked), after, limit: LARGEST_LIMIT }, request.reader!.id);
      rows.push(...page.items.map((row) => [...matrixLine(row, names)]));
      after = page.next ?? undefined;
    } while (after !== undefined);
    return rows;
  }
}

const COLUMNS: readonly { readonly text: string; readonly sort: MatrixOrder }[] = [
  { text: 'Reference', sort: 'reference' },
  { text: 'Project', sort: 'title' },
  { text: 'Stage', sort: 'stage' },
  { text: 'Lead', sort: 'lead' },
  { text: 'Workstream', sort: 'workstream' },
];

const columnsOf = ({ organisation }: Wanted, directory: Directory): readonly Member[] =>
  membersOf(directory).filter(({ id }) => organisation === undefined || id === organisation);

const namesIn = ({ programme, organisations }: Directory, members: readonly Member[]): MatrixNames => ({
  members,
  organisations: new Map(organisations.map(({ id, abbreviation }) => [id, abbreviation])),
  workstreams: new Map(programme.workstreams.map(({ id, name }) => [id, name])),
});

const filterOf = ({ organisation, sort, stage, ...asked }: Wanted): MatrixFilter => ({
  ...asked,
  stage: stage as Stage | undefined,
  member: organisation,
  order: sort as MatrixOrder | undefined,
});

const matrixRow = (row: MatrixRow, { members, organisations, workstreams }: MatrixNames) => ({
  href: `/projects/${row.project}`,
  reference: row.reference,
  title: row.title,
  stage: stageInWords(row.stage),
  lead: organisations.get(row.leadOrganisation ?? '') ?? 'not stated',
  workstream: workstreams.get(row.workstream ?? '') ?? 'not stated',
  cells: members.map(({ id }) => cellInWords(row.cells[id], organisations)),
});

/** Section 8, items 3 and 4: what is not known is not stated, and never nought. */
const figuresTable = (figures: readonly MemberFigures[], members: readonly Member[]): Table =>
  table(
    'Participation by member',
    [
      'Member',
      amounts('Share of running projects'),
      amounts('Invited'),
      amounts('Joined'),
      amounts('Declined'),
      amounts('Deferred'),
      amounts('Lapsed'),
      'Reasons for declining',
    ],
    members.map(({ id, name }) => {
      const found = figures.find(({ member }) => member === id);
      if (!found) return [name, ...Array<string>(7).fill('not stated')];
      const { invited, joined, declined, deferred, lapsed } = found;
      const counts = [invited, joined, declined, deferred, lapsed].map((count) =>
        invited === 0 ? 'not stated' : String(count),
      );
      return [name, shareInWords(found), ...counts, reasonsInWords(found)];
    }),
  );

function shareInWords({ share, activeJoined, activeStated, activeNotStated }: MemberFigures): string {
  if (share === null) return 'not stated';
  const of = `${share}% (${activeJoined} of ${activeStated})`;
  return activeNotStated === 0 ? of : `${of}; of ${activeNotStated} not stated`;
}

const reasonsInWords = ({ declineReasons }: MemberFigures): string =>
  Object.entries(declineReasons)
    .map(([code, count]) => `${reasonInWords(code)} (${count})`)
    .join('; ') || 'none';

const matrixOf = (query: Sent, directory: Directory) =>
  askedIn(query, {
    stage: stageItems.map(({ value }) => value),
    workstream: idsOf(directory.programme.workstreams),
    organisation: idsOf(membersOf(directory)),
    state: STANDINGS,
    lead: idsOf(directory.organisations),
    sort: MATRIX_ORDERS,
    after: FREE,
  });
