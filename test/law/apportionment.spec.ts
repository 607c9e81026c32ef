import { describe, it } from '@jest/globals';
import fc from 'fast-check';
import type { Part } from '#domain/cases/state.js';
import { addDays } from '#domain/calendar/working-days.js';
import { lateJoined } from '#domain/movements/late-joined.js';
import { leavingOn } from '#domain/movements/leaving.js';
import { settlementWith } from '#domain/movements/settlement.js';
import { bearing, standing } from '#domain/movements/standing.js';
import type { SettlementLine } from '#domain/movements/state.js';
import { unitWithdrawn } from '#domain/movements/withdraw-unit.js';
import type { Shares } from '#domain/participation/settled-shares.js';
import { viabilityOf } from '#domain/participation/viability.js';
import type { Project } from '#domain/projects/state.js';
import { runningWith, START } from '../support/launched.js';
import { type Dice, diceFrom, oneOf } from './dice.js';
import { insist, note, seenLessThan } from './insist.js';

const CASES = 50_000;
const LEAD = 'tfl';
const UNITS = ['gla', 'tfl', 'lda', 'lfepa', 'met'];
const KEYS = ['equal', 'headcount', 'usage', 'fixed'] as const;

/** All five, from April to December 2009. */
const five = runningWith(['tfl', 'lda', 'gla', 'lfepa']);

function partIn(dice: Dice, id: string): Part {
  const by = oneOf(dice, ...KEYS);
  const most = oneOf(dice, 3, 20, 50_000);
  note(`split ${by}`);
  return {
    ...five.cases.current!.parts[0],
    ...{ id, title: id, required: id === 'a' },
    sharedOneOff: String(dice(oneOf(dice, 10, 2_000, 1_000_000_000))),
    sharedRunning: String(dice(oneOf(dice, 10, 100_000))),
    sharing: { by, weights: by === 'equal' ? [] : UNITS.map((unit) => ({ unit, weight: 1 + dice(most) })) },
  };
}

/** A project as it runs: each unit in it or not, with some of the parts, whose keys are drawn by lot. */
function runningBy(dice: Dice): Project {
  const parts = ['a', 'b', 'c'].slice(0, 1 + dice(3)).map((id) => partIn(dice, id));
  const units = Object.fromEntries(
    Object.entries(five.participation.units).map(([id, unit]) => {
      const joined = parts.filter(({ required }) => required || dice(3) > 0).map((part) => part.id);
      const keys = Object.entries(unit.keys).map(([key, decision]) => [key, { ...decision, parts: joined }]);
      const isIn = id === LEAD || dice(3) > 0;
      return [
        id,
        { ...unit, status: isIn ? 'JOINED' : 'DECLINED', keys: Object.fromEntries(keys) as typeof unit.keys },
      ];
    }),
  ) as Project['participation']['units'];
  const current = { ...five.cases.current!, parts };
  return {
    ...five,
    cases: { ...five.cases, current },
    participation: { ...five.participation, units },
  };
}

type Standing = readonly [Project, Shares];

const sum = (lines: readonly SettlementLine[], of: (line: SettlementLine) => string): bigint =>
  lines.reduce((total, line) => total + BigInt(of(line)), 0n);

const partsOf = (project: Project, unit: string) => Object.values(project.participation.units[unit].keys)[0].parts;

/** What parts cost that somebody bears, and nobody before who left. */
const toBear = (project: Project, of: 'sharedOneOff' | 'sharedRunning'): bigint =>
  project.cases
    .current!.parts.filter(({ id }) => bearing(project).some(({ parts }) => parts.includes(id)))
    .reduce((total, part) => {
      const borne = of === 'sharedOneOff' ? BigInt(project.movements.borne[part.id] ?? '0') : 0n;
      return total + BigInt(part[of]) - borne;
    }, 0n);

