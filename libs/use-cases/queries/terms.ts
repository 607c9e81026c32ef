import type { Instant, PlainDate } from '#domain/calendar/instant.js';
import { addWorkingDays } from '#domain/calendar/working-days.js';
import { dateOf } from '#domain/calendar/due.js';
import { figuresOf, partsOf } from '#domain/cases/figures.js';
import type { Figures } from '#domain/cases/state.js';
import { toBigInt } from '#domain/money/pence.js';
import type { Delegation } from '#domain/organisations/state.js';
import { closesAt, isOver, longStop, silenceEndsAt } from '#domain/participation/deadlines.js';
import { keysNeeded, keysOutstanding } from '#domain/participation/keys.js';
import { ownFigures, shareAtMinimum, sharesOf } from '#domain/participation/shares.js';
import { invitedUnits, leadUnitOf, participationOf, unitById } from '#domain/participation/units.js';
import type { Unit } from '#domain/programme/state.js';
import type { Reading } from './reading.js';

/** The dates of an opt-in (O2). */
export interface OptInDates {
  readonly closesAt: Instant;
  readonly longStop: PlainDate;
  /** When it was closed, early or in time; `null`: not yet. */
  readonly closedAt: Instant | null;
  readonly over: boolean;
  /** The last date a chair's extension could reach. */
  readonly extendableTo: PlainDate;
}

/** `null`: no opt-in has been opened in this pass. */
export function optInDates({ project }: Reading, now: Instant): OptInDates | null {
  const { optIn } = project.participation;
  if (!optIn) return null;
  const close = closesAt(project, optIn);
  return {
    closesAt: close,
    longStop: longStop(project, optIn),
    closedAt: optIn.closedAt,
    over: isOver(project, optIn, now),
    extendableTo: addWorkingDays(dateOf(close, project), project.policy.optIn.extensionDays, project.calendar),
  };
}

/** What a unit would take on by joining all of the scope, in pence. */
export interface Terms {
  readonly unit: Unit;
  readonly figures: Figures | null;
  readonly own: { readonly oneOff: string; readonly running: string; readonly cashable: string };
  readonly staffDays: number;
  /** Its share of the shared one-off cost if no more than the minimum join, and if all invited do. */
  readonly shareAtMinimum: string;
  readonly shareIfAllJoin: string;
  /** Until when it can answer; `null`: it has answered, or there is nothing to answer. */
  readonly answerUntil: Instant | null;
  /** M1, M3 */
  readonly keysNeeded: readonly string[];
  readonly keysOutstanding: readonly string[];
}

/** `null`: there is no such unit, or no case yet. */
export function termsOf({ project }: Reading, id: string): Terms | null {
  const unit = unitById(project, id);
  const { current } = project.cases;
  if (!unit || !current) return null;
  const parts = partsOf(project);
  const lead = leadUnitOf(project)?.id ?? id;
  const all = invitedUnits(project).map((each) => ({ unit: each.id, parts }));
  const { optIn } = project.participation;
  const own = ownFigures(project, { unit: id, parts });
  return {
    unit,
    figures: figuresOf(project, id) ?? null,
    own: { oneOff: `${own.oneOff}`, running: `${own.running}`, cashable: `${own.cashable}` },
    staffDays: (figuresOf(project, id)?.parts ?? []).reduce((total, { staffDays }) => total + staffDays, 0),
    shareAtMinimum: `${shareAtMinimum(current, { unit: id, parts }, lead)}`,
    shareIfAllJoin: `${sharesOf(current.parts, all, lead).get(id) ?? 0n}`,
    answerUntil: optIn && silenceEndsAt(project, optIn, participationOf(project, unit)),
    keysNeeded: keysNeeded(project, unit),
    keysOutstanding: keysOutstanding(project, unit),
  };
}

/** O4: the bodies and posts of an organisation, and whether the value lies within what each may decide. */
export interface Decider extends Delegation {
  readonly mayDecide: boolean;
}

export function decidersOf({ project, directory }: Reading, organisation: string): readonly Decider[] {
  const value = project.cases.current?.value ?? '0';
  return (directory.organisations.find(({ id }) => id === organisation)?.scheme ?? []).map((delegation) => ({
    ...delegation,
    mayDecide: delegation.limit === null || toBigInt(value) <= toBigInt(delegation.limit),
  }));
}
