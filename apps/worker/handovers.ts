import type { Handovers } from '#use-cases/process/handovers.js';

const PAUSE = 2_000;

/** Every two seconds carries on with what is still to follow a replacement; the server does so at once, unless it is stopped. */
export const handingOver = (handovers: Handovers) => async (): Promise<number> => {
  await handovers.carryOn();
  return PAUSE;
};
