import type { Instant } from '../calendar/instant.js';
import { type Decision, accept, nothing } from '../kernel/decision.js';
import { type Facts, postsOf } from '../kernel/facts.js';
import type { DeputyAppointed, DeputyEnded, SeatHolderReplaced } from '../programme/events.js';
import type { Programme } from '../programme/state.js';
import type { FinishReplacement, PeopleCommand } from './commands.js';
import type { PeopleEvent, PersonReplaced, ReplacementFinished } from './events.js';
import { passPost } from './pass-post.js';
import { postPlace } from './places.js';
import { refuse } from './refuse.js';
import { replacePerson } from './replace-person.js';
import type { Replacement } from './state.js';
import { barsNewcomer } from './successor.js';

export const replacementsOf = ({ replacements = [] }: Pick<Programme, 'replacements'>): readonly Replacement[] =>
  replacements;

/** Replacements of which something is still to follow. */
export const unfinished = (programme: Pick<Programme, 'replacements'>): readonly Replacement[] =>
  replacementsOf(programme).filter(({ finished }) => finished === null);

export function decidePeople(
  programme: Programme,
  command: PeopleCommand,
  facts: Facts,
  now: Instant,
): Decision<PeopleEvent | SeatHolderReplaced | DeputyEnded | DeputyAppointed> {
  switch (command.type) {
    case 'AddPerson':
      return barsNewcomer(facts) ?? accept({ type: 'PersonAdded', person: command.newcomer });
    case 'ReplaceOfficer':
      return passPost(programme.posts, command, facts);
    case 'ReplacePerson':
      return replacePerson(programme, command, facts, now);
    case 'FinishReplacement':
      return finishReplacement(programme, command, facts);
  }
}

/** The posts of organisations have followed; one that somebody else has by now is theirs. */
function finishReplacement(
  programme: Programme,
  { replacement: id }: FinishReplacement,
  { directory }: Facts,
): Decision<ReplacementFinished> {
  const replacement = replacementsOf(programme).find((each) => each.id === id);
  if (!replacement) return refuse('PEOPLE.REPLACEMENT_UNKNOWN');
  if (replacement.finished) return nothing;
  const left = replacement.moves
    .filter(({ place, to }) => postsOf(directory).some((post) => postPlace(post.id) === place && post.holder !== to))
    .map(({ place }) => ({ place, code: 'PEOPLE.MOVED_MEANWHILE' }));
  return accept({ type: 'ReplacementFinished', replacement: id, left });
}

/** Folds the replacements. */
export const withReplacement = (
  programme: Programme,
  { replacement: id, person, moves, left }: PersonReplaced,
  at: Instant,
): Programme => ({
  ...programme,
  replacements: [...replacementsOf(programme), { id, person, moves, left, at, finished: null }],
});

export const withFinished = (
  programme: Programme,
  { replacement, left }: ReplacementFinished,
  at: Instant,
): Programme => ({
  ...programme,
  replacements: replacementsOf(programme).map((each) =>
    each.id === replacement ? { ...each, left: [...each.left, ...left], finished: at } : each,
  ),
});
