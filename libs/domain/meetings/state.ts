import type { TextRef } from '../kernel/event.js';
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
  /** By seat, whether its holder has said that it will be there; who has said nothing is not among them. */
  readonly said: Readonly<Record<string, boolean>>;
  /** When a later meeting approved the minutes of this one. */
  readonly minutesApproved: {
    readonly nextMeeting: string;
    readonly date: PlainDate;
    /** SHA-256 of the minutes as they stood; absent: approved before minutes had one. */
    readonly minutes?: string;
    readonly correction?: TextRef;
  } | null;
}
