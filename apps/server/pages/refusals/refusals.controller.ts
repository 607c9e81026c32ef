import { Controller, Get, Query as QueryString, Req, Res, UseGuards } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { mayReadRefusals } from '#access/refusals.js';
import { permissions } from '#access/permissions.js';
import { Names } from '#use-cases/queries/names.js';
import type { Reading } from '#use-cases/queries/reading.js';
import { Refusals, type RefusalSummary } from '#use-cases/queries/refusals.js';
import { Problem } from '../../http/problem.js';
import { allOf } from '../shared/all-pages.js';
import { addressWith, askedIn, FREE, type Query, sendCsv } from '../shared/asked.js';
import { fileOf } from '../shared/list.js';
import { type Table, table } from '../shared/tables.js';
import { SignedIn } from '../signed-in.guard.js';
import { Views } from '../views.js';
import { momentInWords } from '../words.js';

const PAGE = 50;

/** What was tried and refused, for the auditor. */
@Controller()
@UseGuards(SignedIn)
export class RefusalsController {
  constructor(
    private readonly refusals: Refusals,
    private readonly names: Names,
    private readonly views: Views,
  ) {}

  @Get('refusals')
  async show(@QueryString() query: Query, @Req() request: FastifyRequest, @Res() reply: FastifyReply) {
    const asked = refusalsOf(query, request);
    const { after, command, sort } = asked;
    const [page, nameOf] = await Promise.all([
      this.refusals.find({ after, command, oldestFirst: sort === OLDEST, limit: PAGE }),
      this.names.inDirectory(request.directory!),
    ]);
    await this.views.send(request, reply, 'refusals/refusals', {
      title: 'Refused attempts',
      section: 'projects',
      back: { href: '/projects', text: 'Back to the projects' },
      command,
      commands: COMMANDS.map((value) => ({ value, text: value })),
      sort,
      refusals: sortable(refusalTable(page.items, nameOf), command, sort),
      first: after && addressWith('/refusals', { command, sort }),
      next: page.next && addressWith('/refusals', { command, sort, after: page.next }),
      file: addressWith('/refusals.csv', { command, sort }),
    });
  }

  @Get('refusals.csv')
  async file(@QueryString() query: Query, @Req() request: FastifyRequest, @Res() reply: FastifyReply) {
    const { command, sort } = refusalsOf(query, request);
    const [found, nameOf] = await Promise.all([
      allOf((page) => this.refusals.find({ ...page, command, oldestFirst: sort === OLDEST })),
      this.names.inDirectory(request.directory!),
    ]);
    sendCsv(reply, 'refusals', fileOf({}, refusalTable(found, nameOf)));
  }
}

const COMMANDS = Object.keys(permissions).sort();

/** What the auditor asks for. Throws Problem: it is not for this person. */
function refusalsOf(query: Query, { reader, directory }: FastifyRequest) {
  if (!mayReadRefusals({ kind: 'person', id: reader!.id }, directory!)) throw new Problem('ACCESS.NOT_YOURS');
  return askedIn(query, { command: COMMANDS, sort: [OLDEST], after: FREE });
}

/** They are kept in their order, and there may be very many: they are sorted by when they were, either way round. */
const OLDEST = 'when';

const sortable = ({ head: [when, ...others], ...rest }: Table, command?: string, sort?: string): Table => ({
  ...rest,
  head: [
    {
      ...when,
      sorted: sort === OLDEST ? 'ascending' : 'descending',
      href: addressWith('/refusals', { command, sort: sort === OLDEST ? undefined : OLDEST }),
    },
    ...others,
  ],
});

const refusalTable = (refusals: readonly RefusalSummary[], nameOf: Reading['nameOf']): Table =>
  table(
    'Refused attempts',
    ['When', 'Who', 'What', 'On', 'Why not'],
    refusals.map(({ at, by, command, code, project, reference, stream }) => [
      momentInWords(at),
      nameOf(by) ?? by,
      command,
      project ? { text: reference!, href: `/projects/${project}` } : (stream?.split('/', 1)[0] ?? 'something new'),
      { text: code, href: `/problems/${code}` },
    ]),
  );
