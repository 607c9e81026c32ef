import type { ActionPlan } from '../actions/state.js';
import type { Calendar } from '../calendar/calendar.js';
import type { Instant, PlainDate } from '../calendar/instant.js';
import type { TextRef } from '../kernel/event.js';
import type { MessageTemplate } from '../wording/state.js';
import type { Webhook } from '../webhooks/state.js';
import type { Passing } from '../passings/state.js';
import type { Replacement } from '../people/state.js';
import type { Policy } from '../policy/policy.js';

/** Roles (docs/rules.md); `CE` is an organisation's chief executive, to whom ladders escalate. */
export type Role = 'PL' | 'OR' | 'OD' | 'FIN' | 'SM' | 'SC' | 'SS' | 'BL' | 'PO' | 'AR' | 'MAG' | 'AUD' | 'CE';

/** A post with its holder; names of people are kept elsewhere under their opaque id. */
export interface Post {
  readonly id: string;
  readonly title: string;
  readonly role: Role;
  /** `null`: a post of the programme itself (programme office, secretary, advisory group, auditor). */
  readonly organisation: string | null;
  /** Opaque id of the person; `null` while vacant. */
  readonly holder: string | null;
}

/** A voting seat of the steering group (V3: one vote a seat). */
export interface Seat {
  readonly id: string;
  readonly title: string;
  readonly organisation: string;
  readonly office: 'chair' | 'deputy' | 'member';
  readonly holder: string | null;
  /** True where the sources do not name the seat and it is policy. */
  readonly assumed: boolean;
}

/** V3: who votes for a seat from one day to another, both included. */
export interface Deputy {
  readonly seat: string;
  /** Opaque id. */
  readonly person: string;
  readonly from: PlainDate;
  readonly until: PlainDate;
  /** Kinds of items, `G1` or `write-off`; none: all. */
  readonly kinds: readonly string[];
}

export interface Workstream {
  readonly id: string;
  /** Middle part of project references, `PROC` in `DMT-PROC-001`. */
  readonly code: string;
  readonly name: string;
}

/** A decision unit: one organisation, or several that turn one key each (M1). */
export interface Unit {
  readonly id: string;
  readonly name: string;
  /** Ids of its organisations; the first holds the authority's key where there are two (M3). */
  readonly organisations: readonly string[];
}

/** A governance body as stated by its source; shown, not computed with. */
export interface Body {
  readonly id: string;
  readonly name: string;
  readonly organisation: string | null;
  readonly source: string;
}

/** V9: an interest that somebody who acts for a seat has declared once, for every matter that it touches while it stands. */
export interface StandingInterest {
  /** `interest-3`, within the programme. */
  readonly id: string;
  /** Opaque id. */
  readonly person: string;
  readonly kind: 'personal' | 'prejudicial' | 'organisational';
  /** What it is in. */
  readonly nature: TextRef;
  /** Since when there has been this interest; it counts from its declaration. */
  readonly since: PlainDate;
  /** Ids: it touches projects of these workstreams, and those that these organisations lead; none of either: all. */
  readonly workstreams: readonly string[];
  readonly organisations: readonly string[];
  readonly at: Instant;
  /** `null`: it stands. */
  readonly ended: { readonly at: Instant; readonly reason: TextRef } | null;
}

/** The stream `programme/<id>`. */
export interface Programme {
  readonly id: string;
  /** First part of project references, `DMT`. */
  readonly code: string;
  readonly name: string;
  readonly workstreams: readonly Workstream[];
  readonly units: readonly Unit[];
  readonly bodies: readonly Body[];
  readonly posts: readonly Post[];
  readonly seats: readonly Seat[];
  readonly policy: Policy;
  readonly calendar: Calendar;
  /** V3; absent: nobody has ever been appointed. */
  readonly deputies?: readonly Deputy[];
  /** V9: the register of interests, with those that have been ended; absent: nobody has ever entered one. */
  readonly interests?: readonly StandingInterest[];
  /** Section 7: recommendations to which it has to see; absent: none has been adopted. */
  readonly actionPlan?: ActionPlan;
  /** Other systems that are told of what happens; absent: none. */
  readonly webhooks?: readonly Webhook[];
  /** The programme's own words for mails; absent: it has never had any. */
  readonly templates?: readonly MessageTemplate[];
  /** V8: whose places have passed to others; absent: nobody's. */
  readonly replacements?: readonly Replacement[];
  /** C9, V15: what posts answered for and passed to others; absent: nothing. */
  readonly passings?: readonly Passing[];
}
