import { dateOf, dueDay } from '../calendar/due.js';
import type { Instant, PlainDate } from '../calendar/instant.js';
import type { Facts } from '../kernel/facts.js';
import type { Project } from '../projects/state.js';
import type { GateDeferred } from './events.js';
import type { Matter } from './matter.js';
import type { Tally } from './state.js';
import { isUnbrokenTie } from './tally.js';

/** V16: the item is deferred; it is counted, whatever the ground. */
export const deferral = (
  { item, round }: Matter,
  tally: Tally,
  until: PlainDate,
  ground: GateDeferred['ground'],
): GateDeferred => ({
  type: 'GateDeferred',
  item: item.id,
  round: round.number,
  tally,
  until,
  ground,
  count: item.deferrals + 1,
});

/** V4, V5: a motion that is not carried defers the item to the next meeting. */
export const deferralByLostMotion = (
  matter: Matter,
  tally: Tally,
  facts: Facts,
  when: { readonly ended: Instant; readonly now: Instant },
): GateDeferred =>
  deferral(matter, tally, afterLostMotion(matter.project, facts, when), isUnbrokenTie(tally) ? 'tie' : 'lost_motion');

/** V16: the next declared meeting within the longest deferral, else so many working days from the end of the vote. */
function afterLostMotion(
  project: Project,
  { directory }: Facts,
  { ended, now }: { readonly ended: Instant; readonly now: Instant },
): PlainDate {
  const { longest, withoutMeeting } = project.policy.deferral;
  const today = dateOf(now, project);
  const latest = dueDay(ended, longest, project);
  const dates = directory.meetings
    .filter(({ status, date }) => status === 'declared' && date > today && date <= latest)
    .map(({ date }) => date);
  return dates.sort()[0] ?? dueDay(ended, withoutMeeting, project);
}
