import type { Instant, PlainDate } from '#domain/calendar/instant.js';
import type { NewsKind } from '#domain/wording/kinds.js';
import type { MessageTemplate } from '#domain/wording/state.js';
import type { ItemId } from '#domain/gates/state.js';

/** Tells the process to look again at a project. Carries no fact, never fails, is not waited for. */
export abstract class Nudge {
  abstract nudge(project: string): void;
}

export interface Mail {
  /** Stable for a message: handed over twice, a mail server or reader can tell. */
  readonly messageId: string;
  /** Unguessable: what comes back about this mail later names it. */
  readonly token: string;
  readonly to: { readonly name: string; readonly address: string };
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  /** The deadline or meeting it is about, for the reader's calendar. */
  readonly calendar: CalendarEntry | null;
}

/** A deadline or a meeting in somebody's calendar. */
export interface CalendarEntry {
  readonly kind: 'deadline' | 'meeting';
  /** The same for as long as it is about the same thing. */
  readonly uid: string;
  /** Rises whenever it changes. */
  readonly sequence: number;
  readonly title: string;
  /** When it is due, or begins. */
  readonly at: Instant;
  readonly cancelled: boolean;
  /** Where it is done, or seen. */
  readonly link: string;
}

/** A mail that was taken. */
export interface Accepted {
  readonly channel: 'smtp' | 'notify';
}

/** The other side will never take this mail: trying again would not help. */
export class Refused extends Error {
  constructor(reason: string) {
    super(reason);
    this.name = 'Refused';
  }
}

/** Hands a mail over; resolves when the other side has taken it, throws otherwise: Refused where that is for good. */
export abstract class Post {
  abstract send(mail: Mail): Promise<Accepted>;
}

/** A duty as it is told to somebody: until when it waits, and for whom in words. */
export interface AwaitedDuty {
  readonly dueAt: Instant | null;
  readonly waitsFor: readonly string[];
  /** Whether this recipient can do it. */
  readonly own: boolean;
  /** Id of the organisation for which the recipient is told; `null`: for the programme, a post or a seat. */
  readonly organisation: string | null;
}

/** What a message tells, with everything its words need. */
export interface Letter {
  readonly kind: 'notice' | 'reminder';
  /** Type of the event, or of the command that settles the duty. */
  readonly about: string;
  /** `null`: it is about the programme itself. */
  readonly project: { readonly id: string; readonly reference: string; readonly title: string } | null;
  /** The meeting that it is about; absent: none. */
  readonly meeting?: string;
  /** Code of the programme: the first part of its projects' references. */
  readonly programme: string;
  /** The event that called for it. */
  readonly event: { readonly type: string };
  /** Kind of news that the event is; absent: of none, as all that is about reminders. */
  readonly news?: NewsKind;
  /** What the event asks of those at the address, which still waits; absent: nothing. */
  readonly asked?: { readonly what: string; readonly dueAt: Instant | null };
  /** Action of the plan that it is about; absent: none. */
  readonly action?: { readonly id: string; readonly recommendation: string };
  /** V3: of a deputy's appointment, the votes already open that it covers. */
  readonly openVotes: readonly { readonly reference: string; readonly title: string; readonly item: ItemId }[];
  readonly recordedAt: Instant;
  /** The duty of a reminder, as it stands. */
  readonly duty: AwaitedDuty | null;
  /** The post or seat to which it goes, in words. */
  readonly addressee: string;
  /** The name of who holds it. */
  readonly name: string;
  /** Names of organisations, units, seats and the people spoken of, by id. */
  readonly names: Readonly<Record<string, string>>;
  /** Zone of the calendar by which its dates are written. */
  readonly zone: string;
  /** The programme's own words for mails. */
  readonly templates: readonly MessageTemplate[];
}

/** Puts a message into words. */
export abstract class Words {
  /** With the one link that the words have. */
  abstract write(letter: Letter): Pick<Mail, 'subject' | 'text' | 'html'> & { readonly link: string };
}

/** Writes what calendar programs read. */
export abstract class Calendars {
  abstract feed(name: string, entries: readonly CalendarEntry[]): string;
}

/** What somebody's calendar is told of a deadline or a meeting. */
export interface CalendarLetter {
  readonly change: 'invited' | 'moved' | 'over';
  /** `null`: a meeting of the steering group. */
  readonly project: NonNullable<Letter['project']> | null;
  readonly programme: string;
  /** Command that settles the deadline; `null`: a meeting. */
  readonly what: string | null;
  /** Id and place of the meeting, and whether it was cancelled. */
  readonly meeting: { readonly id: string; readonly place: string; readonly cancelled: boolean } | null;
  /** When it is; of what is over, when it would have been. */
  readonly at: Instant;
  /** The programme's own words for mails. */
  readonly templates: readonly MessageTemplate[];
  readonly name: string;
  readonly zone: string;
}

/** Puts into words what a calendar is told; the title is that of the entry. */
export abstract class CalendarWords {
  abstract write(
    letter: CalendarLetter,
  ): Pick<Mail, 'subject' | 'text' | 'html'> & { readonly title: string; readonly link: string };
}

/** Another system is told that something happened. */
export interface WebhookCall {
  /** The same however often it is told. */
  readonly id: string;
  readonly url: string;
  /** One, or two while one takes the place of the other. */
  readonly secrets: readonly string[];
  readonly type: string;
  readonly subject: string;
  readonly at: Instant;
  readonly data: Readonly<Record<string, string | number>>;
}

/** Tells another system; resolves when it has taken it, throws otherwise. */
export abstract class WebhookCaller {
  abstract call(call: WebhookCall): Promise<void>;
}

/** The secrets with which messages to other systems are signed; they are kept nowhere. */
export abstract class WebhookSecrets {
  abstract of(secret: { readonly webhook: string; readonly since: Instant; readonly generation: number }): string;
}

/** A digest: what is asked of somebody, whom they stand in for, and what they are told. */
export interface DigestLetter {
  readonly name: string;
  readonly programme: string;
  readonly day: PlainDate;
  readonly zone: string;
  /** The programme's own words for mails. */
  readonly templates: readonly MessageTemplate[];
  readonly duties: readonly {
    /** `null`: of the action plan. */
    readonly project: Letter['project'];
    readonly action?: Letter['action'];
    /** Command that settles it. */
    readonly what: string;
    readonly dueAt: Instant | null;
  }[];
  /** V3: seats for which they deputise now. */
  readonly covers: readonly { readonly seat: string; readonly until: PlainDate }[];
  readonly news: readonly Letter[];
}

/** Puts a digest into words. */
export abstract class DigestWords {
  abstract write(letter: DigestLetter): Pick<Mail, 'subject' | 'text' | 'html'>;
}
