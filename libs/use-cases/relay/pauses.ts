/** Pauses grow from 5 seconds to 6 hours. */
const FIRST_PAUSE = 5;
const LONGEST_PAUSE = 6 * 60 * 60;

/** Seconds until the next attempt. */
export const pauseAfter = (attempts: number): number => Math.min(FIRST_PAUSE * 4 ** (attempts - 1), LONGEST_PAUSE);
