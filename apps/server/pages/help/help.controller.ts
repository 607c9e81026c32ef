import { Controller, Get, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Views } from '../views.js';

/** Pages that anybody may read. */
@Controller()
export class HelpController {
  constructor(private readonly views: Views) {}

  @Get('accessibility')
  async accessibility(@Req() request: FastifyRequest, @Res() reply: FastifyReply) {
    await this.views.send(request, reply, 'help/accessibility', { title: 'Accessibility' });
  }

  @Get('privacy')
  async privacy(@Req() request: FastifyRequest, @Res() reply: FastifyReply) {
    await this.views.send(request, reply, 'help/privacy', { title: 'Privacy and cookies' });
  }
}
