import { Body, Controller, Post, Req, Res, UseGuards } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { ServerConfig } from '#config/configs.js';
import { DemoClock, STRIDES } from '#use-cases/clock/demo-clock.js';
import { Problem } from '../http/problem.js';
import { OwnForm, SignedIn } from './signed-in.guard.js';
import { localPath, Views } from './views.js';
import { deadlineInWords } from './words.js';

/** Moves the demonstration clock on, from the strip on every page. */
@Controller('clock')
@UseGuards(SignedIn, OwnForm)
export class ClockPageController {
  constructor(
    private readonly config: ServerConfig,
    private readonly clock: DemoClock,
    private readonly views: Views,
  ) {}

  @Post()
  async move(@Body() body: Record<string, unknown>, @Req() request: FastifyRequest, @Res() reply: FastifyReply) {
    if (this.config.DEMO_CLOCK !== 'on') throw new Problem('REQUEST.NOT_FOUND');
    const stride = STRIDES.find((each) => each === body.by);
    if (!stride)
      throw new Problem('REQUEST.MALFORMED', 'The clock can be moved to the next deadline, by a day or by a week.');
    const { now, settled } = await this.clock.move(stride);
    const back = localPath(body.back);
    if (settled) return void reply.redirect(back, 303);
    await this.views.send(request, reply, 'help/clock-waits', {
      title: 'The clock has stopped',
      now: deadlineInWords(now),
      back,
    });
  }
}
