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
    const { after, command } = asked;
    const [page, nameOf] = await Promise.all([
      this.refusals.find({ after, command, limit: PAGE }),
      this.names.inDirectory(request.directory!),
    ]);
    await this.views.send(request, reply, 'refusals/refusals', {
      title: 'Refused attempts',
      section: 'projects',
      back: { href: '/projects', text: 'Back to the projects' },
      command,
      commands: COMMANDS.map((value) => ({ value, text: value })),
      refusals: refusalTable(page.items, nameOf),
      first: after && addressWith('/refusals', { command }),
      next: page.next && addressWith('/refusals', { command, after: page.next }),
      file: addressWith('/refusals.csv', { command }),
    });
  }

  @Get('refusals.csv')
  async file(@QueryString() query: Query, @Req() request: FastifyRequest, @Res() reply: FastifyReply) {
    const { command } = refusalsOf(query, request);
    const [found, nameOf] = await Promise.all([
      allOf((page) => this.refusals.find({ ...page, command })),
      this.names.inDirectory(request.directory!),
    ]);
    sendCsv(reply, 'refusals', fileOf({}, refusalTable(found, nameOf)));
  }
}

const COMMANDS = Object.keys(permissions).sort();

/** What the auditor asks for. Throws Problem: it is not for this person. */
function refusalsOf(query: Query, { reader, directory }: FastifyRequest) {
  if (!mayReadRefusals({ kind: 'person', id: reader!.id }, directory!)) throw new Problem('ACCESS.NOT_YOURS');
  return askedIn(query, { command: COMMANDS, after: FREE });
}

const refusalTable = (refusals: readonly RefusalSummary[], nameOf: Reading['nameOf']): Table =>
  table(
    'Refused attempts, the latest first',
    ['When', 'Who', 'What', 'On', 'Why not'],
    refusals.map(({ at, by, command, code, project, reference, stream }) => [
      momentInWords(at),
      nameOf(by) ?? by,
      command,
      project ? { text: reference!, href: `/projects/${project}` } : (stream?.split('/', 1)[0] ?? 'something new'),
      { text: code, href: `/problems/${code}` },
    ]),
  );
