import { expect, test } from '@jest/globals';
import { runFaults } from './faults.js';

const LIFECYCLES = 25;
const COMMANDS = 66;

/** The short run. `npm run test:faults` is the long one. */
test('whatever is killed, nothing acknowledged is lost, nothing is doubled, and every project comes to its end', async () => {
  const report = await runFaults({ lifecycles: LIFECYCLES, seed: 20090105 });
  expect(report).toMatchObject({ findings: [], missing: [], lost: 0, doubled: 0 });
  expect(report.always.acknowledged).toBe(LIFECYCLES * COMMANDS);
}, 600_000);
