import { dateOf, dueDay } from '../calendar/due.js';
import type { Instant, PlainDate } from '../calendar/instant.js';
import { dateInWords } from '../calendar/words.js';
import { barsConditions, withDischargers } from '../conditions/moved.js';
import type { ConditionMoved } from '../conditions/state.js';
import { type Decision, type Refusal, accept } from '../kernel/decision.js';
import type { Directory, Facts } from '../kernel/facts.js';
import type { Meeting } from '../meetings/state.js';
import type { Seat } from '../programme/state.js';
import type { OpenVote } from './commands.js';
import { atItsMeeting } from './at-its-meeting.js';
import { anotherMotionUntil } from './deadlines.js';
import type { ItemScheduled, MeetingInquorate, VoteOpened } from './events.js';
import { awaitsReason } from './follow-meeting.js';
import { recusedFrom } from './interests.js';
import { gateOfAction, lostMotions } from './items.js';
import { type DecideMatter, type Matter, refuse, whileScheduled } from './matter.js';
import { nextMeetingInTime, putTo } from './next-meeting.js';
import { electorateOf, isQuorate, votingRule } from './quorum.js';
import { reachOf } from './reach.js';
import { standingAtOpening } from './standing-interests.js';
import type { Elector, ItemId, Motion, Recusal } from './state.js';

type Opening = Decision<VoteOpened | MeetingInquorate | ItemScheduled>;

const open: DecideMatter<OpenVote> = (matter, command, facts, now) => {
  const { project, item, round } = matter;
  const { motion, method } = command;
  const { directory } = facts;
  const { seats } = directory.programme;
  const today = dateOf(now, project);
  if (motion === 'reject' && !CAN_BE_REJECTED.includes(item.id)) return refuse('GATE.CANNOT_REJECT');
  if (motion === 'refer_back' && gateOfAction(item.id)) return refuse('GATE.ACTION_CONFIRMED');
  if (seats.every(({ holder }) => holder === null)) return refuse('GATE.NO_MEMBERS');
  if (round.notBefore && today < round.notBefore) {
    return refuse('GATE.NOT_BEFORE', { date: dateInWords(round.notBefore) });
  }
  const deferTo = motion === 'defer' ? (command.deferTo ?? null) : null;
  const recused = recusedFrom(project, item, directory.programme);
  const conditions = command.conditions ?? [];
  const motioned = { ...matter, motion, deferTo, conditions, seats, recused, directory, now };
  return method === 'written' ? openInWriting(motioned) : openInMeeting(motioned, facts);
};

const openAtItsMeeting = atItsMeeting(open);

/** The secretary opens a vote on a motion, by written procedure (V6) or in a meeting (V2), as that is now (V1). */
export const openVote = whileScheduled<OpenVote>((matter, command, facts, now) =>
  command.method === 'written' ? open(matter, command, facts, now) : openAtItsMeeting(matter, command, facts, now),
);

const CAN_BE_REJECTED: readonly ItemId[] = ['G1', 'G2', 'G3'];

interface Motioned extends Matter {
  readonly motion: Motion;
  readonly deferTo: PlainDate | null;
  readonly conditions: readonly ConditionMoved[];
  readonly seats: readonly Seat[];
  readonly directory: Directory;
  /** V9: seats that take no part. */
  readonly recused: readonly Recusal[];
  readonly now: Instant;
}

/** V6: 5 working days; the chair presides, or the deputy while the chair is vacant or takes no part (V5). */
function openInWriting(motioned: Motioned): Opening {
  const { project, now } = motioned;
  const why = needsMeeting(motioned);
  if (why) return refuse('GATE.MEETING_NEEDED', { why });
  const lastDay = dueDay(now, project.policy.writtenProcedure.days, project);
  const presiding = (['chair', 'deputy'] as const)
    .map((office) => eligibleSeats(motioned).find((each) => each.office === office && each.holder !== null))
    .find((elector) => elector !== undefined);
  return (
    barsDeferral(motioned, lastDay) ??
    barsMoved(motioned, lastDay) ??
    barsUnmeetable(motioned) ??
    opened(motioned, { method: 'written', meeting: null, present: [], presiding: presiding?.seat ?? null })
  );
}

/** V7, V9: the seats that are to vote. */
const eligibleSeats = ({ seats, recused }: Motioned): readonly Elector[] =>
  electorateOf(seats).filter(({ seat }) => !recused.some((recusal) => recusal.seat === seat));

/** V2: a vote in writing that nobody could carry is not begun. */
function barsUnmeetable(motioned: Motioned): Refusal | null {
  const reach = reachOf(eligibleSeats(motioned), votingRule(motioned.project, motioned.seats));
  const { seats, organisations } = reach;
  return reach.meetsRule ? null : refuse('GATE.RULE_UNMEETABLE', { seats, organisations });
}

