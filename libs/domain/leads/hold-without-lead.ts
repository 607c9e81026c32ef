import { dueDay } from '../calendar/due.js';
import { instantInWords } from '../calendar/words.js';
import type { ProjectHeld } from '../holds/events.js';
import { interruptedBy } from '../holds/hold.js';
import { isHeld } from '../holds/holds.js';
import { accept } from '../kernel/decision.js';
import type { Decide } from '../kernel/room.js';
import { holdPolicy } from '../policy/additions.js';
import type { HoldWithoutLead } from './commands.js';
import { refuse } from './refuse.js';
import { vacantUntil } from './vacancy.js';

/** X5, X6: nobody was confirmed in time, so the project stands still. */
export const holdWithoutLead: Decide<HoldWithoutLead, ProjectHeld> = (project, _command, _facts, now) => {
  const until = vacantUntil(project);
  if (!until || isHeld(project)) return refuse('LEAD.CONFIRMED');
  if (now < until) return refuse('LEAD.STILL_TIME', { until: instantInWords(until, project.calendar) });
  return accept({
    type: 'ProjectHeld',
    ground: 'lead',
    reason: project.leads.stoodDown!.reason,
    until: dueDay(now, holdPolicy(project).longest, project),
    interrupted: interruptedBy(project, now),
  });
};
