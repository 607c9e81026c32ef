import type { Majority } from '#domain/gates/state.js';
import type { Seat } from '#domain/programme/state.js';

type Choice = 'for' | 'against' | 'abstain';

/** What the model knows of a rule: the numbers that were set, not what the law makes of them. */
export interface Rule {
  readonly seats: number;
  readonly organisations: number;
  readonly majority: Majority;
  readonly mustAgree: readonly string[];
}

interface Declared {
  readonly seat: string;
  readonly who: string;
  readonly scope: 'item' | 'project';
  readonly kind: string;
}

/**
 * One ballot kept by hand, beside the law and without it: who holds which seat, who has voted how, who is out. Says of each
 * act whether it is allowed, and at the end what the votes come to.
 */
export class BallotModel {
  readonly votes = new Map<string, { choice: Choice; by: string; number: number }>();
  readonly last = new Map<string, number>();
  readonly out = new Set<string>();
  readonly substitutes = new Map<string, { readonly person: string; readonly by: string }>();
  readonly deputies: { seat: string; person: string; from: string; until: string }[] = [];
  readonly holders: Map<string, string | null>;
  readonly declared: Declared[] = [];
  readonly callers = new Set<string>();
  casting: { readonly choice: 'for' | 'against'; readonly seat: string; readonly by: string } | null = null;
  chosen: string | null = null;
  private readonly atOpening: ReadonlyMap<string, string | null>;

  constructor(
    readonly seats: readonly Seat[],
    readonly rule: Rule,
    /** `null`: in writing. */
    readonly room: readonly string[] | null,
    private readonly presided: string | null,
  ) {
    this.holders = new Map(seats.map(({ id, holder }) => [id, holder]));
    this.atOpening = new Map(this.holders);
  }

  organisationOf = (seat: string): string => this.seats.find(({ id }) => id === seat)!.organisation;

  eligible = (): string[] => this.seats.map(({ id }) => id).filter((id) => !this.out.has(id));

  isThere = (seat: string): boolean => this.room === null || this.room.includes(seat);

  /** V3, V8: whom the present holder of a seat has named. */
  namedFor(seat: string): string | null {
    const named = this.substitutes.get(seat);
    return named && named.by === this.holders.get(seat) ? named.person : null;
  }

  acts(who: string, seat: string, day: string): 'holder' | 'substitute' | 'deputy' | null {
    if (this.holders.get(seat) === who) return 'holder';
    if (this.namedFor(seat) === who) return 'substitute';
    const isSeated = [...this.holders.values()].includes(who);
    const deputises = this.deputies.some(
      (each) => each.seat === seat && each.person === who && each.from <= day && day <= each.until,
    );
    return deputises && !isSeated ? 'deputy' : null;
  }

  isOut = (who: string): boolean => this.declared.some((each) => each.who === who && each.kind === 'prejudicial');

  hasDeclared = (who: string, seat: string): boolean =>
    this.atOpening.get(seat) === who || this.declared.some((each) => each.who === who && each.seat === seat);

  /** Whether somebody may vote for a seat at all, whatever it has done before. */
  mayVote = (who: string, seat: string): boolean =>
    !this.out.has(seat) && !this.isOut(who) && this.isThere(seat) && this.hasDeclared(who, seat);

  vote(seat: string, by: string, choice: Choice): void {
    const number = (this.last.get(seat) ?? 0) + 1;
    this.last.set(seat, number);
    this.votes.set(seat, { choice, by, number });
  }

  count = (choice: Choice): number => [...this.votes.values()].filter((vote) => vote.choice === choice).length;

  isTied = (): boolean => this.count('for') === this.count('against') && this.count('for') > 0;

  /** In writing, a vote that all eligible seats have given and in which no tie waits. */
  isComplete(): boolean {
    const eligible = this.eligible();
    if (this.room !== null || eligible.length === 0 || eligible.some((seat) => !this.votes.has(seat))) return false;
    return !this.isTied() || this.casting !== null || !this.castingWouldMatter();
  }

  /** Whether the result is another with a casting vote for it, against it, or without one. */
  private castingWouldMatter(): boolean {
    const results = ([null, 'for', 'against'] as const).map((choice) => this.resultWith(choice) === 'carried');
    return results.includes(true) && results.includes(false);
  }

  presides(): string | null {
    const presided = this.chosen ?? this.presided;
    if (presided !== null && !this.out.has(presided)) return presided;
    const deputy = this.seats.find(({ office }) => office === 'deputy')!.id;
    return this.couldPreside(deputy) ? deputy : null;
  }

  couldPreside = (seat: string): boolean =>
    !this.out.has(seat) && this.holders.get(seat) !== null && this.isThere(seat);

  /** A prejudicial interest, of who holds the seat or of who stands in. */
  leave(seat: string, who: string, as: 'holder' | 'substitute' | 'deputy'): void {
    if (as === 'holder') this.out.add(seat);
    const goes = (by: string | undefined) => as === 'holder' || by === who;
    if (this.casting?.seat === seat && goes(this.casting.by)) this.casting = null;
    if (goes(this.votes.get(seat)?.by)) this.votes.delete(seat);
  }

  /** Seats and organisations that count for the quorum. */
  present(): { readonly seats: number; readonly organisations: number } {
    const seats = this.eligible().filter((seat) => (this.room === null ? this.votes.has(seat) : this.isThere(seat)));
    return { seats: seats.length, organisations: new Set(seats.map(this.organisationOf)).size };
  }

  /** What the votes come to: found by the least number of votes that carries, not by comparing shares. */
  result = (): 'carried' | 'not_carried' | 'inquorate' => this.resultWith(this.casting?.choice ?? null);

  private resultWith(casting: 'for' | 'against' | null): 'carried' | 'not_carried' | 'inquorate' {
    const present = this.present();
    if (present.seats < this.rule.seats || present.organisations < this.rule.organisations) return 'inquorate';
    const tied = this.isTied();
    const yes = this.count('for') + (tied && casting === 'for' ? 1 : 0);
    const no = this.count('against') + (tied && casting === 'against' ? 1 : 0);
    const { share, reached, of } = this.rule.majority;
    const exactly = ((of === 'votes_cast' ? yes + no : this.eligible().length) * share.numerator) / share.denominator;
    const least = reached === 'at_least' ? Math.ceil(exactly) : Math.floor(exactly) + 1;
    const agreed = this.rule.mustAgree.every((seat) => this.votes.get(seat)?.choice === 'for');
    return yes >= Math.max(least, 1) && agreed ? 'carried' : 'not_carried';
  }
}