/** V2, V6: what a written procedure may not decide, in words. */
function needsMeeting({ project, item, round, motion }: Motioned): string | null {
  if (!project.policy.writtenProcedure.allowed) return 'this body does not vote in writing';
  if (item.id === 'cancel') return 'a project is only cancelled in a meeting';
  if (item.id === 'GR') return 'a re-baseline is only decided in a meeting';
  if (gateOfAction(item.id)) return 'a chair’s action is reported to a meeting';
  if (motion === 'reject') return 'a project is only rejected in a meeting';
  if (round.meetingOnly) return 'the last round was inquorate, lost, or called into a meeting';
  return null;
}

/** V2: quorum is checked at each vote; without it the item goes to another meeting, by itself where there is one. */
function openInMeeting(motioned: Motioned, facts: Facts): Opening {
  const { project, item, round, seats, now } = motioned;
  const meeting = facts.directory.meetings.find(({ id }) => id === round.meeting);
  const refused = barsMeeting(motioned, meeting) ?? barsMotion(motioned);
  if (refused) return refused;
  const { id, present, presiding } = meeting!;
  const rule = votingRule(project, seats);
  const inTheRoom = eligibleSeats(motioned).filter(({ seat }) => present.includes(seat));
  const presentSeats = inTheRoom.map(({ seat }) => seat);
  if (isQuorate(rule, inTheRoom)) {
    return opened(motioned, { method: 'meeting', meeting: id, present: presentSeats, presiding });
  }
  const meetBy = dueDay(now, project.policy.quorum.nextMeetingWithin, project);
  const on = { item: item.id, round: round.number };
  return accept<VoteOpened | MeetingInquorate | ItemScheduled>(
    { type: 'MeetingInquorate', ...on, meeting: id, present: presentSeats, rule, meetBy },
    ...putTo(nextMeetingInTime(project, facts, now, meetBy), { ...on, round: round.number + 1 }),
  );
}

/** A vote in a meeting is opened on its day, while it is held. */
function barsMeeting({ project, item, round, now }: Motioned, meeting: Meeting | undefined): Refusal | null {
  if (!meeting) return refuse('GATE.NO_MEETING');
  if (meeting.date !== dateOf(now, project)) return refuse('GATE.NOT_MEETING_DAY', { date: dateInWords(meeting.date) });
  if (meeting.status !== 'held') return refuse('GATE.MEETING_NOT_HELD');
  if (awaitsReason(round)) return refuse('GATE.REASON_AWAITED', { days: project.policy.meeting.clearDays });
  const until = anotherMotionUntil(project, item);
  return until && now >= until ? refuse('GATE.MEETING_OVER') : null;
}

/** V4: after a lost motion another one may be moved at the same meeting, not the same one again. */
function barsMotion(motioned: Motioned): Refusal | null {
  const { project, item, motion, deferTo, now } = motioned;
  const same = lostMotions(item).some((lost) => lost.motion === motion && lost.deferTo === deferTo);
  if (same && motion !== 'approve_with_conditions') return refuse('GATE.MOTION_LOST');
  const today = dateOf(now, project);
  return barsDeferral(motioned, today) ?? barsMoved(motioned, today);
}

/** V15 */
const barsMoved = ({ item, motion, conditions, directory }: Motioned, lastDayOfVote: PlainDate): Refusal | null =>
  barsConditions(item.id, motion, conditions, directory, lastDayOfVote);

/** V16: to a date after the vote and not too far ahead. */
function barsDeferral({ project, motion, deferTo, now }: Motioned, lastDayOfVote: PlainDate): Refusal | null {
  if (motion !== 'defer') return null;
  if (!deferTo) return refuse('GATE.DEFERRAL_DATE_NEEDED');
  const latest = dueDay(now, project.policy.deferral.longest, project);
  if (deferTo > lastDayOfVote && deferTo <= latest) return null;
  return refuse('GATE.DEFERRAL_DATE', { earliest: dateInWords(lastDayOfVote), latest: dateInWords(latest) });
}

/** V7: the eligible seats are fixed here, with the rule that will count (V2). */
function opened(
  { project, item, round, motion, deferTo, conditions, directory, seats, recused }: Motioned,
  how: Pick<VoteOpened, 'method' | 'meeting' | 'present' | 'presiding'>,
): Opening {
  const interests = standingAtOpening(project, directory.programme);
  return accept({
    type: 'VoteOpened',
    item: item.id,
    round: round.number,
    ...how,
    motion,
    deferTo,
    ...(conditions.length > 0 && { conditions: withDischargers(conditions, directory) }),
    electorate: electorateOf(seats),
    rule: votingRule(project, seats),
    ...(recused.length > 0 && { recused }),
    ...(interests.length > 0 && { interests }),
    paper: item.paper.hash,
  });
}
