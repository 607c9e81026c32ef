import type { BaselineFrozen } from '../benefits/events.js';
import type { Instant } from '../calendar/instant.js';
import { interrupted, resumed } from '../delivery/course.js';
import type { ExceptionRaised } from '../exceptions/events.js';
import { closeAnswered } from '../exceptions/exceptions.js';
import { hasInterruption } from '../exceptions/interrupting.js';
import { accept } from '../kernel/decision.js';
import type { Decide, Evolve } from '../kernel/room.js';
import { changeOptIn, changeUnit } from '../participation/change-unit.js';
import { sealing, sealOf } from '../participation/seal.js';
import type { Participation, Seal } from '../participation/state.js';
import { leavesIfGiven } from '../movements/leaves-on.js';
import { hasJoined, participationOf, soleOf, unitById } from '../participation/units.js';
import type { Project } from '../projects/state.js';
import { affectedBy } from './affected.js';
import { materialityOf } from './baselines.js';
import { asBefore, withPresent } from './begin.js';
import type { CloseReOptIn } from './commands.js';
import { reOptInOf } from './deadlines.js';
import type { ReOptInClosed, ReOptInOpened } from './events.js';
import { rebaselinedLines } from './lines.js';
import { closableFrom, membersOf, outstandingIn } from './outstanding.js';
import { refuse } from './refuse.js';
import type { Affected, ReOptIn } from './state.js';

/** X3: what the approval at GR brings with it. */
export const reOptInOpening = (project: Project): ReOptInOpened => ({
  type: 'ReOptInOpened',
  caseVersion: project.cases.version,
  affected: affectedBy(project, materialityOf(project)!, project.rebaselines.present!.newDuties),
  ...sealing(project),
});

/** X3: affected units are asked again; the others stand. O7 is to be run again whatever they decide. */
export const reOptInOpened: Evolve<ReOptInOpened> = (project, { event, at, version }) => {
  const { caseVersion, affected } = event;
  // V13: a new lead whose acceptance may still be called in is in as well.
  const members = project.units.filter((unit) => isIn(participationOf(project, unit)));
  const reOptIn: ReOptIn = {
    openedAt: at,
    caseVersion,
    members: members.map(({ id }) => id),
    affected,
    before: Object.fromEntries(members.map((unit) => [unit.id, participationOf(project, unit)])),
  };
  const opened = sealed(withPresent(project, { ...project.rebaselines.present!, reOptIn }), sealOf(event, version));
  return untested(
    affected.reduce((state, { unit }) => askedAgain(state, unit, caseVersion, at), opened),
    at,
  );
};

/** Nothing that was sealed before is so any more. */
const sealed = (project: Project, seal: Seal | null): Project =>
  project.participation.optIn ? changeOptIn(project, { seal: seal ?? project.participation.optIn.seal }) : project;

const isIn = (each: Participation): boolean => hasJoined(each) || each.status === 'PROVISIONAL';

/** A unit decides again, on this version of the case. */
export const askedAgain = (project: Project, unit: string, asksOn: number, at: Instant): Project =>
  changeUnit(project, unitById(project, unit)!, at, { status: 'RECONFIRM', askedAt: at, deferredTo: null, asksOn });

const untested = (project: Project, at: Instant): Project => {
  const { optIn } = project.participation;
  return {
    ...project,
    participation: { ...project.participation, optIn: optIn && { ...optIn, stale: true, viabilitySince: at } },
  };
};

export const withAffected = (project: Project, affected: readonly Affected[]): Project => {
  const present = project.rebaselines.present!;
  return withPresent(project, { ...present, reOptIn: { ...present.reOptIn!, affected } });
};

/** X3, O7: with a viable outcome the new baseline is adopted; without one the steering group is asked again. */
export const closeReOptIn: Decide<CloseReOptIn, ReOptInClosed | BaselineFrozen | ExceptionRaised> = (
  project,
  _command,
  _facts,
  now,
) => {
  const reOptIn = reOptInOf(project);
  const { optIn } = project.participation;
  if (!reOptIn || !optIn) return refuse('RE_OPT_IN.NOT_OPEN');
  if (optIn.stale || outstandingIn(project, reOptIn).length > 0 || now < closableFrom(project, reOptIn)) {
    return refuse('RE_OPT_IN.STILL_OPEN');
  }
  const leaving = leavingOver(project, reOptIn);
  return optIn.viability?.passed
    ? accept<ReOptInClosed | BaselineFrozen>(
        { type: 'ReOptInClosed', adopted: true, leaving },
        { type: 'BaselineFrozen', lines: rebaselinedLines(project) },
      )
    : accept<ReOptInClosed | ExceptionRaised>(
        { type: 'ReOptInClosed', adopted: false, leaving },
        { type: 'ExceptionRaised', ground: 'rebaseline', outcome: 'not_viable' },
      );
};

const leavingOver = (project: Project, reOptIn: ReOptIn): ReOptInClosed['leaving'] =>
  membersOf(project, reOptIn).flatMap((unit) => {
    const { status } = participationOf(project, unit);
    return status === 'DECLINED' || status === 'LAPSED' ? [{ unit: unit.id, status }] : [];
  });

/** X4: who declined or fell silent leaves a project that goes on with another baseline. */
export const reOptInClosed: Evolve<ReOptInClosed> = (project, { event: { adopted, leaving }, at }) => {
  if (!adopted) {
    const { present } = project.rebaselines;
    return withPresent(asBefore(project), { ...present!, reOptIn: null });
  }
  const answered = closeAnswered(withPresent(project, null), 'rebaseline', at);
  const done = hasInterruption(answered) ? interrupted(answered, 'exception') : resumed(answered);
  const left = [...project.rebaselines.leaving, ...leaving.map((each) => ({ ...each, since: at }))];
  const notices = leaving.map(({ unit }) => ({
    unit,
    organisation: soleOf(unitById(project, unit)!),
    givenAt: at,
    leavesOn: leavesIfGiven(done, at),
  }));
  return {
    ...done,
    rebaselines: { ...done.rebaselines, leaving: left },
    movements: { ...done.movements, notices: [...done.movements.notices, ...notices] },
  };
};
