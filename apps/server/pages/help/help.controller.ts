import { Controller, Get, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Views } from '../views.js';
import { type Term, terms } from './glossary.js';

/** Pages that anybody may read. */
@Controller()
export class HelpController {
  constructor(private readonly views: Views) {}

  @Get('accessibility')
  async accessibility(@Req() request: FastifyRequest, @Res() reply: FastifyReply) {
    await this.views.send(request, reply, 'help/accessibility', { title: 'Accessibility' });
  }

  @Get('glossary')
  async glossary(@Req() request: FastifyRequest, @Res() reply: FastifyReply) {
    const lines = terms.map(({ basis, ...term }) => ({ ...term, from: BASES[basis] }));
    await this.views.send(request, reply, 'help/glossary', { title: 'Glossary', terms: lines });
  }

  @Get('privacy')
  async privacy(@Req() request: FastifyRequest, @Res() reply: FastifyReply) {
    await this.views.send(request, reply, 'help/privacy', { title: 'Privacy and cookies' });
  }
}

const BASES: Readonly<Record<Term['basis'], string>> = {
  source: 'the programme’s documents',
  'UK practice': 'United Kingdom practice',
  'general knowledge': 'general knowledge',
};
