import { dateInWords } from '../calendar/words.js';
import { type Refusal, accept } from '../kernel/decision.js';
import { holdsPost } from '../kernel/facts.js';
import type { Decide, Evolve } from '../kernel/room.js';
import { delegationOf } from '../participation/answering.js';
import { changeOptIn, changeUnit } from '../participation/change-unit.js';
import { hasJoined, leadUnitOf, participationOf, unitById, unitOf } from '../participation/units.js';
import { barsUrgency } from '../participation/urgency.js';
import type { Unit } from '../programme/state.js';
import type { Project } from '../projects/state.js';
import { reOptInOf } from '../rebaselines/deadlines.js';
import type { GiveNotice } from './commands.js';
import type { NoticeGiven } from './events.js';
import { leavesIfGiven } from './leaves-on.js';
import { leavingOn } from './leaving.js';
import { refuse } from './refuse.js';
import { type TestedWithout, testedWithout } from './tested-without.js';

type Appended = NoticeGiven | TestedWithout;

/** X4: a unit leaves at the end of its notice; the project is tested without it at once. Of two keys either is enough (M2). */
export const giveNotice: Decide<GiveNotice, Appended> = (project, command, facts, now) => {
  const { organisation, reason, body, decidedOn, reference } = command;
  const unit = unitOf(project, organisation);
  if (!unit) return refuse('PARTICIPATION.ORGANISATION_UNKNOWN', { organisation });
  if (!holdsPost(facts, 'OD', organisation)) return refuse('PARTICIPATION.NOT_YOUR_KEY', { organisation });
  const refused = barsNotice(project, unit);
  if (refused) return refused;
  const member = facts.directory.organisations.find(({ id }) => id === organisation);
  const delegation = delegationOf(project, command, member, now);
  if ('code' in delegation) return delegation;
  const urgent = barsUrgency(delegation, command);
  if (urgent) return urgent;
  const leavesOn = leavesIfGiven(project, now);
  const given: NoticeGiven = {
    type: 'NoticeGiven',
    unit: unit.id,
    organisation,
    reason,
    body,
    route: delegation.route,
    decidedOn,
    reference,
    leavesOn,
    settlement: leavingOn(project, unit.id, leavesOn),
  };
  const recorded = { event: given, at: now, actor: facts.actor.id, version: project.version + 1 };
  return accept<Appended>(given, ...testedWithout(project, noticeGiven(project, recorded)));
};

/** X4: why the unit cannot give notice now; `null`: it can. */
export function barsNotice(project: Project, unit: Unit): Refusal | null {
  if (!project.cases.current || !project.participation.optIn) {
    return refuse('PROJECT.NOT_STATED', { what: 'the case and the units that have joined' });
  }
  const notice = project.movements.notices.find((each) => each.unit === unit.id);
  if (notice) return refuse('NOTICE.GIVEN_ALREADY', { unit: unit.name, date: dateInWords(notice.leavesOn) });
  if (leadUnitOf(project)?.id === unit.id) return refuse('NOTICE.LEAD', { unit: unit.name });
  if (reOptInOf(project)) return refuse('NOTICE.DECIDE_INSTEAD');
  return hasJoined(participationOf(project, unit)) ? null : refuse('NOTICE.NOT_IN', { unit: unit.name });
}

/** It counts no longer, and bears its share until it leaves. */
export const noticeGiven: Evolve<NoticeGiven> = (project, { event: { unit, organisation, leavesOn }, at }) => {
  const { movements, participation } = project;
  const changed = changeUnit(project, unitById(project, unit)!, at, { status: 'NOTICE_GIVEN' });
  const tested = participation.optIn ? changeOptIn(changed, { stale: false }) : changed;
  const notice = { unit, organisation, givenAt: at, leavesOn };
  return { ...tested, movements: { ...movements, notices: [...movements.notices, notice] } };
};
