import type { Instant } from '../calendar/instant.js';
import type { Project } from '../projects/state.js';
import { agenda } from './agenda.js';
import { duties } from './duties.js';
import { plannedReminders } from './reminders.js';

/** A deadline, a reminder or an act of the process that another calendar puts at another time. */
export interface Moved {
  readonly kind: 'deadline' | 'reminder' | 'process';
  /** Command that settles it, or that the process gives. */
  readonly what: string;
  readonly organisations: readonly string[];
  /** Of the duty; empty for what the process does. */
  readonly timer: string;
  readonly from: Instant;
  readonly to: Instant;
}

interface Timed extends Omit<Moved, 'from' | 'to'> {
  readonly name: string;
  readonly at: Instant;
}

/** The same, or one that another policy lets come (`from` is `null`) or go (`to` is). */
export interface Changed extends Omit<Moved, 'from' | 'to'> {
  readonly from: Instant | null;
  readonly to: Instant | null;
}

/** What would move, come or go if the project were as it is but for its policy; in the order of time. */
export function whatChanges(before: Project, after: Project): readonly Changed[] {
  const [then, now] = [timesOf(after), timesOf(before)];
  const nameOf = ({ kind, name }: Timed) => `${kind} ${name}`;
  const known = new Set(now.map(nameOf));
  const kept = new Set(then.map(nameOf));
  const gone = now
    .filter((each) => !kept.has(nameOf(each)))
    .map(({ name: _, at, ...what }) => ({ ...what, from: at, to: null }));
  const come = then
    .filter((each) => !known.has(nameOf(each)))
    .map(({ name: _, at, ...what }) => ({ ...what, from: null, to: at }));
  const at = ({ to, from }: Changed): Instant => to ?? from ?? '';
  return [...whatMoves(before, after), ...gone, ...come].sort((a, b) => at(a).localeCompare(at(b)));
}

/** T1: what would move if the project were as it is but for its calendars; in the order of the new times. */
export function whatMoves(before: Project, after: Project): readonly Moved[] {
  const then = new Map(timesOf(after).map((each) => [`${each.kind} ${each.name}`, each.at]));
  return timesOf(before)
    .flatMap(({ name, at: from, ...what }) => {
      const to = then.get(`${what.kind} ${name}`);
      return to === undefined || to === from ? [] : [{ ...what, from, to }];
    })
    .sort((a, b) => a.to.localeCompare(b.to));
}

function timesOf(project: Project): readonly Timed[] {
  const open = duties(project);
  const waitsFor = new Map(open.map(({ timer, organisations }) => [timer, organisations]));
  return [
    ...open.flatMap(({ timer, what, organisations, dueAt }): Timed[] =>
      dueAt ? [{ kind: 'deadline', name: timer, timer, what, organisations, at: dueAt }] : [],
    ),
    ...plannedReminders(project).map(({ timer, offset, what, dueAt, recipients, postponed }): Timed => {
      const organisations = waitsFor.get(timer) ?? [];
      const name = [timer, offset, ...(postponed ? recipients : [])].join(' ');
      return { kind: 'reminder', name, timer, what, organisations, at: dueAt };
    }),
    ...agenda(project)
      .filter(({ command }) => command.type !== 'SendDueReminders')
      .map(({ command, dueAt }): Timed => {
        const name = JSON.stringify(command);
        return { kind: 'process', name, timer: '', what: command.type, organisations: [], at: dueAt };
      }),
  ];
}
