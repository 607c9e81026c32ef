import type { Item, Round } from '#domain/gates/state.js';
import type { Project } from '#domain/projects/state.js';
import type { Rows } from './tables.js';

export function gateRows({ id: project, gates }: Project): Rows {
  const rounds = (Object.values(gates) as Item[]).flatMap((item) => item.rounds.map((round) => ({ item, round })));
  return {
    gates: rounds.map(({ item, round }) => gateRow(project, item, round)),
    votes: rounds.flatMap(({ item, round }) => voteRows(project, item, round)),
  };
}

const gateRow = (project: string, item: Item, round: Round) => ({
  project,
  item: item.id,
  round: round.number,
  itemStatus: item.status,
  status: round.status,
  since: round.since,
  meeting: round.meeting,
  meetingDate: round.meetingDate,
  notBefore: round.notBefore,
  method: round.method,
  motion: round.motion,
  openedAt: round.openedAt,
  outcome: round.outcome,
  closedAt: round.closedAt,
  paper: item.paper.hash,
});

const voteRows = (project: string, item: Item, round: Round) =>
  round.votes.map(({ seat, choice, by, at, paper }) => ({
    project,
    item: item.id,
    round: round.number,
    seat,
    choice,
    by,
    at,
    paper,
  }));
