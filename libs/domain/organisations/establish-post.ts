import { type Decision, accept } from '../kernel/decision.js';
import type { Recorded } from '../kernel/event.js';
import { type Facts, everyPostOf, isOffice } from '../kernel/facts.js';
import { OF_THE_PROGRAMME } from '../agenda/held-addresses.js';
import type { EstablishPost } from '../people/commands.js';
import type { PostEstablished, PostHolderReplaced } from '../people/events.js';
import { refuse as refusePeople } from '../people/refuse.js';
import { barsNewcomer, barsSuccessor } from '../people/successor.js';
import { refuse } from './refuse.js';
import type { Organisation } from './state.js';

/** A member has one post more, under an id that no other post has; whoever is to hold it takes it over as any other. */
export function establishPost(
  present: Organisation | null,
  { organisation, post: id, title, role, holder, newcomer }: EstablishPost,
  facts: Facts,
): Decision<PostEstablished | PostHolderReplaced> {
  if (!present) return refuse('ORGANISATION.UNKNOWN');
  if (organisation !== present.id) return refuse('ORGANISATION.OTHER_POSTS', { organisation: present.name });
  // What acts on the projects of all is not for one member to give to itself.
  if (OF_THE_PROGRAMME.includes(role) && !isOffice(facts)) return refuse('ORGANISATION.ROLE_OF_PROGRAMME');
  if (everyPostOf(facts.directory).some((each) => each.id === id))
    return refuse('ORGANISATION.POST_TWICE', { post: id });
  if (newcomer !== undefined && holder !== null) return refusePeople('PEOPLE.TWO_SUCCESSORS');
  const to = newcomer ?? holder;
  const refused = newcomer !== undefined ? barsNewcomer(facts) : to === null ? null : barsSuccessor(to, facts);
  if (refused) return refused;
  return accept<PostEstablished | PostHolderReplaced>(
    { type: 'PostEstablished', post: { id, title, role, organisation, holder: null } },
    ...(to === null ? [] : [{ type: 'PostHolderReplaced' as const, post: id, holder: to, before: null }]),
  );
}

export const postEstablished = (present: Organisation, { event }: Recorded<PostEstablished>): Organisation => ({
  ...present,
  posts: [...present.posts, event.post],
});
