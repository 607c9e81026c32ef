import type { Instant, PlainDate } from '../calendar/instant.js';

/** The stream `meeting/<id>`: a plain meeting of the steering group. */
export interface Meeting {
  readonly id: string;
  readonly date: PlainDate;
  /** Time of day in the programme's zone, `14:00`. */
  readonly startsAt: string;
  readonly place: string;
  readonly declaredAt: Instant;
  readonly status: 'declared' | 'held' | 'closed';
  /** Ids of the seats present. */
  readonly present: readonly string[];
  /** Seat of whoever presides (V5). */
  readonly presiding: string | null;
}
