import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { programmeCalendar } from '../../apps/cli/programme.js';
import { Player } from '../../apps/cli/rehearsal/player.js';
import { RelativeDates } from '../../apps/cli/rehearsal/relative-dates.js';
import { readScenario } from '../../apps/cli/rehearsal/scenario.js';
import { confirmed, PagesWorld } from '../support/pages-world.js';

const dates = RelativeDates.from('2009-01-05', programmeCalendar());

describe('Scenarios through the pages', () => {
  it.each([
    'rebaseline-decided-again',
    'temporary-labour-to-closure',
    'clocks',
    'interest-after-voting',
    'contributions-delivered',
    'major-route-through-g4',
    'quick-win-in-one-vote',
    'chairs-action-lapses',
    'minutes-approved',
    'condition-discharged-by-others',
    'postponed-reminder',
    'claim-of-an-invitation',
    'held-in-mid-vote',
    'papers-issued',
    'standing-interests',
    'adopted-in-delivery',
    'rework-after-non-viability',
    'called-in-and-rejected',
    'exempt-paper',
    'a8-lead-changes',
    'own-calendar',
    'cancelled-in-a-meeting',
    'deputy-covers-an-open-item',
    'late-join-after-cut-off',
    'call-in',
    'seat-holder-replaced',
    'withdrawal',
  ])(
    '%s: each command from its form over the check of its answers to its confirmation',
    async (name) => {
      const scenario = await readScenario(join(import.meta.dirname, `${name}.yaml`), dates);
      const world = await PagesWorld.open(scenario);
      try {
        const timeline = await new Player(world, scenario).play();
        expect(world.faults).toEqual([]);
        expect(timeline.differences).toEqual([]);
      } finally {
        await world.close();
      }
    },
    240_000,
  );
  it('all', () => {
    console.log([...confirmed].sort().join(' '));
  });
});
