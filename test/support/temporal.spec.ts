import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { type TestWorkflowEnvironment } from '@temporalio/testing';
import { startTimeSkipping } from './temporal.js';

const DAY_MS = 24 * 60 * 60 * 1000;
let time: TestWorkflowEnvironment;

beforeAll(async () => {
  time = await startTimeSkipping();
}, 120_000);

afterAll(() => time.teardown());

test('270 days pass at once', async () => {
  const before = await time.currentTimeMs();
  await time.sleep('270 days');
  expect((await time.currentTimeMs()) - before).toBeGreaterThanOrEqual(270 * DAY_MS);
});
