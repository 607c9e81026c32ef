import type { Instant } from '#domain/calendar/instant.js';
import { type Pen, penOf } from '#domain/gates/pen.js';
import type { Reading } from './reading.js';

/** V16: with whom the gate of this stage lies; `null`: no gate is before the project. */
export const penIn = ({ project }: Reading, now: Instant): Pen | null => penOf(project, now);
