import { Injectable } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Entry } from '#use-cases/catalogue/entry.js';
import { Commands } from '#use-cases/commands/commands.js';
import type { Answer, Outcome } from '#use-cases/commands/outcome.js';
import { Settled } from '#use-cases/process/settled.js';
import { ProjectReader } from '#use-cases/queries/project-reader.js';
import { lastSeen } from '#use-cases/queries/sight.js';
import { UUID } from '#use-cases/queries/page.js';
import { WhoIsWho } from '#use-cases/queries/who-is-who.js';
import { jsonOf } from '../../http/json-body.js';
import { Problem } from '../../http/problem.js';
import { notValid, refusalOf } from './answers.js';
import { idempotencyKeyOf, ifMatchOf, isAsync } from './headers.js';
import { locationOf } from './routes.js';

/** How long an answer waits for the process to settle, in milliseconds. */
const PATIENCE = 2_000;

/** What a recorded command is answered with. */
export type Receipt = Answer & { readonly settled: boolean };

/** Translates a request into a command, and its outcome into an answer. */
@Injectable()
export class CommandDoor {
  constructor(
    private readonly commands: Commands,
    private readonly settled: Settled,
    private readonly whoIsWho: WhoIsWho,
    private readonly projects: ProjectReader,
  ) {}

  async give(entry: Entry, request: FastifyRequest, reply: FastifyReply): Promise<Receipt | { nothing: true }> {
    const commandId = idempotencyKeyOf(request);
    const outcome = await this.commands.give({
      name: entry.name,
      subject: await this.subjectOf(entry, request),
      person: request.person,
      commandId,
      expected: entry.version ? ifMatchOf(request) : null,
      body: jsonOf(request),
    });
    switch (outcome.kind) {
      case 'recorded':
        return this.receipt(entry, outcome, request, reply);
      case 'nothing':
        void reply.code(200);
        return { nothing: true };
      case 'invalid':
        throw notValid(outcome.violations);
      case 'refused':
        throw refusalOf(outcome);
    }
  }

  private async subjectOf({ begins, stream }: Entry, { params }: FastifyRequest): Promise<string | null> {
    if (begins) return null;
    if (stream === 'programme') return this.programme();
    const subject = (params as Readonly<Record<string, string>>)[stream];
    if (stream === 'organisation' || UUID.test(subject)) return subject;
    throw new Problem(stream === 'meeting' ? 'MEETING.UNKNOWN' : 'PROJECT.UNKNOWN');
  }

  private async programme(): Promise<string> {
    const directory = await this.whoIsWho.present();
    if (directory) return directory.programme.id;
    throw new Problem('PROGRAMME.UNKNOWN', 'No programme has been adopted yet.');
  }

  private async receipt(
    entry: Entry,
    { answer, settled, sealed }: Extract<Outcome, { kind: 'recorded' }>,
    request: FastifyRequest,
    reply: FastifyReply,
  ): Promise<Receipt> {
    const { stream, subject, version, hash, events, at } = answer;
    if (entry.begins) void reply.header('location', locationOf(entry, subject));
    if (isAsync(request)) void reply.header('preference-applied', 'respond-async');
    void reply.code(isAsync(request) ? 202 : 201);
    const present = settled || (!isAsync(request) && (await this.settled.wait(subject, version, PATIENCE)));
    const sight = sealed ? ((await this.projects.read(subject, request.person))?.sight ?? null) : null;
    return { stream, subject, version: sight ? lastSeen(sight, version) : version, hash, events, at, settled: present };
  }
}
