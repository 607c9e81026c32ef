import type { Relay } from '#use-cases/relay/relay.js';

const BATCH = 50;
const PAUSE = 500;

/** Hands over messages: the next batch at once while there are more, else after half a second. */
export const relaying = (relay: Relay) => async (): Promise<number> =>
  (await relay.handOver(BATCH)) === BATCH ? 0 : PAUSE;
