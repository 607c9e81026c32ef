import type { Programme } from '../programme/state.js';
import { electorateOf, votingRule } from './quorum.js';
import { type Reach, reachOf } from './reach.js';

/** V2, V7: whether the seats that somebody holds could carry anything, were a vote opened under the present policy. */
export const reachOfProgramme = (programme: Pick<Programme, 'seats' | 'policy'>): Reach =>
  reachOf(electorateOf(programme.seats), votingRule(programme, programme.seats));
