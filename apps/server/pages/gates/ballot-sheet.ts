import type { Round } from '#domain/gates/state.js';
import type { Ballot } from '#use-cases/queries/ballot.js';
import type { Reading } from '#use-cases/queries/reading.js';
import { movedTable } from '../conditions/condition-sheet.js';
import { type Fact, facts, type Table, table } from '../shared/tables.js';
import { countOf, dateInWords, deadlineInWords, listInWords, momentInWords } from '../words.js';
import { CHOICES, itemName, METHODS, motionInWords, OUTCOMES, questionOf } from './gate-words.js';

export interface BallotSheet {
  readonly question: string;
  readonly name: string;
  readonly round: number;
  readonly motion: string | null;
  readonly facts: readonly Fact[];
  readonly lacking: string | null;
  readonly conditions: Table;
  readonly votes: Table;
  /** Address of the paper, with what has changed since whoever looks knew it. */
  readonly paper: string;
  readonly reason: string | null;
  readonly exitPlan: string | null;
}

/** What `show` draws of a ballot: what is asked, until when, what the quorum lacks, who voted how. */
export function ballotSheet(reading: Reading, ballot: Ballot): BallotSheet {
  const { item, round, rule, until, tally } = ballot;
  const motion = round.motion && motionInWords(round.motion, item.id, round.deferTo);
  return {
    question: questionOf(reading, item.id),
    name: itemName(reading, item.id),
    round: round.number,
    motion,
    facts: facts(
      ['Motion', motion],
      ['How', round.method && METHODS[round.method]],
      ['Vote open until', until && deadlineInWords(until)],
      ['Meeting', round.meetingDate && dateInWords(round.meetingDate)],
      ['Not before', round.notBefore && dateInWords(round.notBefore)],
      ['Meeting needed by', round.meetBy && dateInWords(round.meetBy)],
      [
        'Quorum',
        `${countOf(rule.quorumSeats, 'seat')} of ${rule.establishedSeats}, from ${countOf(rule.quorumOrganisations, 'organisation')} or more`,
      ],
      [
        'Counted',
        tally && `${tally.for} for, ${tally.against} against, ${tally.abstain} abstained${castingWords(tally.casting)}`,
      ],
      ['Chair’s action', actionInWords(reading, round)],
      ['Outcome', round.outcome && OUTCOMES[round.outcome]],
      ['Closed', round.closedAt && momentInWords(round.closedAt)],
      ['Paper', paperInWords(reading, item)],
    ),
    paper: `/projects/${reading.project.id}/gates/${encodeURIComponent(item.id)}/paper`,
    lacking: lackingInWords(ballot),
    conditions: movedTable(reading, round.conditions),
    votes: votesTable(reading, ballot),
    reason: reading.text(item.reason),
    exitPlan: reading.text(item.exitPlan),
  };
}

/** V1: which version of the paper is decided on, and why it took the place of the one before. */
function paperInWords({ text }: Reading, { paper, papers }: Ballot['item']): string {
  const { at, why } = papers.at(-1)!;
  if (papers.length === 1) return `${paper.title}, frozen when it was submitted`;
  return `${paper.title}, version ${papers.length}, reissued at ${momentInWords(at)}: ${text(why) ?? 'no reason left'}`;
}

/** V10: by whom it was taken or could be, and with whose agreement. */
function actionInWords(reading: Reading, { agreements, chairsAction }: Round): string | null {
  const seatName = (seat: string) => reading.directory.programme.seats.find(({ id }) => id === seat)?.title ?? seat;
  if (chairsAction) {
    const { seat, agreedBy, reason } = chairsAction;
    return `${seatName(seat)}, with the agreement of ${seatName(agreedBy)}. ${reading.text(reason) ?? ''}`;
  }
  return agreements.length > 0 ? `Agreed to by ${listInWords(agreements.map(({ seat }) => seatName(seat)))}` : null;
}

const castingWords = (casting: 'for' | 'against' | null): string => (casting ? `, casting vote ${casting}` : '');

/** V2: what is still needed, in a sentence; `null` where nothing is open. */
function lackingInWords({ round, lacking, tied }: Ballot): string | null {
  if (round.status !== 'open' || !lacking) return null;
  if (tied) return 'The vote is tied. Whoever presides has a casting vote.';
  const { seats, organisations } = lacking;
  if (seats === 0 && organisations === 0) return 'There is a quorum.';
  const needed = [
    ...(seats > 0 ? [countOf(seats, 'more seat')] : []),
    ...(organisations > 0 ? [countOf(organisations, 'more organisation')] : []),
  ];
  return `For a quorum ${needed.join(' and ')} must still vote.`;
}

/** Every seat as it was fixed when the vote opened, with its vote (V7). */
function votesTable(reading: Reading, { item, round }: Ballot): Table {
  const seats = reading.directory.programme.seats;
  return table(
    'Votes by seat',
    ['Seat', 'Vote', 'Reason', 'When'],
    round.electorate.map(({ seat }) => {
      const vote = round.votes.find((each) => each.seat === seat);
      return [
        seats.find(({ id }) => id === seat)?.title ?? seat,
        vote
          ? CHOICES[vote.choice]
          : notVoted(round.status, round.method === 'meeting' && !round.present.includes(seat)),
        (vote && reading.text(vote.reason)) ?? '',
        vote
          ? `${momentInWords(vote.at)}, by ${reading.nameOf(vote.by) ?? 'somebody'}${vote.paper === item.paper.hash ? '' : ', on another paper'}`
          : '',
      ];
    }),
  );
}

function notVoted(status: string, absent: boolean): string {
  if (absent) return 'Not present';
  return status === 'closed' ? 'Did not vote' : 'Not voted yet';
}
