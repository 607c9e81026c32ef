import { dateOf } from '../calendar/due.js';
import type { PlainDate } from '../calendar/instant.js';
import { dateInWords, instantInWords } from '../calendar/words.js';
import { type Refusal, accept, nothing } from '../kernel/decision.js';
import type { Facts } from '../kernel/facts.js';
import type { Meeting } from '../meetings/state.js';
import type { AllowLateItem, ScheduleItem } from './commands.js';
import { atItsMeeting } from './at-its-meeting.js';
import { anotherMotionUntil, lastNoticeDay } from './deadlines.js';
import { awaitsReason } from './follow-meeting.js';
import { type DecideMatter, type Matter, refuse, whileScheduled } from './matter.js';
import { isNoticeShort } from './papers.js';

/** V1: the secretary puts an item to a declared meeting, in time or with the chair's recorded reason. */
export const scheduleItem = whileScheduled<ScheduleItem>((matter, command, facts, now) => {
  const { project, item, round } = matter;
  const today = dateOf(now, project);
  const meeting = meetingOf(facts, command.meeting);
  if (!meeting) return refuse('GATE.MEETING_UNKNOWN');
  const gone = whyGone(meeting, today);
  if (gone) return gone;
  if (round.meeting === meeting.id) return nothing;
  return (
    barsOtherMeeting(matter, meeting, today) ??
    (isNoticeShort(project, item, meeting.date, now) && round.lateReason?.meeting !== meeting.id
      ? refuse('GATE.NOTICE_TOO_SHORT', {
          days: project.policy.meeting.clearDays,
          date: dateInWords(lastNoticeDay(project, meeting.date)),
        })
      : accept({ type: 'ItemScheduled', item: item.id, round: round.number, meeting: meeting.id, date: meeting.date }))
  );
});

/** V1: the chair records why a late item is taken. */
const allow: DecideMatter<AllowLateItem> = (matter, command, facts, now) => {
  const { project, item, round } = matter;
  const { reason } = command;
  const today = dateOf(now, project);
  const meeting = meetingOf(facts, command.meeting);
  if (!meeting) return refuse('GATE.MEETING_UNKNOWN');
  const gone = whyGone(meeting, today);
  if (gone) return gone;
  const isAwaited = awaitsReason(round) && round.meeting === meeting.id;
  if (!isAwaited && !isNoticeShort(project, item, meeting.date, now)) return refuse('GATE.NOT_LATE');
  if (round.lateReason?.meeting === meeting.id) return nothing;
  return accept({ type: 'LateItemAllowed', item: item.id, round: round.number, meeting: meeting.id, reason });
};

export const allowLateItem = whileScheduled<AllowLateItem>(atItsMeeting(allow));

/** Why this item cannot go to this meeting, however early the notice. */
function barsOtherMeeting({ project, item, round }: Matter, meeting: Meeting, today: PlainDate) {
  const until = anotherMotionUntil(project, item);
  if (until) return refuse('GATE.LOST_MOTION', { until: instantInWords(until, project.calendar) });
  if (round.notBefore && meeting.date < round.notBefore) {
    return refuse('GATE.NOT_BEFORE', { date: dateInWords(round.notBefore) });
  }
  // V2: once the last day has passed, any meeting is better than none.
  if (round.meetBy && meeting.date > round.meetBy && today <= round.meetBy) {
    return refuse('GATE.MEET_SOONER', { date: dateInWords(round.meetBy) });
  }
  return null;
}

export const meetingOf = ({ directory }: Facts, id: string): Meeting | undefined =>
  directory.meetings.find((meeting) => meeting.id === id);

/** Why nothing more goes to this meeting. */
export function whyGone({ status, date }: Meeting, today: PlainDate): Refusal | null {
  if (status === 'cancelled') return refuse('GATE.MEETING_CANCELLED');
  return status === 'closed' || date < today ? refuse('GATE.MEETING_OVER') : null;
}
