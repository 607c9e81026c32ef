import type { Calling } from '#use-cases/webhooks/calling.js';

const AT_ONCE = 10;
const PAUSE = 1_000;

/** Tells other systems what they are told of; when there is nothing, looks again every second. */
export const callingOthers = (calling: Calling) => async (): Promise<number> => {
  const made = await calling.call(AT_ONCE);
  return made > 0 ? 0 : PAUSE;
};
