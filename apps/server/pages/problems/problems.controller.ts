import { Controller, Get, Param, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { type Code, isCode, sentences } from '../../http/codes.js';
import { Problem } from '../../http/problem.js';
import { Views } from '../views.js';
import { problemSheet } from './problem-sheet.js';

/** What a problem's `type` leads to: what the code means, for anybody who meets it. */
@Controller('problems')
export class ProblemsController {
  constructor(private readonly views: Views) {}

  @Get()
  async all(@Req() request: FastifyRequest, @Res() reply: FastifyReply) {
    await this.views.send(request, reply, 'problems/problems', { title: 'Problems', groups: GROUPS });
  }

  @Get(':code')
  async one(@Param('code') code: string, @Req() request: FastifyRequest, @Res() reply: FastifyReply) {
    if (!isCode(code)) throw new Problem('REQUEST.NOT_FOUND', 'There is no problem with this code.');
    await this.views.send(request, reply, 'problems/problem', { title: code, ...problemSheet(code) });
  }
}

const CODES = (Object.keys(sentences) as Code[]).sort();

/** The first part of a code says what it is about: `GATE.NOT_OPEN`. */
const GROUPS = [...new Set(CODES.map((code) => code.split('.', 1)[0]))].map((subject) => ({
  id: subject,
  problems: CODES.filter((code) => code.startsWith(`${subject}.`)).map(problemSheet),
}));
