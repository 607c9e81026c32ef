import { accept } from '../kernel/decision.js';
import { whyEnded } from './cast-vote.js';
import type { ChoosePresiding } from './commands.js';
import { changesUntil } from './deadlines.js';
import { refuse, whileOpen } from './matter.js';
import { canPreside, presidingIn } from './presiding.js';

/** V5: neither chair nor deputy takes part, so the eligible members choose; the secretary records whom. */
export const choosePresiding = whileOpen<ChoosePresiding>(({ project, item, round }, { seat }, _facts, now) => {
  const ended = whyEnded(project, changesUntil(project, round), now);
  if (ended) return ended;
  if (presidingIn(round) !== null) return refuse('GATE.IS_PRESIDED');
  if (!canPreside(round, seat)) return refuse('GATE.CANNOT_PRESIDE');
  return accept({ type: 'PresidingChosen', item: item.id, round: round.number, seat });
});
