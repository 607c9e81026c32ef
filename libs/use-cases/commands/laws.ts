import type { Command } from '#access/permissions.js';
import type { Instant } from '#domain/calendar/instant.js';
import type { Decision } from '#domain/kernel/decision.js';
import type { Facts } from '#domain/kernel/facts.js';
import { decideMeeting } from '#domain/meetings/meeting.js';
import { decideOrganisation } from '#domain/organisations/organisation.js';
import { decideProgramme } from '#domain/programme/programme.js';
import { decide as decideProject } from '#domain/projects/project.js';
import type { Kind, Typed } from '#record/kind.js';
import { meetings, organisations, programmes, projects } from '#record/kinds.js';
import type { StreamKind } from '../catalogue/entry.js';

/** How a kind of stream is kept, and who decides on it; states and commands are known only at run time. */
export interface Law {
  readonly kind: Kind<unknown, Typed>;
  readonly decide: (state: unknown, command: Command, facts: Facts, now: Instant) => Decision<Typed>;
}

export const laws = {
  project: { kind: projects, decide: decideProject },
  meeting: { kind: meetings, decide: decideMeeting },
  programme: { kind: programmes, decide: decideProgramme },
  organisation: { kind: organisations, decide: decideOrganisation },
} as unknown as Readonly<Record<StreamKind, Law>>;
