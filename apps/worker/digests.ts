import type { Digests } from '#use-cases/relay/digests.js';

const AT_ONCE = 25;
const PAUSE = 5_000;

/** Every five seconds sends the digests that have come due. */
export const sendingDigests = (digests: Digests) => async (): Promise<number> => {
  const sent = await digests.handOver(AT_ONCE);
  return sent === AT_ONCE ? 0 : PAUSE;
};
