import { reachOfProgramme } from '#domain/gates/programme-reach.js';
import type { Reach } from '#domain/gates/reach.js';
import type { Directory } from '#domain/kernel/facts.js';

/** V7: how far the seats that somebody holds would come in a vote. */
export const seatReach = ({ programme }: Directory): Reach => reachOfProgramme(programme);
