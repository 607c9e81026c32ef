import type { Relay } from '#use-cases/relay/relay.js';

/** In batches of half a second: what people do at the moment comes in between. */
const BATCHES_A_SECOND = 2;

/** Hands over the next messages, so many a second at the most: the time that a batch takes is part of its own. */
export function relaying(relay: Pick<Relay, 'handOver'>, perSecond: number): () => Promise<number> {
  const batch = Math.ceil(perSecond / BATCHES_A_SECOND);
  const period = (1_000 * batch) / perSecond;
  return async () => {
    const begun = performance.now();
    await relay.handOver(batch);
    return Math.max(0, period - (performance.now() - begun));
  };
}
