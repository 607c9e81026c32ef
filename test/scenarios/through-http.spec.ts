import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { programmeCalendar } from '../../apps/cli/programme.js';
import { Player } from '../../apps/cli/rehearsal/player.js';
import { RelativeDates } from '../../apps/cli/rehearsal/relative-dates.js';
import { readScenario } from '../../apps/cli/rehearsal/scenario.js';
import { HttpWorld } from '../support/http-world.js';

const dates = RelativeDates.from('2009-01-05', programmeCalendar());

/** Of the others each is what one of these comes after: the proposal to G1, the ways to a case, to G2, opt-in and delivery. */
describe('Scenarios through HTTP', () => {
  it.each([
    'call-in',
    'chain-of-approval',
    'claim-of-an-invitation',
    'clocks',
    'delegated-over-its-limit',
    'part-of-the-scope',
    'silence-and-second-key',
    'urgency',
    'a1-conditional-approval',
    'a1-condition-lapses',
    'a2-quorum-failure-then-chairs-action',
    'a-vote-changed',
    'called-in-and-rejected',
    'cancellation-reissued-in-mid-vote',
    'chairs-action-lapses',
    'condition-discharged-by-others',
    'contributions-delivered',
    'deputy-covers-an-open-item',
    'exceptions-answered',
    'exempt-paper',
    'figures-by-year',
    'a8-lead-changes',
    'a8-no-lead-in-time',
    'rebaseline-decided-again',
    'held-in-mid-vote',
    'held-with-no-meeting-ahead',
    'inquorate-twice',
    'interest-after-voting',
    'a5-late-join',
    'late-join-after-cut-off',
    'late-join-after-gr',
    'leaver-in-mid-opt-in',
    'leaver-in-mid-vote',
    'lead-that-may-not-leave',
    'withdrawal',
    'major-route-through-g4',
    'minutes-approved',
    'own-calendar',
    'paper-reissued-in-mid-vote',
    'papers-issued',
    'postponed-reminder',
    'powers-and-optimism-bias',
    'quick-win-in-one-vote',
    'red-review',
    'sealed-round',
    'seat-holder-replaced',
    'standing-interests',
    'tie-and-casting-vote',
    'a4-decline-breaks-viability',
    'a7-deferral',
    'a11-two-bodies-of-one-service',
    'held-in-the-opt-in',
    'rework-after-non-viability',
    'two-rounds-of-failing-conditions',
    'invited-again',
    'adopted-in-delivery',
    'adopted-in-scoping',
    'cancelled-in-a-meeting',
    'referral-back-at-g2',
    'benefits-behind',
    'return-counted-as-nil',
    'temporary-labour-to-closure',
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
