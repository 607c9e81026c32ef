import type { ActionUpdated } from '../actions/events.js';
import type { Instant } from '../calendar/instant.js';
import { type Decision, accept, nothing } from '../kernel/decision.js';
import type { Recorded } from '../kernel/event.js';
import type { Facts } from '../kernel/facts.js';
import type { Programme } from '../programme/state.js';
import type { FinishPassing, PassingCommand } from './commands.js';
import type { PassingEvent, PassingFinished } from './events.js';
import { passMatters } from './pass-matters.js';
import { refuse } from './refuse.js';
import type { NamedMatter, Passing, StayingMatter } from './state.js';

export const passingsOf = ({ passings = [] }: Pick<Programme, 'passings'>): readonly Passing[] => passings;

/** Passings of which something is still to follow in a project. */
export const unfinishedPassings = (programme: Pick<Programme, 'passings'>): readonly Passing[] =>
  passingsOf(programme).filter(({ finished }) => finished === null);

export const decidePassing = (
  programme: Programme,
  command: PassingCommand,
  facts: Facts,
): Decision<PassingEvent | ActionUpdated> =>
  command.type === 'PassMatters' ? passMatters(programme, command, facts) : finishPassing(programme, command, facts);

/** Projects have followed; what another post has by then is theirs, and what has ended is over. */
function finishPassing(
  programme: Programme,
  { passing: id }: FinishPassing,
  { matters = {} }: Facts,
): Decision<PassingFinished> {
  const passing = passingsOf(programme).find((each) => each.id === id);
  if (!passing) return refuse('PASSING.UNKNOWN');
  if (passing.finished) return nothing;
  const whyNot = ({ project, matter }: NamedMatter): StayingMatter[] => {
    if (project === null) return []; // it passed with the decision
    const found = matters[project]?.find((each) => each.matter === matter);
    if (found?.post === passing.to) return [];
    return [{ project, matter, code: found ? 'PASSING.MOVED_MEANWHILE' : 'PASSING.ENDED_MEANWHILE' }];
  };
  return accept({ type: 'PassingFinished', passing: id, left: passing.moves.flatMap(whyNot) });
}

/** Folds what was passed on. */
export function withPassing(
  programme: Programme,
  { event, at, actor: by }: Pick<Recorded<PassingEvent>, 'event' | 'actor'> & { readonly at: Instant },
): Programme {
  const passings = passingsOf(programme);
  if (event.type === 'MattersPassed') {
    const { passing: id, from, to, reason, moves, left } = event;
    return { ...programme, passings: [...passings, { id, from, to, reason, moves, left, by, at, finished: null }] };
  }
  return {
    ...programme,
    passings: passings.map((each) =>
      each.id === event.passing ? { ...each, left: [...each.left, ...event.left], finished: at } : each,
    ),
  };
}
