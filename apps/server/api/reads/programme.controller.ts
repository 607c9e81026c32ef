import { Controller, Param, Req, Res, UseGuards } from '@nestjs/common';
import { ApiQuery, ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { ServerConfig } from '#config/configs.js';
import { Inbox } from '#use-cases/queries/inbox.js';
import { Personas } from '#use-cases/queries/personas.js';
import { Portfolio } from '#use-cases/queries/portfolio.js';
import { WhoIsWho } from '#use-cases/queries/who-is-who.js';
import { Problem } from '../../http/problem.js';
import { Gatekeeper } from '../gatekeeper.js';
import * as answers from './answers.js';
import { linked } from './pages.js';
import { NoQuery, PageQuery } from './queries.js';
import { Asked, pageRequestOf } from './query.js';
import { Read } from './read.js';

/** What there is besides projects: what waits for me, how many there are, who is who and when they meet. */
@ApiTags('Programme')
@Controller('api/v1')
@UseGuards(Gatekeeper)
export class ProgrammeController {
  constructor(
    private readonly waiting: Inbox,
    private readonly counts: Portfolio,
    private readonly whoIsWho: WhoIsWho,
    private readonly people: Personas,
    private readonly config: ServerConfig,
  ) {}

  @Read('inbox', 'What waits for me, the most urgent first.', { answer: answers.inbox })
  @ApiQuery({ type: PageQuery })
  async inbox(
    @Asked(PageQuery) query: PageQuery,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    return linked(await this.waiting.of(request.person, pageRequestOf(query)), request, reply);
  }

  @Read('portfolio', 'How many projects there are at each stage.', { answer: answers.portfolio })
  portfolio(@Asked(NoQuery) _: NoQuery) {
    return this.counts.counts();
  }

  @Read('meetings', 'Meetings of the steering group, the latest first.', { answer: answers.meetings })
  async meetings(@Asked(NoQuery) _: NoQuery) {
    return { items: await this.whoIsWho.meetings() };
  }

  @Read('meetings/:meeting', 'A meeting of the steering group.', { answer: answers.meeting })
  async meeting(@Param('meeting') id: string, @Asked(NoQuery) _: NoQuery) {
    const found = (await this.whoIsWho.meetings()).find((meeting) => meeting.id === id);
    if (found) return found;
    throw new Problem('MEETING.UNKNOWN');
  }

  @Read('directory', 'The programme and its members: who holds which post and seat.', { answer: answers.directory })
  async directory(@Asked(NoQuery) _: NoQuery) {
    const view = await this.whoIsWho.view();
    if (view) return view;
    throw new Problem('PROGRAMME.UNKNOWN', 'No programme has been adopted yet.');
  }

  @Read('personas', 'Who can be signed in as, on a desk only: AUTH_MODE=persona.', {
    answer: answers.personas,
    permission: { kind: 'open', why: 'one chooses from it before one has signed in; it exists on a desk only' },
  })
  async personas(@Asked(NoQuery) _: NoQuery) {
    if (this.config.AUTH_MODE === 'persona') return { items: await this.people.all() };
    throw new Problem('REQUEST.NOT_FOUND');
  }
}