/** What is settled: to the penny, from what each bore before to what it bears now; and by those shares viability is tested. */
function settles(was: Shares, after: Project, lines: readonly SettlementLine[], dice: Dice): Shares {
  const is = standing(after, bearing(after));
  for (const line of lines) {
    insist(BigInt(line.before) === (was.get(line.unit) ?? 0n), 'does not begin where it was', line);
    if (is.has(line.unit)) insist(BigInt(line.after) === is.get(line.unit)!, 'does not end where it is', line);
    insist(BigInt(line.after) >= 0n && BigInt(line.runningAfter) >= 0n, 'is less than nothing', line);
    insist(BigInt(line.pays) === BigInt(line.after) - BigInt(line.before), 'is not what it pays', line);
  }
  if (dice(10) === 0) {
    const tested = viabilityOf(after).rounds[0].shares;
    for (const [unit, share] of is) insist(tested[unit] === `${share}`, 'is tested with another share', unit, tested);
  }
  return is;
}

function joins(project: Project, unit: string, was: Shares, dice: Dice): Standing {
  const lines = settlementWith(project, { unit, parts: partsOf(project, unit) });
  const event = { type: 'LateJoined', unit, lines, tranche: { cashable: '0', lines: [] } } as const;
  const after = lateJoined(project, { event, at: START, actor: 'someone', version: project.version + 1 });
  note('joined late');
  const is = settles(was, after, lines, dice);
  const alone = toBear(after, 'sharedOneOff') - toBear(project, 'sharedOneOff');
  insist(sum(lines, ({ pays }) => pays) === alone, 'what is paid is not got back', lines);
  insist(sum(lines, ({ after: share }) => share) === toBear(after, 'sharedOneOff'), 'does not add up', lines);
  insist(sum(lines, (line) => line.runningAfter) === toBear(after, 'sharedRunning'), 'does not add up a year', lines);
  for (const line of lines.filter((each) => each.unit !== unit)) {
    insist(BigInt(line.after) <= BigInt(line.before), 'its share rises', line);
    insist(BigInt(line.runningAfter) <= BigInt(line.runningBefore), 'its share a year rises', line);
  }
  return [after, is];
}

function leaves(project: Project, unit: string, was: Shares, dice: Dice): Standing {
  const settlement = leavingOn(project, unit, addDays('2009-04-01', dice(300)));
  const { lines, bears } = settlement;
  const event = { type: 'UnitWithdrawn', unit, settlement } as const;
  const after = unitWithdrawn(project, { event, at: START, actor: 'process', version: project.version + 1 });
  note('left');
  const is = settles(was, after, lines, dice);
  insist(sum(lines, ({ pays }) => pays) === 0n, 'what it is spared is not borne by the others', lines);
  insist(lines.find((line) => line.unit === unit)!.after === bears, 'does not bear what it bears', settlement);
  insist(sum(lines, ({ after: share }) => share) === toBear(project, 'sharedOneOff'), 'does not add up', lines);
  insist(sum(lines, (line) => line.runningAfter) === toBear(after, 'sharedRunning'), 'does not add up a year', lines);
  const parts = partsOf(project, unit);
  for (const line of lines.filter((each) => each.unit !== unit)) {
    const shared = partsOf(project, line.unit).some((part) => parts.includes(part));
    if (!shared) insist(line.after === line.before, 'it had no part in this', line);
  }
  return [after, is];
}

describe('O10, X4: units that come late and go, one after the other', () => {
  it(`O6, O10, X4: settle to the penny in ${CASES} cases, and nobody’s share rises by who comes, whatever the key`, () => {
    fc.assert(
      fc.property(fc.integer(), (seed) => {
        const dice = diceFrom(seed);
        let project = runningBy(dice);
        let shares = standing(project, bearing(project));
        for (let moves = 1 + dice(2); moves > 0; moves -= 1) {
          const unit = oneOf(dice, ...UNITS.filter((id) => id !== LEAD));
          const moved = project.participation.units[unit].status === 'JOINED' ? leaves : joins;
          [project, shares] = moved(project, unit, shares, dice);
        }
      }),
      { numRuns: CASES, endOnFailure: true },
    );
  }, 300_000);

  it('come through everything: each key, comings and goings', () => {
    seenLessThan(CASES / 10, [...KEYS.map((by) => `split ${by}`), 'joined late', 'left']);
  });
});
