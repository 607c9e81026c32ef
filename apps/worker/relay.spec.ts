import { expect, test } from '@jest/globals';
import { setTimeout as sleep } from 'node:timers/promises';
import { relaying } from './relay.js';

/** A relay whose batches take so long, in milliseconds. */
function relayTaking(ms: number) {
  const batches: number[] = [];
  const handOver = async (limit: number) => {
    batches.push(limit);
    await sleep(ms);
    return limit;
  };
  return { batches, handOver };
}

test.each([
  [50, 25, 500],
  [1, 1, 1_000],
  [3, 2, 667],
])('%d a second are handed over by %d, every %d ms', async (perSecond, batch, period) => {
  const relay = relayTaking(0);
  const pause = await relaying(relay, perSecond)();
  expect(relay.batches).toEqual([batch]);
  expect(pause).toBeGreaterThan(0);
  expect(pause).toBeLessThanOrEqual(Math.ceil(period));
});

test('the time that a batch takes is no pause on top', async () => {
  expect(await relaying(relayTaking(200), 50)()).toBeLessThanOrEqual(301);
  expect(await relaying(relayTaking(30), 1_000)()).toBeLessThanOrEqual(471);
});

test('a batch that took longer than its time is followed by the next at once', async () => {
  expect(await relaying(relayTaking(520), 50)()).toBe(0);
});
