import type { Instant } from '#domain/calendar/instant.js';
import { presentHold, reviewDueAt } from '#domain/holds/holds.js';
import type { Hold } from '#domain/holds/state.js';
import type { Reading } from './reading.js';

/** The hold that lasts (X6). */
export interface HoldView extends Hold {
  readonly reviewDueAt: Instant;
}

/** `null`: the project is not held. */
export function holdIn({ project }: Reading): HoldView | null {
  const hold = presentHold(project);
  return hold && { ...hold, reviewDueAt: reviewDueAt(project, hold) };
}
