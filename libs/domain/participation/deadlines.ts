import { dueDay, endOf } from '../calendar/due.js';
import type { Instant, PlainDate } from '../calendar/instant.js';
import { addWorkingDays } from '../calendar/working-days.js';
import { afterHolds } from '../holds/holds.js';
import { cutOffOf } from '../movements/cut-off.js';
import { latestOf } from '../projects/own-calendars.js';
import type { Project } from '../projects/state.js';
import { decideUntil, reOptInOf } from '../rebaselines/deadlines.js';
import type { OptIn, Participation } from './state.js';
import { hasJoined, invitedUnits, participationOf, unitById } from './units.js';

/** O2: the day on which the window closes, as extended. */
export const closingDay = (project: Project, { openedAt, days, extension }: OptIn): PlainDate =>
  afterHolds(project, openedAt, dueDay(openedAt, days + extension, project));

/** O2: when the window closes, unless it closes early. */
export const closesAt = (project: Project, optIn: OptIn): Instant => endOf(closingDay(project, optIn), project);

/** O2: the last day to which a decision can be deferred; an early close does not bring it forward. */
export const longStop = (project: Project, optIn: OptIn): PlainDate =>
  afterHolds(
    project,
    closesAt(project, optIn),
    addWorkingDays(closingDay(project, optIn), project.policy.optIn.longStopDays, project.calendar),
  );

/** O2: when the window can be closed: at its time or, if sooner, since the last invited unit joined or declined. */
export function closableFrom(project: Project, optIn: OptIn): Instant {
  const invited = invitedUnits(project).map((unit) => participationOf(project, unit));
  const decided = invited.every((unit) => hasJoined(unit) || unit.status === 'DECLINED');
  const last = invited.reduce((latest, { since }) => later(latest, since), optIn.openedAt);
  const until = closesAt(project, optIn);
  return decided && last < until ? last : until;
}

/** O2: when the right to replace a decision ends. */
export function endOfWindow(project: Project, optIn: OptIn): Instant {
  if (optIn.closedAt === null) return closableFrom(project, optIn);
  return optIn.closedEarly ? optIn.closedAt : closesAt(project, optIn);
}

/** O2: whether the window is over, recorded as closed or not. */
export const isOver = (project: Project, optIn: OptIn, now: Instant): boolean =>
  optIn.closedAt !== null || now >= closableFrom(project, optIn);

/**
 * O3, O9: until when a unit can answer; `null`: it has answered, or can no longer. It never ends before the window
 * does, and a unit asked again, or late, has its working days from then, by the calendars of its organisations (T1).
 */
export function silenceEndsAt(project: Project, optIn: OptIn, unit: Participation): Instant | null {
  const { lapseDays, reconfirmDays } = project.policy.optIn;
  const close = endOfWindow(project, optIn);
  const { organisations } = unitById(project, unit.unit)!;
  const sinceAsked = latestOf(project, organisations, (terms) => runningFrom(terms, unit.askedAt, reconfirmDays));
  const reOptIn = reOptInOf(project);
  if (reOptIn) {
    const isOutstanding = reOptIn.members.includes(unit.unit) && !hasJoined(unit) && !ENDED.includes(unit.status);
    return isOutstanding ? later(decideUntil(project, reOptIn), sinceAsked) : null;
  }
  if (project.stage === 'DELIVERY') return isLate(unit) ? lateJoinsEndAt(project) : null;
  switch (unit.status) {
    case 'INVITED':
    case 'PENDING_SECOND_KEY':
      return later(runningFrom(project, close, lapseDays), sinceAsked);
    case 'DEFERRED':
      return later(close, endOf(addWorkingDays(deferralDay(project, unit), 1, project.calendar), project));
    case 'CONDITION_FAILED':
    case 'RECONFIRM':
      return later(close, sinceAsked);
    default:
      return null;
  }
}

/** X3: a unit that has decided or left, or is on its way out, is asked nothing. */
const ENDED: readonly string[] = ['PROVISIONAL', 'DECLINED', 'LAPSED', 'NOTICE_GIVEN', 'WITHDRAWN'];

/** O10, V13: it has decided to join late, or called that in, and is not in. */
const isLate = ({ status }: Participation): boolean => status === 'LATE_REQUESTED' || status === 'INVITED';

/** O10: when the cut-off milestone was reached; `null`: it is not. */
function lateJoinsEndAt(project: Project): Instant | null {
  const cutOff = cutOffOf(project);
  return cutOff?.reachedOn ? (cutOff.recordedAt ?? endOf(cutOff.reachedOn, project)) : null;
}

/** O3: the day to which a unit put its decision off, moved by a hold (X6). */
export const deferralDay = (project: Project, { since, deferredTo }: Participation): PlainDate =>
  afterHolds(project, since, deferredTo!);

/** X6: due so many working days from then, not counting those for which the project was held. */
const runningFrom = (project: Project, begun: Instant, days: number): Instant =>
  endOf(afterHolds(project, begun, dueDay(begun, days, project)), project);

const later = (a: Instant, b: Instant): Instant => (a > b ? a : b);
