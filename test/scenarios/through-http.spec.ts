import { afterAll, describe, expect, it } from '@jest/globals';
import { Beginnings } from '../support/beginnings.js';
import { HttpWorld } from '../support/http-world.js';

const beginnings = new Beginnings();

afterAll(() => beginnings.drop());

/** Those of through-pages.spec.ts go the same way, a few commands of each with forms. */
describe('Scenarios through HTTP', () => {
  it.each([
    'proposal-to-g1',
    'temporary-labour-to-case',
    'temporary-labour-to-g2',
    'temporary-labour-to-opt-in',
    'temporary-labour-to-delivery',
    'temporary-labour-four-units',
    'conditional-approval-of-g2',
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
      const begun = await beginnings.of(name);
      const world = await HttpWorld.open(begun);
      try {
        const timeline = await (await begun.playerIn(world)).play();
        expect(timeline.differences).toEqual([]);
        expect(timeline.expectations).toBeGreaterThan(0);
      } finally {
        await world.close();
      }
    },
    120_000,
  );
});
