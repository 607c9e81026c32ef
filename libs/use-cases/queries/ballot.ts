import type { Instant, PlainDate } from '#domain/calendar/instant.js';
import { lastNoticeDay, lastSubstituteDay, takesVotesUntil } from '#domain/gates/deadlines.js';
import { interestsIn } from '#domain/gates/interests.js';
import { itemOf } from '#domain/gates/items.js';
import { majorityOf } from '#domain/gates/majority.js';
import { type LaterMembership, laterMembership } from '#domain/gates/membership.js';
import { type Needed, neededIn } from '#domain/gates/needed.js';
import { arePapersIssued, isNoticeShort } from '#domain/gates/papers.js';
import { canPreside } from '#domain/gates/presiding.js';
import { votingRule } from '#domain/gates/quorum.js';
import { interestsAhead } from '#domain/gates/standing-interests.js';
import type { Interest, Item, ItemId, Majority, Round, Tally, VotingRule } from '#domain/gates/state.js';
import { eligibleIn, isTied, tallyOf } from '#domain/gates/tally.js';
import type { Reading } from './reading.js';

/** One ballot, with the rule that counts and what it still lacks. */
export interface Ballot {
  readonly item: Item;
  readonly round: Round;
  /** As fixed when the vote opened; before, as it would be fixed now. */
  readonly rule: VotingRule;
  /** What carries a motion under that rule. */
  readonly majority: Majority;
  /** Ids of the seats that may vote (V7, V9), and of those that could preside (V5). */
  readonly eligible: readonly string[];
  readonly couldPreside: readonly string[];
  /** V9: declared in the item or in the project; before the vote opens, also those of the register that will count. */
  readonly interests: readonly Interest[];
  /** Until when votes are taken; `null` while it is not open. */
  readonly until: Instant | null;
  /** As it stands, or as it was counted at the end; `null` before it opens. */
  readonly tally: Tally | null;
  /** V7: what a later change of membership would have changed; `null`: there was none. */
  readonly later: LaterMembership | null;
  /** What it still needs; `null` unless it is open. */
  readonly needed: Needed | null;
  readonly tied: boolean;
  /** V1: whether the papers as they stand went to the members, for the meeting it is put to. */
  readonly papersIssued: boolean;
  /** V3: the last day to name a substitute for the meeting; `null`: it is put to none. */
  readonly substituteBy: PlainDate | null;
}

/** `null`: the steering group has not been asked this, or not so often. */
export function ballotOf({ project, directory }: Reading, id: string, number?: number): Ballot | null {
  const item = itemOf(project.gates, id as ItemId);
  const round = number === undefined ? item?.rounds.at(-1) : item?.rounds.find((each) => each.number === number);
  if (!item || !round) return null;
  const rule = round.rule ?? votingRule(project, directory.programme.seats);
  const tally = round.tally ?? (round.status === 'open' ? tallyOf(round) : null);
  const ahead = round === item.rounds.at(-1) ? interestsAhead(project, item, directory.programme) : [];
  const eligible = eligibleIn(round).map(({ seat }) => seat);
  return {
    item,
    round,
    rule,
    majority: majorityOf(rule),
    eligible,
    couldPreside: eligible.filter((seat) => canPreside(round, seat)),
    interests: [...interestsIn(project, item.id), ...ahead],
    until: round.status === 'open' ? takesVotesUntil(project, round) : null,
    tally,
    later: laterMembership(round, directory),
    needed: round.status === 'open' ? neededIn(round) : null,
    tied: round.status === 'open' && isTied(round),
    papersIssued: arePapersIssued(item, round),
    substituteBy: round.meetingDate && lastSubstituteDay(project, round.meetingDate),
  };
}

/** V1: the last day on which an item can be put to a meeting without the chair's leave. */
export const noticeDayOf = ({ project }: Reading, meeting: PlainDate): PlainDate => lastNoticeDay(project, meeting);

/** V1: too late to issue the papers for the meeting it is put to, unless the chair allows it as a late item. */
export const isLate = ({ project }: Reading, { item, round }: Ballot, now: Instant): boolean =>
  round.meetingDate !== null &&
  round.lateReason?.meeting !== round.meeting &&
  isNoticeShort(project, item, round.meetingDate, now);
