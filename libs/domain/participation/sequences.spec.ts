import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { addDays } from '../calendar/working-days.js';
import type { Instant } from '../calendar/instant.js';
import { type Step, at, decideIn, foldIn, playIn } from '../../../test/support/domain.js';
import { decision, law, opened, reconfirmation, saveCase, untilThen } from '../../../test/support/temporary-labour.js';
import type { Project } from '../projects/state.js';
import { participationActs } from './acts.js';
import { participationDuties } from './duties.js';
import { keysNeeded } from './keys.js';
import { hasJoined } from './units.js';

const ORGANISATIONS = ['gla', 'tfl', 'lda', 'lfepa', 'mpa', 'mps'];
const organisation = fc.constantFrom(...ORGANISATIONS, 'met', 'constructor');
const route = fc.constantFrom('rework', 'invite_again', 'cancel');

type Move = (project: Project, now: Instant) => Step<{ type: string }>;

const terms = fc.oneof(
  { weight: 5, arbitrary: fc.constant({}) },
  fc.record({
    conditions: fc.constantFrom(
      [{ metric: 'units_joined', operator: '>=', value: '5' }],
      [{ metric: 'payback_years', operator: '<=', value: '1.9' }],
    ),
  }),
  fc.record({ largestShare: fc.constantFrom('0', '4800000', '5999999') }),
  fc.record({ answer: fc.constant('decline'), reasonCode: fc.constantFrom('timing', undefined) }),
  fc.record({
    answer: fc.constant('defer'),
    until: fc.constantFrom('2009-02-20', '2009-03-20', '2009-04-06', '2009-02-31', ''),
  }),
  fc.record({ parts: fc.constantFrom([], ['framework'], ['nothing']) }),
);

const version = (project: Project, behind: number) => ({ caseVersion: project.cases.version - behind });

const move: fc.Arbitrary<Move> = fc.oneof(
  {
    weight: 12,
    arbitrary: fc.tuple(organisation, terms, fc.constantFrom(0, 0, 0, 1)).map(
      ([id, given, behind]): Move =>
        (project, now) =>
          decision(id, now, { ...version(project, behind), ...given }),
    ),
  },
  {
    weight: 3,
    arbitrary: organisation.map(
      (id): Move =>
        (project, now) =>
          reconfirmation(id, now, version(project, 0)),
    ),
  },
  fc
    .tuple(organisation, organisation)
    .map(([id, who]): Move => (project, now) => [decision(id, now, version(project, 0))[0], `${who}-od`, now]),
  fc.integer({ min: 1, max: 6 }).map((years): Move => (_project, now) => [saveCase({ years }), 'tfl-pl', now]),
  fc
    .tuple(route)
    .map(([to]): Move => (_project, now) => [
      { type: 'ChooseUnviableRoute', route: to, reason: 'r', exitPlan: 'e' } as { type: string },
      'tfl-pl',
      now,
    ]),
  fc
    .constantFrom('invite_again', 'cancel')
    .map((to): Move => (_project, now) => [
      { type: 'ConfirmUnviableRoute', route: to } as { type: string },
      'gla-chair',
      now,
    ]),
  fc
    .integer({ min: 0, max: 25 })
    .map((days): Move => (_project, now) => [
      { type: 'ExtendOptIn', days, reason: 'r' } as { type: string },
      'gla-chair',
      now,
    ]),
  fc.constantFrom('CloseOptIn', 'RunViability').map((type): Move => (_project, now) => [{ type }, 'process', now]),
  fc
    .constantFrom('gla', 'met', 'mps', 'constructor')
    .map((unit): Move => (_project, now) => [{ type: 'EndSilence', unit } as { type: string }, 'process', now]),
);

const sequence = fc.array(fc.tuple(move, fc.constantFrom(0, 0, 0, 1, 3, 9)), { minLength: 1, maxLength: 40 });

const fresh = opened();

/** Plays a sequence day by day, the process beside it; gives every state on the way. */
function statesOf(moves: readonly (readonly [Move, number])[]): readonly Project[] {
  let project = fresh;
  let day = '2009-02-02';
  const states = [project];
  for (const [next, days] of moves) {
    day = addDays(day, days);
    project = untilThen(project, at(day));
    const step = next(project, at(day));
    const answer = decideIn(law, project, step);
    if (answer.kind === 'accepted') project = foldIn(law, project, step[1], step[2], ...answer.events);
    states.push(project, (project = untilThen(project, at(day))));
  }
  return states;
}

describe('in any sequence of answers, new versions and days', () => {
  it('V14: a unit never joins without the decision of each organisation whose key it needs, on the present case', () => {
    let joined = 0;
    fc.assert(
      fc.property(sequence, (moves) => {
        for (const project of statesOf(moves)) {
          for (const unit of project.units) {
            const participation = project.participation.units[unit.id];
            if (!hasJoined(participation)) continue;
            joined += 1;
            for (const organisation of keysNeeded(project, unit)) {
              expect(participation.keys[organisation]).toMatchObject({
                answer: 'join',
                caseVersion: project.cases.version,
                by: `${organisation}-od`,
              });
            }
          }
        }
      }),
      { numRuns: 150 },
    );
    expect(joined).toBeGreaterThan(0);
  });

  it('O7: what was tested last counts joined units alone, unless something has changed since', () => {
    let tested = 0;
    fc.assert(
      fc.property(sequence, (moves) => {
        for (const { participation, units } of statesOf(moves)) {
          const { optIn } = participation;
          if (!optIn?.viability || optIn.stale) continue;
          tested += 1;
          expect(optIn.viability.units).toEqual(
            units.map(({ id }) => id).filter((id) => hasJoined(participation.units[id])),
          );
        }
      }),
      { numRuns: 1_500 },
    );
    expect(tested).toBeGreaterThan(0);
  });

  it('O2, O3: the process is never asked to do what the law refuses, and comes to rest', () => {
    fc.assert(
      fc.property(sequence, (moves) => {
        const last = statesOf(moves).at(-1)!;
        for (const { dueAt, command } of participationActs(last)) {
          const now = dueAt > last.lastAt ? dueAt : last.lastAt;
          expect(decideIn(law, last, [command, 'process', now]).kind).toBe('accepted');
        }
        const rested = untilThen(last, at('2010-12-01'));
        expect(participationActs(rested)).toEqual([]);
        expect(
          participationDuties(rested).filter(({ what }) => what === 'RecordDecision' || what === 'Reconfirm'),
        ).toEqual([]);
      }),
      { numRuns: 100 },
    );
  });

  it('T2: an answer changes the version of its own unit alone', () => {
    fc.assert(
      fc.property(sequence, fc.constantFrom(...ORGANISATIONS), (moves, id) => {
        const before = statesOf(moves).at(-1)!;
        const step = decision(id, before.lastAt, { caseVersion: before.cases.version, reference: 'again' });
        if (decideIn(law, before, step).kind !== 'accepted') return;
        const after = playIn(law, before, step);
        const changed = before.units.filter(
          ({ id: unit }) => after.participation.units[unit].revision !== before.participation.units[unit].revision,
        );
        expect(changed.flatMap(({ organisations }) => organisations)).toContain(id);
        expect(changed).toHaveLength(1);
      }),
      { numRuns: 100 },
    );
  });
});
