import { isOnEverything, registerOf } from '../programme/interests.js';
import type { Programme } from '../programme/state.js';
import { electorateOf, votingRule } from './quorum.js';
import { type Reach, reachOf } from './reach.js';

/**
 * V2, V7: whether the seats that somebody holds could carry anything, were a vote opened under the present policy; without
 * those whose holder a standing interest keeps out of every vote (V9).
 */
export function reachOfProgramme(programme: Pick<Programme, 'seats' | 'policy' | 'interests'>): Reach {
  const barred = registerOf(programme)
    .filter((interest) => interest.kind === 'prejudicial' && interest.ended === null && isOnEverything(interest))
    .map(({ person }) => person);
  const electorate = electorateOf(programme.seats).filter(({ holder }) => !barred.includes(holder ?? ''));
  return reachOf(electorate, votingRule(programme, programme.seats));
}
