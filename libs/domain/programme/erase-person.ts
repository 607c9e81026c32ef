import { type Decision, accept, refusals } from '../kernel/decision.js';
import { type Facts, postsHeldBy, seatsHeldBy } from '../kernel/facts.js';
import { unfinished } from '../people/people.js';
import type { ErasePerson } from './commands.js';
import type { ProgrammeEvent } from './events.js';
import { programmeMessages } from './messages.js';

const refuse = refusals(programmeMessages);

/** T2: whoever still holds a post or a seat is reached by name and address, and keeps them as long. */
export function erasePerson({ person }: ErasePerson, { directory, kept = 'unknown' }: Facts): Decision<ProgrammeEvent> {
  if (kept === 'unknown') return refuse('PROGRAMME.PERSON_UNKNOWN');
  if (kept === 'removed') return refuse('PROGRAMME.PERSON_ERASED');
  const [place] = [...postsHeldBy(directory, person), ...seatsHeldBy(directory, person)];
  if (place) return refuse('PROGRAMME.PERSON_HOLDS', { place: `“${place.title}”` });
  const coming = unfinished(directory.programme).some(({ moves }) => moves.some(({ to }) => to === person));
  if (coming) return refuse('PROGRAMME.PERSON_TAKES_OVER');
  return accept({ type: 'PersonErased', person });
}
