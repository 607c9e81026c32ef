import { Injectable } from '@nestjs/common';
import { dateInWords, instantInWords } from '#domain/calendar/words.js';
import type { Round } from '#domain/gates/state.js';
import type { Directory } from '#domain/kernel/facts.js';
import type { Meeting } from '#domain/meetings/state.js';
import { canonical, sha256 } from '#record/chain.js';
import { Texts } from '#record/texts.js';
import { Agenda, type AgendaItem } from './meeting-agenda.js';
import { ballotOf } from './ballot.js';
import { ProjectReader } from './project-reader.js';
import { nameOfItem, questionOn } from './question.js';
import { inTexts, type Reading } from './reading.js';

/** What the minutes say of one item. */
export interface Minute {
  readonly heading: string;
  readonly project: string;
  readonly item: string;
  readonly round: number;
  readonly lines: readonly string[];
}

/** The minutes of a meeting: nothing but what was recorded, in sentences. */
export interface Minutes {
  readonly opening: readonly string[];
  readonly items: readonly Minute[];
  readonly approved: string | null;
  /** A correction that was agreed with the approval. */
  readonly correction: string | null;
  /** SHA-256 of the document, RFC 8785: what stood when it was approved must come to the same. */
  readonly hash: string;
  /** What was approved; `null`: not yet, or before minutes had one. */
  readonly approvedHash: string | null;
}

/** Writes the minutes of a meeting from the record. */
@Injectable()
export class MinutesReader {
  constructor(
    private readonly agenda: Agenda,
    private readonly projects: ProjectReader,
    private readonly texts: Texts,
  ) {}

  async of(meeting: Meeting, directory: Directory): Promise<Minutes> {
    const items = await this.agenda.of(meeting.id);
    const readings = await Promise.all([...new Set(items.map(({ project }) => project))].map((id) => this.read(id)));
    const { date, startsAt, place, minutesApproved } = meeting;
    const document = {
      opening: opening(meeting, directory),
      items: items.flatMap((item) => {
        const reading = readings.find(({ project }) => project.id === item.project);
        return reading ? minuteOf(reading, item) : [];
      }),
    };
    const correction = minutesApproved?.correction ?? null;
    return {
      ...document,
      approved: minutesApproved
        ? `These minutes were approved at the meeting of ${dateInWords(minutesApproved.date)}.`
        : null,
      correction: correction && inTexts(await this.texts.read([correction])).text(correction),
      hash: sha256(canonical({ meeting: { id: meeting.id, date, startsAt, place }, ...document })),
      approvedHash: minutesApproved?.minutes ?? null,
    };
  }

  private async read(id: string): Promise<Reading> {
    return (await this.projects.read(id))!;
  }
}

/** Who was there, who presided, and which minutes were approved. */
function opening(meeting: Meeting, directory: Directory): readonly string[] {
  const { id, date, startsAt, place, present, presiding, said, moves = [] } = meeting;
  if (meeting.cancelled) return [`The meeting called for ${dateInWords(date)} was cancelled and did not take place.`];
  const { seats } = directory.programme;
  const titles = (some: readonly string[]) => seats.filter((seat) => some.includes(seat.id)).map(({ title }) => title);
  const absent = seats.map((seat) => seat.id).filter((seat) => !present.includes(seat));
  const approved = directory.meetings.filter(({ minutesApproved }) => minutesApproved?.nextMeeting === id);
  return [
    `The steering group met on ${dateInWords(date)} at ${startsAt}, ${place}.`,
    ...moves
      .slice(0, 1)
      .map((first) => `It had been called for ${dateInWords(first.date)}, ${first.place}, and was moved.`),
    `Present: ${titles(present).join('; ') || 'nobody'}.`,
    ...listed('Apologies', titles(absent.filter((seat) => said[seat] === false))),
    ...listed('Absent', titles(absent.filter((seat) => said[seat] !== false))),
    ...(presiding ? [`${titles([presiding])[0] ?? presiding} presided.`] : []),
    ...approved.map((other) => `The minutes of the meeting of ${dateInWords(other.date)} were approved.`),
  ];
}

const listed = (what: string, names: readonly string[]): readonly string[] =>
  names.length > 0 ? [`${what}: ${names.join('; ')}.`] : [];

function minuteOf(reading: Reading, { item, round: number, reference, title, project }: AgendaItem): Minute {
  const ballot = ballotOf(reading, item, number)!;
  const { round } = ballot;
  const name = nameOfItem(reading, item);
  return {
    heading: `${reference} ${title}: ${name}`,
    project,
    item,
    round: number,
    lines: [
      questionOn(reading, item),
      `Paper: ${ballot.item.paper.title}, SHA-256 ${ballot.item.paper.hash}.`,
      ...late(reading, round),
      ...voted(reading, round),
      ...ended(reading, round),
    ],
  };
}

/** V1 */
const late = ({ text }: Reading, { lateReason }: Round): readonly string[] =>
  lateReason
    ? [`Taken as a late item with the leave of the chair: ${text(lateReason.reason) ?? 'reason removed'}`]
    : [];

function voted(
  { directory, text }: Reading,
  { motion, deferTo, conditions, votes, casting }: Round,
): readonly string[] {
  if (!motion) return [];
  const titleOf = (id: string) => directory.programme.seats.find((seat) => seat.id === id)?.title ?? id;
  const of = (choice: string) => votes.filter((vote) => vote.choice === choice).map(({ seat }) => titleOf(seat));
  return [
    `Moved: ${MOTIONS[motion]}${deferTo ? ` to ${dateInWords(deferTo)}` : ''}.`,
    ...conditions.map(
      ({ kind, words, due }) => `Condition ${kind}, due ${dateInWords(due)}: ${text(words) ?? 'words removed'}`,
    ),
    ...listed('For', of('for')),
    ...votes
      .filter(({ choice }) => choice === 'against')
      .map(({ seat, reason }) => `Against: ${titleOf(seat)}. ${text(reason) ?? ''}`.trim()),
    ...listed('Abstained', of('abstain')),
    ...(casting ? [`Casting vote ${casting.choice}.`] : []),
  ];
}

const MOTIONS: Readonly<Record<NonNullable<Round['motion']>, string>> = {
  approve: 'to approve',
  approve_with_conditions: 'to approve with conditions',
  defer: 'to defer',
  refer_back: 'to refer back to the lead',
  reject: 'to reject',
};

function ended({ project }: Reading, { outcome, closedAt, tally, status }: Round): readonly string[] {
  if (!outcome || !closedAt) return [status === 'open' ? 'The vote is open.' : 'No vote was taken.'];
  const counted = tally ? ` by ${tally.for} to ${tally.against}, ${tally.abstain} abstaining` : '';
  return [`${OUTCOMES[outcome]}${counted}, at ${instantInWords(closedAt, project.calendar)}.`];
}

const OUTCOMES: Readonly<Record<NonNullable<Round['outcome']>, string>> = {
  approved: 'Approved',
  approved_cond: 'Approved with conditions',
  deferred: 'Deferred',
  referred_back: 'Referred back',
  rejected: 'Rejected',
  inquorate: 'There was no quorum and nothing was decided',
  lost: 'The motion was lost',
  called_in: 'Called into a meeting',
  not_needed: 'No longer asked',
  held: 'Ended by a hold of the project',
  lapsed: 'Not confirmed; the chair’s action lapsed',
  reported: 'Reported; the chair’s action stands',
};
