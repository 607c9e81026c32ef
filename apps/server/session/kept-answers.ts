import { randomUUID } from 'node:crypto';
import cookie from '@fastify/cookie';
import { Inject, Injectable } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { ServerConfig } from '#config/configs.js';
import { isSameOrigin } from '../http/origin.js';
import { signedIn } from './session.js';
import { KEPT_SESSIONS, type KeptSessions } from './session-store.js';

declare module 'fastify' {
  interface Session {
    /** Under which the answers of a form are kept. */
    answers?: string;
  }
}

/** What a form sent, by the names of its fields. */
export type Answers = Readonly<Record<string, unknown>>;

interface Kept {
  /** Opaque id of the person for whom the form was drawn. */
  readonly of: string;
  /** Address of the form. */
  readonly address: string;
  readonly answers: Answers;
}

/** Long enough to find one's password, in milliseconds. */
const WHILE = 30 * 60_000;

/** Answers that are being checked are there for as long as a sign-in, in milliseconds. */
const TO_CHECK_FOR = 12 * 3_600_000;

/** How answers that are being checked are called; an address may say anything. */
const NAME = /^[0-9a-f-]{36}$/;

/** Says which person a form was drawn for; a cookie's signature is none, because no session id begins like this. */
const SEALED = 'form of ';

/**
 * Answers of a form that came when the sign-in had run out. They wait for whoever the form was drawn for to sign in again
 * with the same browser; it knows no more of them than a random id.
 */
@Injectable()
export class KeptAnswers {
  private readonly signer: InstanceType<typeof cookie.Signer>;

  constructor(
    private readonly config: ServerConfig,
    @Inject(KEPT_SESSIONS) private readonly sessions: KeptSessions,
  ) {
    this.signer = new cookie.Signer(config.SESSION_SECRET, 'sha256');
  }

  /** What a form carries to say for whom it was drawn. */
  seal(person: string): string {
    return this.signer.sign(`${SEALED}${person}`);
  }

  /** Keeps what a form of ours sent; does nothing with any other request. */
  async keep(request: FastifyRequest): Promise<void> {
    if (request.method !== 'POST' || !isSameOrigin(request, this.config.BASE_URL)) return;
    const answers = (request.body ?? {}) as Answers;
    const of = this.drawnFor(answers);
    if (of === null) return;
    const id = `answers ${randomUUID()}`;
    const kept: Kept = { of, address: request.url, answers };
    await this.sessions.keep(id, kept, new Date(Date.now() + WHILE));
    request.session.answers = id;
  }

  /** The answers that wait for this person at this address. */
  async find(request: FastifyRequest): Promise<Answers | null> {
    const id = request.session.answers;
    const kept = id === undefined ? null : ((await this.sessions.read(id)) as Kept | null);
    return kept?.of === signedIn(request) && kept?.address === request.url ? kept.answers : null;
  }

  /** Once the form at this address has been sent, nothing waits there any more. */
  async forget(request: FastifyRequest): Promise<void> {
    if ((await this.find(request)) === null) return;
    await this.sessions.end(request.session.answers!);
    request.session.answers = undefined;
  }

  /** Lays answers aside to be checked on a page of its own, to which one can go back; answers with their name. */
  async lay(of: string, address: string, answers: Answers): Promise<string> {
    const name = randomUUID();
    const laid: Kept = { of, address, answers };
    await this.sessions.keep(`check ${name}`, laid, new Date(Date.now() + TO_CHECK_FOR));
    return name;
  }

  /** The answers that this person has laid aside for the form at this address; `null`: none, or no more. */
  async laid(name: string, of: string, address: string): Promise<Answers | null> {
    const laid = NAME.test(name) ? ((await this.sessions.read(`check ${name}`)) as Kept | null) : null;
    return laid?.of === of && laid.address === address ? laid.answers : null;
  }

  private drawnFor({ _by: seal }: Answers): string | null {
    const { valid, value } = this.signer.unsign(typeof seal === 'string' ? seal : '');
    return valid && value?.startsWith(SEALED) ? value.slice(SEALED.length) : null;
  }
}
