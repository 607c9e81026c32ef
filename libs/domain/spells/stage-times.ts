import { dateOf } from '../calendar/due.js';
import type { Instant } from '../calendar/instant.js';
import { workingDaysBetween } from '../calendar/working-days.js';
import type { Project } from '../projects/state.js';
import type { StageTime } from './state.js';

/** Section 8, item 6: the project after an event, with how long it was at each stage. */
export function keepStageTimes(project: Project, at: Instant): Project {
  const last = project.stageTimes.at(-1);
  if (last?.stage === project.stage) return project;
  const before = last
    ? [...project.stageTimes.slice(0, -1), { ...last, until: at, days: daysOf(project, last, at) }]
    : [];
  return { ...project, stageTimes: [...before, { stage: project.stage, since: at, until: null, days: null }] };
}

/** X6: working days without those of holds; `null`: an adopted project had begun its first stage before. */
function daysOf(project: Project, { since }: StageTime, until: Instant): number | null {
  if (project.adopted && project.stageTimes.length === 1) return null;
  return between(project, since, until) - daysHeld(project, since, until);
}

const daysHeld = (project: Project, since: Instant, until: Instant): number =>
  project.holds.all.reduce((days, hold) => {
    const [from, to] = [later(hold.since, since), earlier(hold.endedAt ?? until, until)];
    return from < to ? days + between(project, from, to) : days;
  }, 0);

const between = (project: Project, since: Instant, until: Instant): number =>
  workingDaysBetween(dateOf(since, project), dateOf(until, project), project.calendar);

const later = (a: Instant, b: Instant): Instant => (a > b ? a : b);
const earlier = (a: Instant, b: Instant): Instant => (a < b ? a : b);
