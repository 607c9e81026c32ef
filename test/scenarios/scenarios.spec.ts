import { readdirSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { temporalTestServer } from '#local/temporal-binaries.js';
import { openRecord } from '#record/data-source.js';
import { kinds } from '#record/kinds.js';
import { verify } from '#record/verify.js';
import { SimulatedWorld } from '../../apps/cli/rehearsal/simulated-world.js';
import type { Timeline } from '../../apps/cli/rehearsal/timeline.js';
import { Beginnings, type Begun } from '../support/beginnings.js';
import { faultsInRecords } from '../support/records.js';
import { keepQuiet } from '../support/temporal.js';

const beginnings = new Beginnings();

beforeAll(keepQuiet);
afterAll(() => beginnings.drop());

/** Plays it in the real process, on simulated time. */
async function play({ database, start, goesOn, playerIn }: Begun): Promise<Timeline> {
  const world = await SimulatedWorld.open(database.appUrl, start, await temporalTestServer());
  try {
    if (goesOn) await world.takeOver();
    return await (await playerIn(world)).play();
  } finally {
    await world.close();
  }
}

describe('Scenarios', () => {
  const files = readdirSync(import.meta.dirname).filter((name) => name.endsWith('.yaml'));

  it.each(files)(
    '%s comes out as expected, its record verifies, and so does that of each decision',
    async (file) => {
      const begun = await beginnings.of(file.replace('.yaml', ''));
      try {
        const timeline = await play(begun);
        expect(timeline.differences).toEqual([]);
        expect(timeline.expectations).toBeGreaterThan(0);
        const dataSource = await openRecord(begun.database.appUrl);
        const report = await verify(dataSource, kinds);
        const faults = await faultsInRecords(dataSource);
        await dataSource.destroy();
        expect(report).toMatchObject({ damaged: 0, faults: [] });
        expect(faults).toEqual([]);
      } finally {
        await begun.database.drop();
      }
    },
    180_000,
  );
});
