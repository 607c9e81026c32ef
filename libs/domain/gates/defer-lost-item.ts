import { instantInWords } from '../calendar/words.js';
import { accept } from '../kernel/decision.js';
import type { DeferLostItem } from './commands.js';
import { anotherMotionUntil } from './deadlines.js';
import { deferralByLostMotion } from './deferral.js';
import { lostMotions } from './items.js';
import { refuse, whileScheduled } from './matter.js';

/** V4: the meeting is over and no other motion was carried, so the item is deferred. */
export const deferLostItem = whileScheduled<DeferLostItem>((matter, _command, facts, now) => {
  const { project, item } = matter;
  const until = anotherMotionUntil(project, item);
  if (!until) return refuse('GATE.NOT_LOST');
  if (now < until) return refuse('GATE.MEETING_RUNS', { until: instantInWords(until, project.calendar) });
  return accept(deferralByLostMotion(matter, lostMotions(item).at(-1)!.tally!, facts, { ended: until, now }));
});
