import type { TextRef } from '../kernel/event.js';
import type { Instant, PlainDate } from '../calendar/instant.js';
import type { ItemId } from '../gates/state.js';

/** The stream `meeting/<id>`: a plain meeting of the steering group. */
export interface Meeting {
  readonly id: string;
  readonly date: PlainDate;
  /** Time of day in the programme's zone, `14:00`. */
  readonly startsAt: string;
  readonly place: string;
  readonly declaredAt: Instant;
  readonly status: 'declared' | 'held' | 'closed' | 'cancelled';
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
  /** When and where it would have been before each time it was moved; absent: it never was. */
  readonly moves?: readonly MovedFrom[];
  /** Absent: it was not. */
  readonly cancelled?: {
    readonly reason: TextRef;
    /** What waited before it then. */
    readonly items: readonly ItemBefore[];
    readonly by: string;
    readonly at: Instant;
  };
}

/** From when and where a meeting was moved, and why. */
export interface MovedFrom extends Pick<Meeting, 'date' | 'startsAt' | 'place'> {
  readonly reason: TextRef;
  /** Opaque id of whoever moved it. */
  readonly by: string;
  readonly at: Instant;
}

/** An item that waited before a meeting. */
export interface ItemBefore {
  readonly project: string;
  readonly item: ItemId;
}
