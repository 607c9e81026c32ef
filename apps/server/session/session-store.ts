import type { SessionStore } from '@fastify/session';
import type { Session } from 'fastify';

/** Token of where sessions are kept. */
export const KEPT_SESSIONS = Symbol('sessions');

/** Where sessions are kept. */
export interface KeptSessions {
  keep(id: string, data: object, expiresAt: Date): Promise<void>;
  /** `null`: there is none, or it has expired. */
  read(id: string): Promise<object | null>;
  end(id: string): Promise<void>;
  forgetExpired(): Promise<void>;
}

type Done = (error?: unknown) => void;

/** Sessions of the record, in the manner of @fastify/session. */
export class RecordSessionStore implements SessionStore {
  constructor(
    private readonly sessions: KeptSessions,
    private readonly lifetime: number,
  ) {}

  set(id: string, session: Session, done: Done): void {
    const expiresAt = session.cookie.expires ?? new Date(Date.now() + this.lifetime);
    this.sessions.keep(id, JSON.parse(JSON.stringify(session)) as object, expiresAt).then(() => done(), done);
  }

  get(id: string, done: (error: unknown, session?: Session | null) => void): void {
    this.sessions.read(id).then((data) => done(null, data as Session | null), done);
  }

  destroy(id: string, done: Done): void {
    this.sessions.end(id).then(() => done(), done);
  }
}
