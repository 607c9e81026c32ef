import { Controller, Get, Query as QueryString, Req, Res, UseGuards } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Names } from '#use-cases/queries/names.js';
import { type Query, sendCsv } from '../shared/asked.js';
import { fileOf, listOf } from '../shared/list.js';
import { SignedIn } from '../signed-in.guard.js';
import { Views } from '../views.js';
import { postTable } from './post-table.js';

/** Every post and who holds it. */
@Controller()
@UseGuards(SignedIn)
export class PostsController {
  constructor(
    private readonly names: Names,
    private readonly views: Views,
  ) {}

  @Get('posts')
  async list(@QueryString() query: Query, @Req() request: FastifyRequest, @Res() reply: FastifyReply) {
    await this.views.send(request, reply, 'shared/list-page', {
      title: 'Posts and their holders',
      section: 'administration',
      things: listOf('/posts', query, await this.tableFor(request), FILTERS),
      nothing: 'There are no such posts.',
    });
  }

  @Get('posts.csv')
  async file(@QueryString() query: Query, @Req() request: FastifyRequest, @Res() reply: FastifyReply) {
    sendCsv(reply, 'posts', fileOf(query, await this.tableFor(request), FILTERS));
  }

  private async tableFor({ directory, reader }: FastifyRequest) {
    const nameOf = await this.names.inDirectory(directory!);
    const posts = [...directory!.programme.posts, ...directory!.organisations.flatMap((each) => each.posts)];
    return postTable('Posts', posts, { directory: directory!, nameOf, person: reader!.id });
  }
}

const FILTERS = [
  { name: 'organisation', column: 2 },
  { name: 'role', column: 1 },
];
