import type { Calling } from '#use-cases/webhooks/calling.js';

const AT_ONCE = 10;
const PAUSE = 1_000;

/** Every second tells other systems what they are told of. */
export const callingOthers = (calling: Calling) => async (): Promise<number> => {
  const made = await calling.call(AT_ONCE);
  return made === AT_ONCE ? 0 : PAUSE;
};
