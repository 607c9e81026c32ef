import { type Split, benefitTotals } from '#domain/benefits/totals.js';
import { dateIn, timeIn } from '#domain/calendar/zone.js';
import { conditionOf } from '#domain/conditions/conditions.js';
import type { ItemId } from '#domain/gates/state.js';
import { presentHold } from '#domain/holds/holds.js';
import { presentBaseline } from '#domain/rebaselines/baselines.js';
import type { Project } from '#domain/projects/state.js';
import type { Spell } from '#domain/spells/state.js';
import type { ExpectedReminder, Holds } from './scenario.js';
import type { Timeline } from './timeline.js';

/** Compares what must hold with the project as it stands; only what is named is looked at. */
export function compareHolds(timeline: Timeline, at: string, holds: Holds, project: Project): void {
  const compare = (what: string, expected: unknown, came: unknown) =>
    timeline.compare(`${at} ${what}`, words(expected), words(came));
  if (holds.stage) compare('stage', holds.stage, project.stage);
  for (const [unit, status] of Object.entries(holds.units ?? {})) {
    compare(`unit ${unit}`, status, project.participation.units[unit]?.status);
  }
  for (const [item, outcome] of Object.entries(holds.gates ?? {})) {
    const closed = project.gates[item as ItemId]?.rounds.filter((round) => round.status === 'closed').at(-1);
    compare(`outcome of ${item}`, outcome, closed?.outcome);
  }
  for (const [id, status] of Object.entries(holds.conditions ?? {})) {
    compare(`condition ${id}`, status, conditionOf(project, id)?.status);
  }
  if (holds.heldUntil) compare('held until', holds.heldUntil, presentHold(project)?.until ?? 'none');
  if (holds.viability) compareViability(compare, holds.viability, project);
  compareMovements(compare, holds, project);
  compareClocks(compare, holds, project);
  const cashable = benefitTotals(project)?.cashable as Record<string, Split> | undefined;
  for (const [total, amount] of Object.entries(holds.cashable ?? {})) {
    compare(`cashable ${total}`, amount, cashable?.[total]?.net);
  }
}

function compareMovements(
  compare: (what: string, expected: unknown, came: unknown) => void,
  { paid = {}, tranches = {}, baseline }: Holds,
  project: Project,
): void {
  const { lateJoins, withdrawals } = project.movements;
  for (const [unit, amount] of Object.entries(paid)) {
    const lines = [...lateJoins, ...withdrawals].flatMap((each) => each.lines).filter((line) => line.unit === unit);
    compare(
      `paid by ${unit}`,
      amount,
      lines.reduce((sum, { pays }) => sum + BigInt(pays), 0n),
    );
  }
  for (const [unit, amount] of Object.entries(tranches)) {
    compare(`tranche of ${unit}`, amount, lateJoins.find((each) => each.unit === unit)?.tranche.cashable);
  }
  if (baseline) compare('baseline', baseline, presentBaseline(project)?.terms.netAnnualBenefit);
}

function compareClocks(
  compare: (what: string, expected: unknown, came: unknown) => void,
  { clocks = {} }: Holds,
  { spells }: Project,
): void {
  for (const [matter, expected] of Object.entries(clocks)) {
    const came = spells.filter((each) => each.matter === matter);
    compare(`clocks of ${matter}`, expected.length, came.length);
    for (const [index, clock] of expected.entries()) {
      const fields = Object.keys(clock) as (keyof Spell)[];
      const said = (spell?: Partial<Spell>) => fields.map((field) => `${field} ${spell?.[field]}`);
      compare(`clock ${index + 1} of ${matter}`, said(clock), said(came[index]));
    }
  }
}

function compareViability(
  compare: (what: string, expected: unknown, came: unknown) => void,
  expected: NonNullable<Holds['viability']>,
  project: Project,
): void {
  const viability = project.participation.optIn?.viability;
  if (expected.passed !== undefined) compare('viable', expected.passed, viability?.passed);
  if (expected.rounds !== undefined) compare('rounds', expected.rounds, viability?.rounds.length);
  if (expected.netAnnualCashable)
    compare('net annual cashable', expected.netAnnualCashable, viability?.netAnnualCashable);
  if (expected.netPresentValue) compare('net present value', expected.netPresentValue, viability?.netPresentValue);
  for (const list of ['units', 'failed', 'conditionFailed'] as const) {
    if (expected[list]) compare(list, [...expected[list]].sort(), [...(viability?.[list] ?? [])].sort());
  }
  for (const [unit, share] of Object.entries(expected.shares ?? {})) {
    compare(`share of ${unit}`, share, viability?.shares[unit]);
  }
}

/** The chase log about the commands named: none more and none fewer than expected. */
export function compareReminders(
  timeline: Timeline,
  expected: readonly ExpectedReminder[],
  about: readonly string[],
  project: Project,
): void {
  const came = project.reminders
    .filter(({ what }) => about.includes(what))
    .map(({ dueAt, what, recipients, status }) => line(momentOf(dueAt), what, recipients, status));
  const wanted = expected.map(({ at, about: what, to, status }) => line(at, what, to, status ?? 'sent'));
  timeline.compare('reminders', wanted.sort().join('\n                '), came.sort().join('\n                '));
}

const line = (at: string, what: string, to: readonly string[], status: string): string =>
  `${at} ${what} ${status} to ${[...to].sort().join(', ')}`;

const momentOf = (at: string): string => `${dateIn('Europe/London', at)} ${timeIn('Europe/London', at)}`;

const words = (value: unknown): string => (Array.isArray(value) ? value.join(', ') : String(value));
