import { reminderOn, dateOf } from '../calendar/due.js';
import type { Instant } from '../calendar/instant.js';
import { addWorkingDays } from '../calendar/working-days.js';
import type { Recipient, Rung } from '../policy/policy.js';
import { countedBy } from '../projects/own-calendars.js';
import type { Project } from '../projects/state.js';
import { postAddress, roleAt, roleOf } from './addresses.js';
import { ageingReviews } from '../assurance/awaited.js';
import { isHeld } from '../holds/holds.js';
import { ENDINGS } from '../projects/stages.js';
import { duties } from './duties.js';
import type { Address, Duty } from './state.js';

/** A rung of a duty's ladder: who will be reminded, and when. */
export interface PlannedReminder {
  readonly timer: string;
  readonly what: string;
  /** `due-5`, `start+3` */
  readonly offset: string;
  readonly dueAt: Instant;
  readonly recipients: readonly Address[];
}

/** Every reminder still to come, in the order of time, as the project's policy has it. */
export function plannedReminders(project: Project): readonly PlannedReminder[] {
  const recorded = new Set(project.reminders.map(({ timer, offset }) => `${timer} ${offset}`));
  return [...duties(project), ...watched(project)]
    .flatMap((duty) => ladderOf(duty, project, recorded))
    .sort((a, b) => a.dueAt.localeCompare(b.dueAt));
}

/** What waits for nobody yet, and will. */
const watched = (project: Project): readonly Duty[] =>
  ENDINGS.includes(project.stage) || project.movingTo || isHeld(project) ? [] : ageingReviews(project);

/** The rungs of one duty that are not recorded yet; those that would have come before it began do not exist. */
function ladderOf(duty: Duty, project: Project, recorded: ReadonlySet<string>): readonly PlannedReminder[] {
  if (!duty.ladder) return [];
  const rungs = new Map<string, PlannedReminder>();
  for (const rung of project.policy.ladders[duty.ladder] ?? []) {
    const offset = `${rung.from}${rung.offset < 0 ? '' : '+'}${rung.offset}`;
    if (recorded.has(`${duty.timer} ${offset}`)) continue;
    const dueAt = dueAtOf(rung, duty, project);
    if (!dueAt || dueAt <= duty.since) continue;
    const earlier = rungs.get(offset)?.recipients ?? [];
    const recipients = [...new Set([...earlier, ...rung.to.flatMap((to) => resolve(to, duty, project))])];
    rungs.set(offset, { timer: duty.timer, what: duty.what, offset, dueAt, recipients });
  }
  return [...rungs.values()].filter(({ recipients }) => recipients.length > 0);
}

function dueAtOf(rung: Rung, duty: Duty, project: Project): Instant | null {
  const anchor = rung.from === 'start' ? duty.since : (duty.countedTo ?? duty.dueAt);
  const terms = termsOf(duty, project);
  return anchor && reminderOn(addWorkingDays(dateOf(anchor, terms), rung.offset, terms.calendar), terms);
}

/** T1: where a duty lies with one organisation, its own days are counted. */
const termsOf = ({ organisations }: Duty, project: Project): Project =>
  organisations.length === 1 ? countedBy(project, organisations[0]) : project;

function resolve(to: Recipient, duty: Duty, project: Project): readonly Address[] {
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
