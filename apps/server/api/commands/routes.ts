import type { Entry, StreamKind } from '#use-cases/catalogue/entry.js';

/** Where commands on a stream are given, and where the stream can be read. */
const PLACES: Readonly<Record<StreamKind, { readonly inside: string; readonly read: (subject: string) => string }>> = {
  project: { inside: 'projects/:project', read: (subject) => `/api/v1/projects/${subject}` },
  meeting: { inside: 'meetings/:meeting', read: (subject) => `/api/v1/meetings/${subject}` },
  programme: { inside: 'programme', read: () => '/api/v1/directory' },
  organisation: { inside: 'organisations/:organisation', read: () => '/api/v1/directory' },
};

/**
 * One scheme for every command: `POST` to the noun it makes. What begins a stream is made at the top; what acts on a
 * project or a meeting is made inside it; there is one programme.
 */
export const pathOf = ({ stream, noun, begins }: Entry): string => (begins ? noun : `${PLACES[stream].inside}/${noun}`);

/** Where what a command began can be read. */
export const locationOf = ({ stream }: Entry, subject: string): string => PLACES[stream].read(subject);
