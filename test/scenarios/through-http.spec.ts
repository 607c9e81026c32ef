import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { programmeCalendar } from '../../apps/cli/programme.js';
import { Player } from '../../apps/cli/rehearsal/player.js';
import { RelativeDates } from '../../apps/cli/rehearsal/relative-dates.js';
import { readScenario } from '../../apps/cli/rehearsal/scenario.js';
import { HttpWorld } from '../support/http-world.js';

const dates = RelativeDates.from('2009-01-05', programmeCalendar());

/**
 * Those of through-pages.spec.ts go the same way, a few commands of each with forms. Of the others each is what one of
 * these comes after: the proposal to G1, the ways to a case, to G2, opt-in and delivery.
 */
describe('Scenarios through HTTP', () => {
  it.each([
    'chain-of-approval',
    'delegated-over-its-limit',
    'part-of-the-scope',
    'silence-and-second-key',
    'urgency',
    'a1-conditional-approval',
    'a1-condition-lapses',
    'a2-quorum-failure-then-chairs-action',
    'a-vote-changed',
    'cancellation-reissued-in-mid-vote',
    'exceptions-answered',
    'figures-by-year',
    'a8-no-lead-in-time',
    'held-with-no-meeting-ahead',
    'inquorate-twice',
    'a5-late-join',
    'late-join-after-gr',
    'leaver-in-mid-opt-in',
    'leaver-in-mid-vote',
    'lead-that-may-not-leave',
    'paper-reissued-in-mid-vote',
    'powers-and-optimism-bias',
    'red-review',
    'sealed-round',
    'tie-and-casting-vote',
    'a4-decline-breaks-viability',
    'a7-deferral',
    'a11-two-bodies-of-one-service',
    'held-in-the-opt-in',
    'two-rounds-of-failing-conditions',
    'invited-again',
    'adopted-in-scoping',
    'referral-back-at-g2',
    'return-counted-as-nil',
    'post-implementation-review',
    'action-plan',
  ])(
    '%s comes out as expected, and its record verifies',
    async (name) => {
      const scenario = await readScenario(join(import.meta.dirname, `${name}.yaml`), dates);
      const world = await HttpWorld.open(scenario);
      try {
        const timeline = await new Player(world, scenario).play();
        expect(timeline.differences).toEqual([]);
        expect(timeline.expectations).toBeGreaterThan(0);
      } finally {
        await world.close();
      }
    },
    120_000,
  );
});
