import cookie from '@fastify/cookie';
import session from '@fastify/session';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyRequest } from 'fastify';
import type { ServerConfig } from '#config/configs.js';
import { KEPT_SESSIONS, type KeptSessions, RecordSessionStore } from './session-store.js';

/** What only this browser's sign-in knows: the provider's answer must fit it. */
export interface Asked {
  readonly provider: string;
  readonly verifier: string;
  readonly state: string;
  readonly nonce: string;
  /** Path to go on to. */
  readonly back: string;
}

declare module 'fastify' {
  interface Session {
    /** Opaque id of the person who signed in. */
    person?: string;
    /** A sign-in that an identity provider has been asked for. */
    asked?: Asked;
  }
}

const HOUR = 3_600_000;

/** Twelve hours from signing in, a working day and a meeting in the evening. */
const LIFETIME = 12 * HOUR;

/** Signed-in browsers: a signed cookie with nothing in it but an id. A browser that never signed in has none. */
export async function useSessions(
  app: NestFastifyApplication,
  { SESSION_SECRET, BASE_URL }: ServerConfig,
): Promise<void> {
  const sessions = app.get<KeptSessions>(KEPT_SESSIONS);
  const secure = BASE_URL.startsWith('https:');
  await app.register(cookie);
  await app.register(session, {
    secret: SESSION_SECRET,
    store: new RecordSessionStore(sessions, LIFETIME),
    cookieName: secure ? '__Host-converge' : 'converge',
    cookie: { path: '/', httpOnly: true, sameSite: 'lax', secure, maxAge: LIFETIME },
    saveUninitialized: false,
    rolling: false,
  });
  const clearing = setInterval(() => void sessions.forgetExpired().catch(() => undefined), HOUR); // again in an hour
  app
    .getHttpAdapter()
    .getInstance()
    .addHook('onClose', async () => clearInterval(clearing));
}

/** Who signed in with this browser, if anybody. */
export const signedIn = (request: FastifyRequest): string | null => request.session?.person ?? null;

/** Signs somebody in, under a session id that nobody could know before; a form that waits for a sign-in goes along. */
export async function signIn(request: FastifyRequest, person: string): Promise<void> {
  await request.session.regenerate(['answers']);
  request.session.person = person;
}

export async function signOut(request: FastifyRequest): Promise<void> {
  await request.session.destroy();
}
