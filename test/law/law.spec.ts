import { isDeepStrictEqual } from 'node:util';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { ENDINGS } from '#domain/projects/stages.js';
import { evolve } from '#domain/projects/project.js';
import type { Project } from '#domain/projects/state.js';
import { step } from './guide.js';
import { joinedWithoutDecision, miscounted, stagesWithoutGround, sumsThatDoNotAdd } from './invariants.js';
import { Mission } from './mission.js';

const SEQUENCES = 20_000;
const LONGEST = 240;

/** What the missions came through, over all of them. */
const seen = {
  stages: new Map<string, number>(),
  participations: new Set<string>(),
  outcomes: new Set<string>(),
  returns: new Set<string>(),
};

/** A small generator of its own from one seed: the same seed tells the same mission. */
function diceFrom(seed: number): (sides: number) => number {
  let state = seed | 0;
  return (sides) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) % sides;
  };
}

function live(seed: number): Mission {
  const mission = new Mission();
  const dice = diceFrom(seed);
  for (let steps = 0; steps < LONGEST; steps += 1) {
    step(mission, dice);
    if (mission.project) note(mission.project);
    if (mission.project && ENDINGS.includes(mission.project.stage)) break;
  }
  return mission;
}

/** A refusal has a code and a whole sentence with every value filled in. */
const isUnclear = ({ code, sentence }: { code: string; sentence: string }): boolean =>
  !/^[A-Z_]+\.[A-Z_]+$/.test(code) || !/^.{10,}[.?!]$/s.test(sentence) || /undefined|null|\{/.test(sentence);

function note(project: Project): void {
  for (const { status } of Object.values(project.participation.units)) seen.participations.add(status);
  for (const item of Object.values(project.gates)) {
    for (const round of item?.rounds ?? []) seen.outcomes.add(round.outcome ?? round.status);
  }
  for (const { status } of Object.values(project.benefits.returns)) seen.returns.add(status);
}

/** What is found in a mission in which every rule was kept. */
const KEPT = {
  unclear: [],
  stagesWithoutGround: [],
  miscounted: [],
  joinedWithoutDecision: [],
  sumsThatDoNotAdd: [],
  foldsToTheSame: true,
};

describe('The law', () => {
  it(`keeps its rules in ${SEQUENCES} guided missions`, () => {
    fc.assert(
      fc.property(fc.integer(), (seed) => {
        const mission = live(seed);
        const { project, events } = mission;
        for (const stage of new Set([
          'PROPOSED',
          ...events.flatMap(({ event }) => (event.type === 'StageEntered' ? [event.stage] : [])),
        ])) {
          seen.stages.set(stage, (seen.stages.get(stage) ?? 0) + 1);
        }
        expect({
          unclear: mission.refusals.filter(isUnclear),
          stagesWithoutGround: stagesWithoutGround(events),
          miscounted: miscounted(events),
          joinedWithoutDecision: project ? joinedWithoutDecision(project, events) : [],
          sumsThatDoNotAdd: project ? sumsThatDoNotAdd(project, events) : [],
          foldsToTheSame: isDeepStrictEqual(events.reduce<Project | null>(evolve, null), project),
        }).toEqual(KEPT);
      }),
      { numRuns: SEQUENCES, endOnFailure: true },
    );
  }, 600_000);

  it('is led far enough: 20 % of the missions reach OPT_IN and 2 % are CLOSED', () => {
    expect(seen.stages.get('OPT_IN')! / SEQUENCES).toBeGreaterThanOrEqual(0.2);
    expect(seen.stages.get('CLOSED')! / SEQUENCES).toBeGreaterThanOrEqual(0.02);
  });

  it('reaches every state by commands from nothing', () => {
    expect([...seen.stages.keys()].sort()).toEqual(
      [
        ...['PROPOSED', 'SCOPING', 'BUSINESS_CASE', 'OPT_IN', 'DELIVERY', 'CLOSURE', 'BENEFITS_WATCH'],
        ...['CLOSED', 'WITHDRAWN', 'REJECTED', 'CANCELLED'],
      ].sort(),
    );
    expect([...seen.participations].sort()).toEqual(
      [
        ...['INVITED', 'NOT_RELEVANT', 'PENDING_SECOND_KEY', 'JOINED', 'JOINED_COND', 'CONDITION_FAILED'],
        ...['DECLINED', 'DEFERRED', 'LAPSED', 'RECONFIRM'],
      ].sort(),
    );
    expect([...seen.outcomes].sort()).toEqual(
      [
        ...[
          'scheduled',
          'open',
          'approved',
          'approved_cond',
          'deferred',
          'referred_back',
          'rejected',
          'inquorate',
          'lost',
          'called_in',
          'not_needed',
          'held',
          'lapsed',
        ],
      ].sort(),
    );
    expect([...seen.returns].sort()).toEqual(
      ['submitted', 'confirmed', 'countersigned', 'queried', 'validated', 'nil'].sort(),
    );
  });
});
