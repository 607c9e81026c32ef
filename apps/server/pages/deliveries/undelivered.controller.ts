import { Body, Controller, Get, Post, Req, Res, UseGuards } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { mayReadUndelivered, mayResend } from '#access/delivery.js';
import { addresseeOf } from '#use-cases/directory/addressees.js';
import { Undelivered, type UndeliveredMessage } from '#use-cases/queries/undelivered.js';
import { Problem } from '../../http/problem.js';
import { deedInWords } from '../history/deed-words.js';
import { OwnForm, SignedIn } from '../signed-in.guard.js';
import { Views } from '../views.js';
import { countOf, momentInWords } from '../words.js';
import { OUTCOMES } from './delivery-words.js';

const SHOWN = 200;

/** What could not be delivered: the programme office looks why, and sends it again. */
@Controller('undelivered')
@UseGuards(SignedIn, OwnForm)
export class UndeliveredController {
  constructor(
    private readonly undelivered: Undelivered,
    private readonly views: Views,
  ) {}

  @Get()
  async show(@Req() request: FastifyRequest, @Res() reply: FastifyReply) {
    const directory = request.directory!;
    const reader = { kind: 'person' as const, id: request.reader!.id };
    if (!mayReadUndelivered(reader, directory)) throw new Problem('ACCESS.NOT_YOURS');
    const messages = await this.undelivered.list(SHOWN);
    await this.views.send(request, reply, 'deliveries/undelivered', {
      title: 'Messages that were not delivered',
      mayResend: mayResend(reader, directory),
      messages: messages.map((message) => ({
        ...message,
        moment: momentInWords(message.at),
        what: whatIn(message),
        to: message.to === null ? '–' : addresseeOf(message.to, directory).words,
        outcome: OUTCOMES[message.status],
        tries: triesIn(message),
      })),
    });
  }

  /** Sent twice, it is tried once. */
  @Post()
  async resend(@Body() body: Record<string, unknown>, @Req() request: FastifyRequest, @Res() reply: FastifyReply) {
    const directory = request.directory!;
    if (!mayResend({ kind: 'person', id: request.reader!.id }, directory)) throw new Problem('ACCESS.NOT_YOURS');
    const message = String(body.message);
    if (!/^[0-9a-f]{64}$/.test(message)) throw new Problem('REQUEST.MALFORMED', 'Choose a message of the list.');
    await this.undelivered.resend(message, request.reader!.id, directory);
    void reply.redirect('/undelivered', 303);
  }
}

function whatIn({ kind, about }: UndeliveredMessage): string {
  if (about === null) return 'A message of a project whose answers are sealed';
  return kind === 'reminder' ? `Reminder: ${deedInWords({ units: [], milestones: [] }, about)}` : about;
}

function triesIn({ attempts, nextAttemptAt }: UndeliveredMessage): string {
  const tried = `${countOf(attempts, 'attempt')}`;
  return nextAttemptAt ? `${tried}; the next at ${momentInWords(nextAttemptAt)}` : tried;
}
