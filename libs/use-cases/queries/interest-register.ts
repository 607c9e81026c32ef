import { Injectable } from '@nestjs/common';
import type { Instant, PlainDate } from '#domain/calendar/instant.js';
import type { Directory } from '#domain/kernel/facts.js';
import { registerOf } from '#domain/programme/interests.js';
import type { StandingInterest } from '#domain/programme/state.js';
import { People } from '#record/people.js';
import { Texts } from '#record/texts.js';
import { inTexts, type PersonView, personView } from './reading.js';

/** V9: an entry of the register of interests, in words. */
export interface InterestEntry {
  readonly id: string;
  readonly person: PersonView;
  /** Seats that the person holds now. */
  readonly seats: readonly string[];
  readonly kind: StandingInterest['kind'];
  /** `null`: the words were removed. */
  readonly nature: string | null;
  /** By which its words can be removed (T2). */
  readonly reference: string;
  readonly since: PlainDate;
  readonly workstreams: readonly string[];
  readonly organisations: readonly string[];
  readonly declaredAt: Instant;
  readonly endedAt: Instant | null;
  /** Why it was ended; `null` also where the words were removed. */
  readonly endedBecause: string | null;
}

/** The register of interests with its history, as everybody on the programme may read it. */
@Injectable()
export class InterestRegister {
  constructor(
    private readonly people: People,
    private readonly texts: Texts,
  ) {}

  /** What stands first, then what has been ended; of each the latest first. */
  async entries({ programme }: Directory): Promise<readonly InterestEntry[]> {
    const register = [...registerOf(programme)].reverse();
    const [people, texts] = await Promise.all([
      this.people.read([...new Set(register.map(({ person }) => person))]),
      this.texts.read(register.flatMap(({ nature, ended }) => [nature, ...(ended ? [ended.reason] : [])])),
    ]);
    const { text } = inTexts(texts);
    const names = { nameOf: (person: string | null) => people.get(person ?? '')?.name ?? null };
    const entries = register.map(
      ({ id, person, kind, nature, since, workstreams, organisations, at, ended }): InterestEntry => ({
        id,
        person: personView(person, names),
        seats: programme.seats.flatMap((seat) => (seat.holder === person ? [seat.id] : [])),
        kind,
        nature: text(nature),
        reference: nature,
        since,
        workstreams,
        organisations,
        declaredAt: at,
        endedAt: ended?.at ?? null,
        endedBecause: ended && text(ended.reason),
      }),
    );
    return [...entries.filter(({ endedAt }) => !endedAt), ...entries.filter(({ endedAt }) => endedAt)];
  }
}
