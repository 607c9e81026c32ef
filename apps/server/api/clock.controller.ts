import { Controller, HttpCode, Post, Req, UseGuards } from '@nestjs/common';
import { ApiBody, ApiExtension, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import { ServerConfig } from '#config/configs.js';
import { DemoClock, STRIDES, type Stride } from '#use-cases/clock/demo-clock.js';
import { OneOf } from '#use-cases/validation/fields.js';
import { validate } from '#use-cases/validation/validate.js';
import { jsonOf } from '../http/json-body.js';
import { Problem } from '../http/problem.js';
import { notValid } from './commands/answers.js';
import { Gatekeeper } from './gatekeeper.js';
import { type Permission, Permit } from './permission.js';
import * as answers from './reads/answers.js';
import { NoQuery } from './reads/queries.js';
import { Asked } from './reads/query.js';
import { Read } from './reads/read.js';
import { Problems } from './schemas.js';

export class MoveClockRequest {
  @OneOf(STRIDES, { description: 'To the next deadline, or a day or a week on.' }) by: Stride;
}

const PERSON: Permission = { kind: 'person' };

/** The time by which decisions are made; on a desk it can be moved on. */
@ApiTags('Clock')
@Controller('api/v1/clock')
@UseGuards(Gatekeeper)
export class ClockController {
  constructor(
    private readonly clock: DemoClock,
    private readonly config: ServerConfig,
  ) {}

  @Read('', 'What time it is here.', { answer: answers.clock, permission: PERSON })
  async read(@Asked(NoQuery) _: NoQuery) {
    return { now: await this.clock.now(), demonstration: this.config.DEMO_CLOCK === 'on' };
  }

  @Post()
  @HttpCode(200)
  @Permit(PERSON)
  @ApiOperation({ summary: 'Moves the demonstration clock on, from due moment to due moment: DEMO_CLOCK=on only.' })
  @ApiExtension('x-permission', PERSON)
  @ApiBody({ type: MoveClockRequest })
  @ApiOkResponse({ schema: answers.clockMove })
  @Problems(400, 401, 403, 404, 415, 422, 500, 503)
  async move(@Req() request: FastifyRequest) {
    if (this.config.DEMO_CLOCK !== 'on') throw new Problem('REQUEST.NOT_FOUND');
    const validated = validate(MoveClockRequest, jsonOf(request));
    if (!validated.valid) throw notValid(validated.violations);
    return this.clock.move(validated.request.by);
  }
}
