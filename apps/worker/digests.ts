import type { Digests } from '#use-cases/relay/digests.js';

/** So few that all have gone before anybody else may take them. */
const AT_ONCE = 10;
const PAUSE = 5_000;

/** Every five seconds sends the digests that have come due. */
export const sendingDigests = (digests: Digests) => async (): Promise<number> => {
  const sent = await digests.handOver(AT_ONCE);
  return sent === AT_ONCE ? 0 : PAUSE;
};
