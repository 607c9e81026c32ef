import { Controller, Req, Res, UseGuards } from '@nestjs/common';
import { ApiQuery, ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Search } from '#use-cases/queries/search.js';
import { WhoIsWho } from '#use-cases/queries/who-is-who.js';
import { Gatekeeper } from '../gatekeeper.js';
import * as answers from './answers.js';
import { linked } from './pages.js';
import { SearchQuery } from './queries.js';
import { Asked, pageRequestOf } from './query.js';
import { Read } from './read.js';

/** What has some words in it, over all projects. */
@ApiTags('Programme')
@Controller('api/v1/search')
@UseGuards(Gatekeeper)
export class SearchReadsController {
  constructor(
    private readonly search: Search,
    private readonly whoIsWho: WhoIsWho,
  ) {}

  @Read(
    '',
    'Projects, papers, decisions and posts with some words in them; neither exempt papers nor sealed answers.',
    {
      answer: answers.found,
    },
  )
  @ApiQuery({ type: SearchQuery })
  async find(
    @Asked(SearchQuery) query: SearchQuery,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    const directory = (await this.whoIsWho.present())!;
    const filter = { ...query, words: query.words ?? '', ...pageRequestOf(query) } as never;
    return linked(await this.search.find(filter, directory), request, reply);
  }
}
