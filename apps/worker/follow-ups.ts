import type { FollowUps } from '#use-cases/relay/follow-ups.js';

const AT_ONCE = 25;
const PAUSE = 2_000;

/** Every two seconds takes up what reached nobody. */
export const followingUp = (followUps: FollowUps) => async (): Promise<number> => {
  await followUps.followUp(AT_ONCE);
  return PAUSE;
};
