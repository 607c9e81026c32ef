import { type Decision, accept, nothing } from '../kernel/decision.js';
import type { Recorded } from '../kernel/event.js';
import type { Facts } from '../kernel/facts.js';
import type { FollowReplacement, ReplacePostHolder } from '../people/commands.js';
import type { PostHolderReplaced } from '../people/events.js';
import { passPost, withHolder } from '../people/pass-post.js';
import { unfinished } from '../people/people.js';
import { postPlace } from '../people/places.js';
import { refuse } from './refuse.js';
import type { Organisation } from './state.js';

/** A post of a member passes to somebody else, and with it whatever hangs on it. */
export function replacePostHolder(
  present: Organisation | null,
  { organisation, ...asked }: ReplacePostHolder,
  facts: Facts,
): Decision<PostHolderReplaced> {
  if (!present) return refuse('ORGANISATION.UNKNOWN');
  if (organisation !== present.id) return refuse('ORGANISATION.OTHER_POSTS', { organisation: present.name });
  return passPost(present.posts, asked, facts);
}

/** V8: the posts of a member follow a replacement; one that somebody else has by now is left to them. */
export function followReplacement(
  present: Organisation | null,
  { replacement: id }: FollowReplacement,
  { directory: { programme } }: Facts,
): Decision<PostHolderReplaced> {
  if (!present) return refuse('ORGANISATION.UNKNOWN');
  const replacement = unfinished(programme).find((each) => each.id === id);
  if (!replacement) return nothing;
  const { person, moves } = replacement;
  const passing = moves.flatMap(({ place, to }): PostHolderReplaced[] => {
    const post = present.posts.find((each) => postPlace(each.id) === place && each.holder === person);
    return post ? [{ type: 'PostHolderReplaced', post: post.id, holder: to, before: person, replacement: id }] : [];
  });
  return passing.length > 0 ? accept(...passing) : nothing;
}

export const postHolderReplaced = (present: Organisation, { event }: Recorded<PostHolderReplaced>): Organisation => ({
  ...present,
  posts: withHolder(present.posts, event),
});
