import type { Relay } from '#use-cases/relay/relay.js';

/** Fifty messages a second: mail servers turn hasty senders away, and what people do at the moment goes first. */
const BATCH = 25;
const PAUSE = 500;

/** Hands over the next messages, twice a second. */
export const relaying = (relay: Relay) => async (): Promise<number> => {
  await relay.handOver(BATCH);
  return PAUSE;
};
