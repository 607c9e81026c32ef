import type { ProjectEvent } from '../projects/events.js';
import type { Project } from '../projects/state.js';
import { participation } from './room.js';
import { unitOf } from './units.js';

/** What the opt-in makes known to all in the moment in which it happens. */
const PUBLIC: readonly string[] = ['MarkedNotRelevant', 'InvitationClaimed', 'OptInOpened', 'InvitedAgain'];

/**
 * The unit whose answer an event tells of, and which alone may see it while answers are sealed: its decision with all
 * that leads to it, and reminders of it, which only those get who have not answered. `null`: it tells of none.
 */
export function sealedFor(project: Project, event: Readonly<{ type: string }>): string | null {
  if (REMINDING.includes(event.type)) return remindedUnit(project, event as Reminded);
  if (!Object.hasOwn(participation.evolve, event.type) || PUBLIC.includes(event.type)) return null;
  const { unit, organisation, decision } = event as Concerning;
  return unit ?? unitOf(project, organisation ?? decision?.organisation ?? '')?.id ?? null;
}

interface Concerning {
  readonly unit?: string;
  readonly organisation?: string;
  readonly decision?: { readonly organisation: string };
}

/** Events of reminders: only those get them who have not answered. */
const REMINDING: readonly string[] = ['RemindersSent', 'ReminderPostponed', 'ReminderUndelivered'];

type Reminded = Extract<ProjectEvent, { type: 'RemindersSent' | 'ReminderPostponed' | 'ReminderUndelivered' }>;

/** Timers of members name their unit, or one of its organisations. */
function remindedUnit({ units }: Project, { what, timer }: Reminded): string | null {
  if (!isOfMembers(what)) return null;
  const named = timer.split('/');
  return units.find(({ id, organisations }) => [id, ...organisations].some((each) => named.includes(each)))?.id ?? null;
}

/** Commands of the opt-in, by which its duties are named. */
export const ofMembers: readonly string[] = Object.keys(participation.decide);

/** Whether a command is one of the opt-in, as a duty or a reminder names it. */
export const isOfMembers = (command: string): boolean => ofMembers.includes(command);
