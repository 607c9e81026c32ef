import { Controller, Get, Param, Query, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { StreamHeads } from '#use-cases/queries/stream-heads.js';
import { Problem } from '../../http/problem.js';
import { facts } from '../shared/tables.js';
import { momentInWords } from '../words.js';
import { Views } from '../views.js';

/** Where the record of a project stands, for anybody who holds a copy of a decision: no sign-in, and nothing but hashes. */
@Controller('projects/:project/head')
export class HeadController {
  constructor(
    private readonly heads: StreamHeads,
    private readonly views: Views,
  ) {}

  @Get()
  async head(
    @Param('project') project: string,
    @Query('version') asked: unknown,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ) {
    const version = typeof asked === 'string' && /^\d{1,9}$/.test(asked) ? Number(asked) : undefined;
    const found = await this.heads.of(project, version);
    if (!found) throw new Problem('PROJECT.UNKNOWN');
    const { head, asked: link } = found;
    await this.views.send(request, reply, 'proof/head', {
      title: 'Compare a record of a decision',
      version,
      link: link && facts(['Entry', String(link.version)], ['Hash', link.hash], ['When', momentInWords(link.at)]),
      head: facts(['Entries', String(head.version)], ['Hash of the last', head.hash], ['When', momentInWords(head.at)]),
    });
  }
}
