import { itemOf } from '#domain/gates/items.js';
import { votingRule } from '#domain/gates/quorum.js';
import { reachWithout } from '#domain/gates/recusal.js';
import type { ItemId } from '#domain/gates/state.js';
import { voteOf } from '#domain/gates/votes.js';
import type { Reading } from './reading.js';

/** V9: what would be left if a seat took no part in an item, before that is confirmed. */
export interface RecusalPreview {
  readonly item: string;
  readonly seat: string;
  /** Seats and organisations that could still vote. */
  readonly seats: number;
  readonly organisations: number;
  readonly quorumSeats: number;
  readonly quorumOrganisations: number;
  /** Whether they could make a quorum and carry a motion. */
  readonly meetsRule: boolean;
  /** Whether a vote of the seat would be struck. */
  readonly strikesVote: boolean;
}

/** `null`: the steering group has not been asked this, or has no such seat. */
export function recusalPreview({ project, directory }: Reading, id: string, seat: string): RecusalPreview | null {
  const item = itemOf(project.gates, id as ItemId);
  const round = item?.rounds.at(-1);
  const { seats } = directory.programme;
  if (!item || !round || !seats.some((each) => each.id === seat)) return null;
  const { quorumSeats, quorumOrganisations } = round.rule ?? votingRule(project, seats);
  const strikesVote = voteOf(round, seat) !== undefined;
  return {
    item: id,
    seat,
    ...reachWithout(project, item, seat, directory),
    quorumSeats,
    quorumOrganisations,
    strikesVote,
  };
}
