import { Controller, Param, Req, UseGuards } from '@nestjs/common';
import { ApiQuery, ApiTags } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import { DemoClock } from '#use-cases/clock/demo-clock.js';
import { ActionPlanReader } from '#use-cases/queries/action-plan.js';
import { Problem } from '../../http/problem.js';
import { WhoIsWho } from '#use-cases/queries/who-is-who.js';
import { Gatekeeper } from '../gatekeeper.js';
import * as answers from './answers.js';
import { ActionsQuery, NoQuery } from './queries.js';
import { Asked } from './query.js';
import { Read } from './read.js';

/** The action plan of the programme. */
@ApiTags('Programme')
@Controller('api/v1/actions')
@UseGuards(Gatekeeper)
export class ActionReadsController {
  constructor(
    private readonly plan: ActionPlanReader,
    private readonly whoIsWho: WhoIsWho,
    private readonly clock: DemoClock,
  ) {}

  @Read('', 'The action plan: recommendations to which the programme has to see, filtered.', {
    answer: answers.actions,
  })
  @ApiQuery({ type: ActionsQuery })
  async all(@Asked(ActionsQuery) { standing, priority, post, report }: ActionsQuery) {
    const [directory, now] = [await this.whoIsWho.present(), await this.clock.now()];
    const items = directory ? this.plan.all(directory, now) : [];
    return {
      items: items.filter(
        (each) =>
          (standing === undefined || each.standing === standing) &&
          (priority === undefined || each.priority === priority) &&
          (post === undefined || each.post?.id === post) &&
          (report === undefined || each.report === report),
      ),
    };
  }

  @Read(':action', 'An action of the plan, and what happened to it.', { answer: answers.action_ })
  async one(@Param('action') id: string, @Asked(NoQuery) _: NoQuery, @Req() _request: FastifyRequest) {
    const [directory, now] = [await this.whoIsWho.present(), await this.clock.now()];
    const action = directory && this.plan.one(directory, id, now);
    if (!action) throw new Problem('REQUEST.NOT_FOUND');
    return { ...action, history: await this.plan.history(directory, id) };
  }
}
