import type { Instant } from '#domain/calendar/instant.js';
import type { ConditionMoved } from '#domain/conditions/state.js';
import { interestsIn } from '#domain/gates/interests.js';
import { itemOf } from '#domain/gates/items.js';
import { type LaterMembership, laterMembership } from '#domain/gates/membership.js';
import { type Needed, neededIn } from '#domain/gates/needed.js';
import type {
  CastingVote,
  Interest,
  Item,
  ItemId,
  Paper,
  PaperVersion,
  Recusal,
  Round,
  Vote,
} from '#domain/gates/state.js';
import { gateVersion } from '#domain/gates/version.js';
import { nearMeetings, type NearView } from './near-view.js';
import { type PersonView, personView, type Reading } from './reading.js';

/** An item before the steering group, with its rounds; reasons are in words. */
export interface GateView {
  readonly item: ItemId;
  readonly status: Item['status'];
  readonly submittedBy: PersonView;
  readonly submittedAt: Instant;
  readonly paper: Paper;
  /** Every version of it, the present one last. */
  readonly papers: readonly PaperView[];
  /** V12: that there is an exempt part, and why; every version, the present one last. */
  readonly exempt: readonly ExemptView[];
  readonly reason: string | null;
  readonly exitPlan: string | null;
  readonly deferrals: number;
  /** V9: declared in it, or in the project. */
  readonly interests: readonly InterestView[];
  /** T1: closures and weeks before elections in or near the meeting that is to take it. */
  readonly near: readonly NearView[];
  /** The last one is the present one. */
  readonly rounds: readonly RoundView[];
  readonly version: string;
}

export interface PaperView extends Omit<PaperVersion, 'by' | 'why' | 'remarks'> {
  readonly by: PersonView;
  /** `null`: it was submitted so, or the words were removed. */
  readonly why: string | null;
  /** What the lead says about it. */
  readonly remarks: string | null;
}

export interface ExemptView {
  readonly paragraph: number;
  readonly reasons: string | null;
  readonly at: Instant;
  readonly by: PersonView;
}

export interface RoundView extends Omit<
  Round,
  | 'votes'
  | 'replaced'
  | 'struck'
  | 'recused'
  | 'lateReason'
  | 'issued'
  | 'casting'
  | 'castingStruck'
  | 'conditions'
  | 'chairsAction'
> {
  readonly lateReason: string | null;
  readonly issued: (Omit<NonNullable<Round['issued']>, 'by'> & { readonly by: PersonView }) | null;
  readonly conditions: readonly (Omit<ConditionMoved, 'words'> & { readonly words: string | null })[];
  readonly chairsAction:
    (Omit<NonNullable<Round['chairsAction']>, 'reason'> & { readonly reason: string | null }) | null;
  readonly votes: readonly VoteView[];
  /** Votes that their seats have changed since. */
  readonly replaced: readonly VoteView[];
  /** V9: votes struck over an interest. */
  readonly struck: readonly (VoteView & { readonly struckAt: Instant })[];
  /** V9: seats that take no part. */
  readonly recused: readonly RecusalView[];
  readonly castingStruck: CastingVoteView | null;
  /** V7: what a later change of membership would have changed; `null`: there was none. */
  readonly later: LaterMembership | null;
  /** What an open vote still needs: votes still to come, and what would carry it. */
  readonly needed: Needed | null;
  readonly casting: CastingVoteView | null;
}

type CastingVoteView = Omit<CastingVote, 'by'> & { readonly by: PersonView };
type RecusalView = Omit<Recusal, 'person'> & { readonly person: PersonView };
type InterestView = Omit<Interest, 'person' | 'nature'> & {
  readonly person: PersonView;
  readonly nature: string | null;
};

export interface VoteView extends Omit<Vote, 'reason' | 'by' | 'evidence'> {
  readonly reason: string | null;
  readonly by: PersonView;
  readonly evidence: string | null;
}

/** `null`: the steering group has not been asked this. */
export function gateView(reading: Reading, id: string): GateView | null {
  const { project, text } = reading;
  const item = itemOf(project.gates, id as ItemId);
  if (!item) return null;
  const { status, submittedAt, paper, deferrals } = item;
  return {
    item: item.id,
    status,
    submittedBy: personView(item.submittedBy, reading),
    submittedAt,
    paper,
    papers: item.papers.map((each) => ({
      ...each,
      by: personView(each.by, reading),
      why: text(each.why),
      remarks: text(each.remarks ?? null),
    })),
    exempt: item.exempt.map(({ paragraph, reasons, at, by }) => ({
      paragraph,
      reasons: text(reasons),
      at,
      by: personView(by, reading),
    })),
    reason: text(item.reason),
    exitPlan: text(item.exitPlan),
    deferrals,
    interests: interestsIn(project, item.id).map((interest) => ({
      ...interest,
      person: personView(interest.person, reading),
      nature: text(interest.nature),
    })),
    near: nearMeetings(reading).find((each) => each.item === item.id)?.near ?? [],
    rounds: item.rounds.map((round) => roundView(round, reading)),
    version: gateVersion(project, item.id),
  };
}

function roundView(round: Round, reading: Reading): RoundView {
  const { lateReason, issued, casting, castingStruck, votes, replaced, struck, recused, conditions, chairsAction } =
    round;
  return {
    ...round,
    lateReason: lateReason && reading.text(lateReason.reason),
    issued: issued && { ...issued, by: personView(issued.by, reading) },
    conditions: conditions.map((each) => ({ ...each, words: reading.text(each.words) })),
    chairsAction: chairsAction && { ...chairsAction, reason: reading.text(chairsAction.reason) },
    casting: casting && { ...casting, by: personView(casting.by, reading) },
    castingStruck: castingStruck && { ...castingStruck, by: personView(castingStruck.by, reading) },
    votes: votes.map((vote) => voteView(vote, reading)),
    replaced: replaced.map((vote) => voteView(vote, reading)),
    struck: struck.map((vote) => ({ ...voteView(vote, reading), struckAt: vote.struckAt })),
    recused: recused.map((recusal) => ({ ...recusal, person: personView(recusal.person, reading) })),
    later: laterMembership(round, reading.directory),
    needed: round.status === 'open' ? neededIn(round) : null,
  };
}

const voteView = (vote: Vote, reading: Reading): VoteView => ({
  ...vote,
  reason: reading.text(vote.reason),
  by: personView(vote.by, reading),
  evidence: reading.text(vote.evidence),
});
