/** The item of the steering group that a timer is about: `G1` of `vote/G1/2`, and of `papers/G1/2@2009-04-23`; `''`: none. */
export const itemOfTimer = (timer: string): string => /^[a-z-]+\/(.+)\/\d+(?:@[\d-]+)?$/.exec(timer)?.[1] ?? '';
