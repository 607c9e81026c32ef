import { reminderOn, dateOf } from '../calendar/due.js';
import { type Instant, inOrder } from '../calendar/instant.js';
import { addWorkingDays } from '../calendar/working-days.js';
import type { Recipient, Rung } from '../policy/policy.js';
import { countedBy } from '../projects/own-calendars.js';
import type { Project } from '../projects/state.js';
import { postAddress, roleAt, roleOf } from './addresses.js';
import { ageingReviews } from '../assurance/awaited.js';
import { isHeld } from '../holds/holds.js';
import { ENDINGS } from '../projects/stages.js';
import { duties } from './duties.js';
import { type Course, isPutOff, type Reminded, whenFor } from './postponed.js';
import { rungsOf, rungsSince } from './reminder-plan.js';
import type { Address, Duty, RemindersState } from './state.js';

/** A rung of a duty's ladder: who will be reminded, and when. */
export interface PlannedReminder {
  readonly timer: string;
  readonly what: string;
  /** `due-5`, `start+3` */
  readonly offset: string;
  readonly dueAt: Instant;
  readonly recipients: readonly Address[];
  /** Absent: on its own day; else its recipients have put it off to this one. */
  readonly postponed?: true;
}

/** Reminders by state, which never changes: an agenda asks for them, and so does the sending of those that are due. */
const known = new WeakMap<Project, readonly PlannedReminder[]>();

/** Every reminder still to come, in the order of time, as the project's policy has it. */
export function plannedReminders(project: Project): readonly PlannedReminder[] {
  let planned = known.get(project);
  if (!planned) known.set(project, (planned = plannedOf(remindedOf(project), project)));
  return planned;
}

/** The same of any duties, by the terms of whatever they are of. */
export function plannedOf(open: readonly Duty[], terms: Reminded): readonly PlannedReminder[] {
  const over = overIn(terms.reminders);
  return open
    .flatMap((duty) => (isPutOff(duty, terms) ? ladderOf(duty, terms) : plainRungs(duty, terms, over)))
    .sort((a, b) => inOrder(a.dueAt, b.dueAt));
}

/** Rungs that are over, by what has been sent, which grows with each mission and seldom changes. */
const overBySent = new WeakMap<RemindersState, ReadonlySet<string>>();

function overIn(sent: RemindersState): ReadonlySet<string> {
  let over = overBySent.get(sent);
  if (!over) {
    over = new Set(sent.flatMap(({ timer, offset, postponed }) => (postponed ? [] : `${timer} ${offset}`)));
    overBySent.set(sent, over);
  }
  return over;
}

/** What people are reminded of: what waits for them, and what will. */
export const remindedOf = (project: Project): readonly Duty[] => [...duties(project), ...watched(project)];

/** What waits for nobody yet, and will. */
const watched = (project: Project): readonly Duty[] =>
  ENDINGS.includes(project.stage) || project.movingTo || isHeld(project) ? [] : ageingReviews(project);

/** The rungs of a duty that somebody has put off: each for all on its day, and for those who have on theirs. */
function ladderOf(duty: Duty, project: Reminded): readonly PlannedReminder[] {
  const course = courseOf(duty, project);
  if (!course) return [];
  return plainRungs(duty, project)
    .flatMap((rung) => partsOf(rung, duty, course))
    .flatMap((reminder) => stillToCome(reminder, project));
}

/** How a duty's reminders come if nobody puts them off; `null`: nobody is reminded of it. */
export function courseOf(duty: Duty, project: Reminded): Course | null {
  const days = plainRungs(duty, project).map(({ dueAt }) => dueAt);
  return days.length > 0 ? { lastAt: days.reduce((a, b) => (a > b ? a : b)), terms: termsOf(duty, project) } : null;
}

/** The whole ladder of a duty, as if nothing had been sent or put off. */
export const ladderOfDuty = (duty: Duty, project: Reminded): readonly PlannedReminder[] => plainRungs(duty, project);

const NONE: ReadonlySet<string> = new Set();

/** As policy or project have them, but for those that are over; those that would have come before it began do not exist. */
function plainRungs(duty: Duty, project: Reminded, over = NONE): readonly PlannedReminder[] {
  const rungs = new Map<string, PlannedReminder>();
  const since = rungsSince(duty, project);
  for (const rung of rungsOf(duty, project)) {
    const offset = `${rung.from}${rung.offset < 0 ? '' : '+'}${rung.offset}`;
    if (over.has(`${duty.timer} ${offset}`)) continue;
    const dueAt = dueAtOf(rung, duty, project);
    if (!dueAt || dueAt <= since) continue;
    const earlier = rungs.get(offset)?.recipients ?? [];
    const recipients = [...new Set([...earlier, ...rung.to.flatMap((to) => resolve(to, duty, project))])];
    rungs.set(offset, { timer: duty.timer, what: duty.what, offset, dueAt, recipients });
  }
  return [...rungs.values()].filter(({ recipients }) => recipients.length > 0);
}

/** A rung that went out on its day is over for all; to whom it went on a day to which it was put off, it does not go again. */
function stillToCome(reminder: PlannedReminder, { reminders }: Reminded): readonly PlannedReminder[] {
  const recorded = reminders.filter(({ timer, offset }) => timer === reminder.timer && offset === reminder.offset);
  if (!reminder.postponed && recorded.some(({ postponed }) => !postponed)) return [];
  const recipients = reminder.recipients.filter((each) => !recorded.some((entry) => entry.recipients.includes(each)));
  return recipients.length > 0 ? [{ ...reminder, recipients }] : [];
}

/** A rung, once for each day on which it goes to some of those it is for. */
function partsOf(rung: PlannedReminder, duty: Duty, course: Course): readonly PlannedReminder[] {
  const times = rung.recipients.map((address) => whenFor(address, rung.dueAt, duty, course));
  return [...new Set(times)].map((dueAt) => ({
    ...rung,
    dueAt,
    recipients: rung.recipients.filter((_, index) => times[index] === dueAt),
    ...(dueAt === rung.dueAt ? {} : { postponed: true as const }),
  }));
}

function dueAtOf(rung: Rung, duty: Duty, project: Reminded): Instant | null {
  const anchor = rung.from === 'start' ? duty.since : (duty.countedTo ?? duty.dueAt);
  const terms = termsOf(duty, project);
  return anchor && reminderOn(addWorkingDays(dateOf(anchor, terms), rung.offset, terms.calendar), terms);
}

/** T1: where a duty lies with one organisation, its own days are counted. */
const termsOf = ({ organisations }: Duty, project: Reminded): Reminded =>
  organisations.length === 1 ? countedBy(project, organisations[0]) : project;

function resolve(to: Recipient, duty: Duty, project: Reminded): readonly Address[] {
  switch (to) {
    case 'holder':
      return duty.holders;
    case 'PL':
      return project.lead.post ? [postAddress(project.lead.post)] : [];
    case 'OR':
    case 'OD':
    case 'FIN':
    case 'CE':
      return duty.organisations.map((organisation) => roleAt(to, organisation));
    default:
      return [roleOf(to)];
  }
}
