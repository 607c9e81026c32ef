import type { Directory } from '#domain/kernel/facts.js';

/** Whoever has signed in and looks at the pages. */
export interface Reader {
  /** Opaque id of the person. */
  readonly id: string;
  readonly name: string;
  /** Posts and seats in words. */
  readonly roles: string;
  /** Looks after who is who. */
  readonly administers: boolean;
}

declare module 'fastify' {
  interface FastifyRequest {
    /** Set on pages for which one signs in. */
    reader?: Reader;
    directory?: Directory;
  }
}
