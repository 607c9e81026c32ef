import { dueDay, endOf } from '../calendar/due.js';
import type { Instant } from '../calendar/instant.js';
import { afterHolds } from '../holds/holds.js';
import { rebaselinePolicy } from '../policy/additions.js';
import type { Project } from '../projects/state.js';
import type { ReOptIn } from './state.js';

/** The deciding again that is under way. */
export const reOptInOf = ({ rebaselines }: Project): ReOptIn | null => rebaselines.present?.reOptIn ?? null;

/** X3: until when affected units, and those that objected, can decide. */
export const decideUntil = (project: Project, reOptIn: ReOptIn): Instant =>
  after(project, reOptIn, rebaselinePolicy(project).decideDays);

/** X3: until when the others can object. */
export const objectUntil = (project: Project, reOptIn: ReOptIn): Instant =>
  after(project, reOptIn, rebaselinePolicy(project).objectDays);

/** A hold stops the days (X6). */
const after = (project: Project, { openedAt }: ReOptIn, days: number): Instant =>
  endOf(afterHolds(project, openedAt, dueDay(openedAt, days, project)), project);
