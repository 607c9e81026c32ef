import { Controller, Get, HttpStatus, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { Permit } from '../api/permission.js';
import { ProcessHealth, RecordHealth } from './health.js';

/** For whoever watches over the process. Liveness asks nobody; readiness needs the record, and not the process. */
@ApiExcludeController()
@Controller('health')
export class HealthController {
  constructor(
    private readonly record: RecordHealth,
    private readonly process: ProcessHealth,
  ) {}

  @Get('live')
  @Permit({ kind: 'open', why: 'says only that the server runs' })
  live() {
    return { status: 'live' };
  }

  @Get('ready')
  @Permit({ kind: 'open', why: 'says only which parts answer' })
  async ready(@Res({ passthrough: true }) reply: FastifyReply) {
    const [record, answers] = await Promise.all([this.record.state(), this.process.answers()]);
    const ready = record === 'ok';
    void reply.code(ready ? HttpStatus.OK : HttpStatus.SERVICE_UNAVAILABLE);
    return {
      status: ready ? 'ready' : 'not ready',
      database: record === 'away' ? 'away' : 'ok',
      migrations: record === 'away' ? 'unknown' : record,
      // Without it people go on deciding; the process catches up.
      temporal: answers ? 'ok' : 'away',
    };
  }
}
