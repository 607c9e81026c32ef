import { Controller, Get, Query, Req, Res, UseGuards } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { mayReadRefusals } from '#access/refusals.js';
import { Names } from '#use-cases/queries/names.js';
import { Refusals } from '#use-cases/queries/refusals.js';
import { Problem } from '../../http/problem.js';
import { table } from '../shared/tables.js';
import { SignedIn } from '../signed-in.guard.js';
import { Views } from '../views.js';
import { momentInWords } from '../words.js';

const PAGE = 50;

/** What was tried and refused, for the auditor. */
@Controller('refusals')
@UseGuards(SignedIn)
export class RefusalsController {
  constructor(
    private readonly refusals: Refusals,
    private readonly names: Names,
    private readonly views: Views,
  ) {}

  @Get()
  async show(@Query('after') after: unknown, @Req() request: FastifyRequest, @Res() reply: FastifyReply) {
    const directory = request.directory!;
    if (!mayReadRefusals({ kind: 'person', id: request.reader!.id }, directory)) throw new Problem('ACCESS.NOT_YOURS');
    const asked = typeof after === 'string' && after !== '' ? after : undefined;
    const [page, nameOf] = await Promise.all([
      this.refusals.find({ after: asked, limit: PAGE }),
      this.names.inDirectory(directory),
    ]);
    await this.views.send(request, reply, 'refusals/refusals', {
      title: 'Refused attempts',
      section: 'projects',
      back: { href: '/projects', text: 'Back to the projects' },
      refusals: table(
        'Refused attempts, the latest first',
        ['When', 'Who', 'What', 'On', 'Why not'],
        page.items.map(({ at, by, command, code, project, reference, stream }) => [
          momentInWords(at),
          nameOf(by) ?? by,
          command,
          project ? { text: reference!, href: `/projects/${project}` } : (stream?.split('/', 1)[0] ?? 'something new'),
          { text: code, href: `/problems/${code}` },
        ]),
      ),
      first: asked && '/refusals',
      next: page.next && `/refusals?after=${page.next}`,
    });
  }
}
