import { isDate } from '../calendar/dates.js';
import { dateOf } from '../calendar/due.js';
import { dateInWords } from '../calendar/words.js';
import { accept, nothing } from '../kernel/decision.js';
import type { Decide, Evolve } from '../kernel/room.js';
import { withStaleViability } from '../participation/change-unit.js';
import { unitById } from '../participation/units.js';
import { reOptInOf } from '../rebaselines/deadlines.js';
import type { WaiveNotice } from './commands.js';
import type { NoticeWaived } from './events.js';
import { refuse } from './refuse.js';
import { type TestedWithout, testedWithout } from './tested-without.js';

/**
 * X4, O7: the steering group lets a unit leave sooner; it bears less, so the project is tested with what that leaves. While
 * units decide again (X3) it is tested once all have: a test before would end the seal on their answers.
 */
export const waiveNotice: Decide<WaiveNotice, NoticeWaived | TestedWithout> = (
  project,
  { unit: id, leavesOn, reason },
  { actor },
  now,
) => {
  const unit = unitById(project, id);
  if (!unit) return refuse('PARTICIPATION.UNIT_UNKNOWN', { unit: id });
  const notice = project.movements.notices.find((each) => each.unit === id);
  if (!notice) return refuse('NOTICE.NOT_GIVEN', { unit: unit.name });
  if (leavesOn === notice.leavesOn) return nothing;
  if (!isDate(leavesOn) || leavesOn < dateOf(now, project) || leavesOn > notice.leavesOn) {
    return refuse('NOTICE.LEAVES_ON', { latest: dateInWords(notice.leavesOn) });
  }
  const waived: NoticeWaived = { type: 'NoticeWaived', unit: id, leavesOn, reason };
  if (reOptInOf(project)) return accept(waived);
  const recorded = { event: waived, at: now, actor: actor.id, version: project.version + 1 };
  return accept<NoticeWaived | TestedWithout>(waived, ...testedWithout(project, noticeWaived(project, recorded)));
};

export const noticeWaived: Evolve<NoticeWaived> = (project, { event: { unit, leavesOn }, at }) => {
  const notices = project.movements.notices.map((each) => (each.unit === unit ? { ...each, leavesOn } : each));
  return withStaleViability({ ...project, movements: { ...project.movements, notices } }, at);
};
