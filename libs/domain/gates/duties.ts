import { roleOf, seatAddress, substituteAddress } from '../agenda/addresses.js';
import type { Address, Duty } from '../agenda/state.js';
import { endOf } from '../calendar/due.js';
import type { Instant, PlainDate } from '../calendar/instant.js';
import type { Project } from '../projects/state.js';
import { noticeEndsAt, takesVotesUntil } from './deadlines.js';
import { awaitsReason } from './follow-meeting.js';
import { gateOfAction, lostMotions, meetsOnly, presentRound, waitingItems } from './items.js';
import { arePapersIssued, papersDueAt } from './papers.js';
import { presidingIn } from './presiding.js';
import { standIn } from './seats.js';
import type { Elector, Item, Round } from './state.js';
import { completeSince, eligibleIn, hasVoted, holderIn, isTied } from './tally.js';

/** What waits for the steering group, its secretary and whoever presides. */
export const gateDuties = (project: Project): readonly Duty[] =>
  waitingItems(project.gates).flatMap((item) => dutiesOf(project, item));

function dutiesOf(project: Project, item: Item): readonly Duty[] {
  const round = presentRound(item);
  if (round.status === 'scheduled') {
    return [
      toSchedule(project, item, round),
      ...toIssuePapers(project, item, round),
      ...toAllowLate(project, item, round),
    ];
  }
  return [...toVote(project, item, round), ...toBreakTie(project, item, round), ...toClose(project, item, round)];
}

const toProgramme = { organisations: [], ladder: null };

/** The secretary puts the item to a meeting, or opens its vote. */
function toSchedule(project: Project, item: Item, round: Round): Duty {
  const { number, since, putAt, meetingOnly, meetingDate, meetBy } = round;
  const needsMeeting = (meetingOnly || meetsOnly(item.id)) && meetingDate === null;
  const day = meetingDate ?? meetBy;
  return {
    ...toProgramme,
    timer: `item/${item.id}/${number}`,
    what: needsMeeting ? 'ScheduleItem' : 'OpenVote',
    holders: [roleOf('SS')],
    since: putAt ?? since,
    dueAt: day && endOf(day, project),
    ladder: null,
  };
}

/** V1: the secretary issues papers in time for the meeting. */
function toIssuePapers(project: Project, item: Item, round: Round): readonly Duty[] {
  const { since, putAt, meetingDate } = round;
  if (meetingDate === null || !awaitsPapers(item, round)) return [];
  return [
    {
      ...toProgramme,
      timer: papersTimer(item, round, meetingDate),
      what: 'IssuePapers',
      holders: [roleOf('SS')],
      since: putAt ?? since,
      dueAt: papersDueAt(project, meetingDate, putAt ?? since),
      ladder: 'papers',
      countedTo: endOf(meetingDate, project),
    },
  ];
}

/** V1: a meeting that is moved has its own ladder, and on the day it had first the one it had: what went out goes once. */
const papersTimer = ({ id }: Item, { number, firstPut }: Round, day: PlainDate): string =>
  `papers/${id}/${number}${day === (firstPut ?? day) ? '' : `@${day}`}`;

/** V1: whether papers are still to go out; after a lost motion the meeting goes on with those it has. */
const awaitsPapers = (item: Item, round: Round): boolean =>
  round.meeting !== null && !arePapersIssued(item, round) && lostMotions(item).length === 0;

/** V1: the chair says why the item is taken at a meeting that was moved too near, or without papers in time. */
function toAllowLate(project: Project, item: Item, round: Round): readonly Duty[] {
  const since = lateSince(project, item, round);
  if (since === null) return [];
  return [
    {
      ...toProgramme,
      timer: `late/${item.id}/${round.number}`,
      what: 'AllowLateItem',
      holders: [roleOf('SC')],
      since,
      dueAt: endOf(round.meetingDate!, project),
      ladder: null,
    },
  ];
}

/**
 * V1: since when only the chair can say that the item is taken at its meeting: since the meeting was moved, or once the
 * last day of notice is over and papers have not gone out, which may be to come. `null`: nothing has to be said.
 */
function lateSince(project: Project, item: Item, round: Round): Instant | null {
  const { meeting, meetingDate, lateReason } = round;
  if (awaitsReason(round)) return round.putAt;
  if (meetingDate === null || lateReason?.meeting === meeting) return null;
  if (gateOfAction(item.id) || !awaitsPapers(item, round)) return null;
  const noticeEnds = noticeEndsAt(project, meetingDate);
  const putAt = round.putAt ?? round.since;
  return putAt > noticeEnds ? putAt : noticeEnds;
}

/** Seats that have not voted, and who stands in for them (V3); in a meeting those present, who need no reminder. */
function toVote(project: Project, item: Item, round: Round): readonly Duty[] {
  const written = round.method === 'written';
  const unvoted = eligibleIn(round).filter(
    ({ seat }) => !hasVoted(round, seat) && (written || round.present.includes(seat)),
  );
  if (unvoted.length === 0) return [];
  return [
    {
      timer: `vote/${item.id}/${round.number}`,
      what: 'CastVote',
      organisations: [...new Set(unvoted.map(({ organisation }) => organisation))],
      holders: unvoted.flatMap((elector) => votersOf(project, round, elector)),
      since: round.openedAt!,
      dueAt: takesVotesUntil(project, round),
      ladder: written ? 'vote' : null,
    },
  ];
}

/** V3: who holds the seat and who was named in its place: whichever of the two votes first. */
function votersOf(project: Project, round: Round, elector: Elector): readonly Address[] {
  const { seat } = elector;
  const person = standIn(project, round, seat, holderIn(round, elector));
  return [seatAddress(seat), ...(person ? [substituteAddress(seat, person)] : [])];
}

/** V5: whoever presides, while there is a tie to break; the secretary, while nobody does. */
function toBreakTie(project: Project, item: Item, round: Round): readonly Duty[] {
  if (!isTied(round) || round.casting || completeSince(round)) return [];
  const presiding = presidingIn(round);
  return [
    {
      ...toProgramme,
      timer: `casting-vote/${item.id}/${round.number}`,
      what: presiding ? 'UseCastingVote' : 'ChoosePresiding',
      holders: [presiding ? seatAddress(presiding) : roleOf('SS')],
      since: round.openedAt!,
      dueAt: takesVotesUntil(project, round),
    },
  ];
}

/** The secretary closes a vote in a meeting. */
function toClose(project: Project, item: Item, round: Round): readonly Duty[] {
  if (round.method !== 'meeting') return [];
  return [
    {
      ...toProgramme,
      timer: `close-vote/${item.id}/${round.number}`,
      what: 'CloseVote',
      holders: [roleOf('SS')],
      since: round.openedAt!,
      dueAt: takesVotesUntil(project, round),
    },
  ];
}
