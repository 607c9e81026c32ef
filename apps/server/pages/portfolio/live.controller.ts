import { Controller, Get, Req, Res, UseGuards } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { SignedIn } from '../signed-in.guard.js';
import { Watchers } from './watchers.js';

/** Server-sent events for the open page of the portfolio. */
@Controller('portfolio')
@UseGuards(SignedIn)
export class LiveController {
  constructor(private readonly watchers: Watchers) {}

  @Get('live')
  watch(@Req() request: FastifyRequest, @Res() reply: FastifyReply): void {
    if (!this.watchers.hasRoomFor(request.reader!.id)) {
      void reply.code(204).send();
      return;
    }
    reply.hijack();
    reply.raw.writeHead(200, {
      'content-type': 'text/event-stream; charset=utf-8',
      'cache-control': 'no-store',
      'x-accel-buffering': 'no',
    });
    this.watchers.add(reply.raw, request.reader!.id);
  }
}
