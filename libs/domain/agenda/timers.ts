/** The item of the steering group that a timer is about: `G1` of `vote/G1/2`; `''`: none. */
export const itemOfTimer = (timer: string): string => /^[a-z-]+\/(.+)\/\d+$/.exec(timer)?.[1] ?? '';
