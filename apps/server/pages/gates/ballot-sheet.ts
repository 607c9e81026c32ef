import type { Round, Vote } from '#domain/gates/state.js';
import type { Ballot } from '#use-cases/queries/ballot.js';
import type { Reading } from '#use-cases/queries/reading.js';
import { movedTable } from '../conditions/condition-sheet.js';
import { type Fact, facts, type Table, table, withoutEmptyColumns } from '../shared/tables.js';
import { countOf, dateInWords, deadlineInWords, listInWords, momentInWords, upperFirst } from '../words.js';
import { laterInWords, majorityInWords, neededInWords } from './needed-words.js';
import {
  CHOICES,
  INTERESTS,
  itemName,
  METHODS,
  motionInWords,
  outcomeInWords,
  questionOf,
  seatTitle,
} from './gate-words.js';

export interface BallotSheet {
  readonly question: string;
  readonly name: string;
  readonly round: number;
  readonly motion: string | null;
  readonly facts: readonly Fact[];
  /** What an open vote still needs, sentence by sentence. */
  readonly needed: readonly string[];
  readonly conditions: Table;
  readonly votes: Table;
  /** Address of the paper, with what has changed since whoever looks knew it. */
  readonly paper: string;
  readonly replaced: Table;
  readonly struck: Table;
  readonly interests: Table;
  /** V9: seats for which nobody has declared anything yet; `null`: all have, or the round is over. */
  readonly undeclared: string | null;
  readonly remarks: string | null;
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
      ['Majority', majorityInWords(reading, ballot)],
      [
        'Counted',
        tally && `${tally.for} for, ${tally.against} against, ${tally.abstain} abstained${castingWords(tally.casting)}`,
      ],
      ['Substitutes', substitutesInWords(reading, round)],
      ['Chair’s action', actionInWords(reading, round)],
      ['Outcome', round.outcome && outcomeInWords(round.outcome, round.motion)],
      ['Closed', round.closedAt && momentInWords(round.closedAt)],
      ['Membership since', laterInWords(reading, ballot)],
      ['Paper', paperInWords(reading, item)],
      ['Papers issued', issueInWords(reading, ballot)],
    ),
    paper: `/projects/${reading.project.id}/gates/${encodeURIComponent(item.id)}/paper`,
    needed: neededInWords(reading, ballot),
    conditions: movedTable(reading, round.conditions),
    votes: withoutEmptyColumns(votesTable(reading, ballot)),
    replaced: replacedTable(reading, ballot),
    struck: struckTable(reading, ballot),
    interests: interestsTable(reading, ballot),
    undeclared: undeclaredIn(reading, ballot),
    remarks: reading.text(item.papers.at(-1)!.remarks ?? null),
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

/** V1: when the papers went to the members, and whether they are still those. */
function issueInWords({ nameOf }: Reading, { round: { issued }, papersIssued }: Ballot): string | null {
  if (!issued) return null;
  const who = `${momentInWords(issued.at)}, by ${nameOf(issued.by) ?? 'somebody'}`;
  return papersIssued ? who : `${who}, in another version or for another meeting`;
}

/** V3, V8: whom who has named, and whether the seat has passed on since. */
function substitutesInWords(reading: Reading, { substitutes }: Round): string | null {
  const { seats } = reading.directory.programme;
  const sentences = Object.entries(substitutes).map(([seat, { person, by, at }]) => {
    const stands = seats.some(({ id, holder }) => id === seat && holder === by);
    const named = `${reading.nameOf(person) ?? 'somebody'} for ${seatTitle(reading, seat)}, named by ${reading.nameOf(by) ?? 'somebody'}, ${momentInWords(at)}`;
    return stands ? `${named}.` : `${named}: ended, because the seat has passed on.`;
  });
  return sentences.join(' ') || null;
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

/** Every seat as it was fixed when the vote opened, with its vote (V7). */
function votesTable(reading: Reading, { item, round, eligible }: Ballot): Table {
  return table(
    'Votes by seat',
    ['Seat', 'Vote', 'Reason', 'When'],
    round.electorate.map(({ seat }) => {
      const vote = round.votes.find((each) => each.seat === seat);
      return [
        seatTitle(reading, seat),
        vote
          ? `${CHOICES[vote.choice]}${vote.version > 1 ? `, changed ${countOf(vote.version - 1, 'time')}` : ''}`
          : whyNoVote({ round, eligible }, seat),
        (vote && reading.text(vote.reason)) ?? '',
        vote
          ? `${momentInWords(vote.at)}, by ${voterInWords(reading, vote)}${vote.paper === item.paper.hash ? '' : ', on another paper'}`
          : '',
      ];
    }),
  );
}

/** V3: who gave a vote, and for whom. */
export function voterInWords(reading: Reading, { by, as, seat, evidence }: Vote): string {
  const name = reading.nameOf(by) ?? 'somebody';
  if (as === 'holder') return name;
  if (as !== 'secretary') return `${name} as ${as} for ${seatTitle(reading, seat)}`;
  return `${name}, recorded by the secretary for ${seatTitle(reading, seat)} on this evidence: ${reading.text(evidence) ?? 'removed'}`;
}

/** V9: declared in the item, in the project or in the register. */
const interestsTable = (reading: Reading, { interests }: Ballot): Table =>
  table(
    'Interests declared',
    ['Seat', 'Interest', 'In', 'What it is', 'By'],
    interests.map(({ seat, kind, item: only, nature, person, at, standing }) => [
      seatTitle(reading, seat),
      upperFirst(INTERESTS[kind]),
      standing ? 'the register of interests' : only === null ? 'the project' : 'this item',
      reading.text(nature) ?? '',
      `${reading.nameOf(person) ?? 'somebody'}, ${momentInWords(at)}`,
    ]),
  );

function undeclaredIn(reading: Reading, { interests, round }: Ballot): string | null {
  if (round.status === 'closed') return null;
  const silent = round.electorate.filter(({ seat }) => !interests.some((each) => each.seat === seat));
  return listInWords(silent.map(({ seat }) => seatTitle(reading, seat))) || null;
}

/** V9: votes that an interest has struck. */
const struckTable = (reading: Reading, { round }: Ballot): Table =>
  table(
    'Votes struck over an interest',
    ['Seat', 'Vote', 'Reason', 'Struck'],
    round.struck.map(({ seat, choice, reason, struckAt }) => [
      seatTitle(reading, seat),
      CHOICES[choice],
      reading.text(reason) ?? '',
      momentInWords(struckAt),
    ]),
  );

/** Votes that are in the record and no longer count. */
const replacedTable = (reading: Reading, { round }: Ballot): Table =>
  table(
    'Votes that were changed',
    ['Seat', 'Vote', 'Reason', 'When'],
    round.replaced.map(({ seat, version, choice, reason, at, by }) => [
      seatTitle(reading, seat),
      `${CHOICES[choice]} (vote ${version})`,
      reading.text(reason) ?? '',
      `${momentInWords(at)}, by ${reading.nameOf(by) ?? 'somebody'}`,
    ]),
  );

function whyNoVote({ round, eligible }: Pick<Ballot, 'round' | 'eligible'>, seat: string): string {
  if (!eligible.includes(seat)) return 'Takes no part, over an interest';
  if (round.method === 'meeting' && !round.present.includes(seat)) return 'Not present';
  return round.status === 'closed' ? 'Did not vote' : 'Not voted yet';
}
