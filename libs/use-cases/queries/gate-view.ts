import type { Instant } from '#domain/calendar/instant.js';
import type { ConditionMoved } from '#domain/conditions/state.js';
import { itemOf } from '#domain/gates/items.js';
import type { Choice, Item, ItemId, Paper, PaperVersion, Round } from '#domain/gates/state.js';
import { gateVersion } from '#domain/gates/version.js';
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
  /** The last one is the present one. */
  readonly rounds: readonly RoundView[];
  readonly version: string;
}

export interface PaperView extends Omit<PaperVersion, 'by' | 'why'> {
  readonly by: PersonView;
  /** `null`: it was submitted so, or the words were removed. */
  readonly why: string | null;
}

export interface ExemptView {
  readonly paragraph: number;
  readonly reasons: string | null;
  readonly at: Instant;
  readonly by: PersonView;
}

export interface RoundView extends Omit<Round, 'votes' | 'lateReason' | 'casting' | 'conditions' | 'chairsAction'> {
  readonly lateReason: string | null;
  readonly conditions: readonly (Omit<ConditionMoved, 'words'> & { readonly words: string | null })[];
  readonly chairsAction:
    (Omit<NonNullable<Round['chairsAction']>, 'reason'> & { readonly reason: string | null }) | null;
  readonly votes: readonly VoteView[];
  readonly casting: { readonly choice: 'for' | 'against'; readonly by: PersonView; readonly at: Instant } | null;
}

export interface VoteView {
  readonly seat: string;
  readonly choice: Choice;
  readonly reason: string | null;
  readonly by: PersonView;
  readonly at: Instant;
  readonly paper: string;
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
    papers: item.papers.map((each) => ({ ...each, by: personView(each.by, reading), why: text(each.why) })),
    exempt: item.exempt.map(({ paragraph, reasons, at, by }) => ({
      paragraph,
      reasons: text(reasons),
      at,
      by: personView(by, reading),
    })),
    reason: text(item.reason),
    exitPlan: text(item.exitPlan),
    deferrals,
    rounds: item.rounds.map((round) => roundView(round, reading)),
    version: gateVersion(project, item.id),
  };
}

function roundView(round: Round, reading: Reading): RoundView {
  const { lateReason, casting, votes, conditions, chairsAction } = round;
  return {
    ...round,
    lateReason: lateReason && reading.text(lateReason.reason),
    conditions: conditions.map((each) => ({ ...each, words: reading.text(each.words) })),
    chairsAction: chairsAction && { ...chairsAction, reason: reading.text(chairsAction.reason) },
    casting: casting && { ...casting, by: personView(casting.by, reading) },
    votes: votes.map((vote) => ({ ...vote, reason: reading.text(vote.reason), by: personView(vote.by, reading) })),
  };
}
