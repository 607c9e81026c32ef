import { OF_THE_PROGRAMME } from '../agenda/held-addresses.js';
import { type Decision, type Refusal, accept, nothing } from '../kernel/decision.js';
import type { Recorded } from '../kernel/event.js';
import { type Facts, isOffice, postsOf } from '../kernel/facts.js';
import { actionsIn } from '../passings/pass-matters.js';
import { unfinishedPassings } from '../passings/passings.js';
import type { AbolishPost } from '../people/commands.js';
import type { PostAbolished } from '../people/events.js';
import { refuse as refusePeople } from '../people/refuse.js';
import type { Post, Role } from '../programme/state.js';
import { refuse } from './refuse.js';
import { type Organisation, formerPostsOf } from './state.js';

/** Roles without which a member can neither be asked nor decide. */
const NEEDED: readonly Role[] = ['OR', 'OD', 'FIN'];

/** A post that nobody holds and nothing hangs on is there no longer; its title and its id stay its own. */
export function abolishPost(
  present: Organisation | null,
  { organisation, post: id, reason }: AbolishPost,
  facts: Facts,
): Decision<PostAbolished> {
  if (!present) return refuse('ORGANISATION.UNKNOWN');
  if (organisation !== present.id) return refuse('ORGANISATION.OTHER_POSTS', { organisation: present.name });
  if (formerPostsOf(present).some((each) => each.id === id)) return nothing;
  const post = present.posts.find((each) => each.id === id);
  if (!post) return refusePeople('PEOPLE.POST_UNKNOWN', { post: id });
  return barsAbolishing(present, post, facts)[0] ?? accept({ type: 'PostAbolished', post: id, reason });
}

/** Everything that keeps a post from being abolished, each with what to do first. */
export function barsAbolishing(present: Organisation, post: Post, facts: Facts): readonly Refusal[] {
  const { programme } = facts.directory;
  const step = (present.chain ?? []).find((each) => each.post === post.id);
  const named = (facts.named ?? []).length + actionsIn(programme).filter((each) => each.post === post.id).length;
  const next = successorOf(post, present);
  return [
    ...(OF_THE_PROGRAMME.includes(post.role) && !isOffice(facts) ? [refuse('ORGANISATION.ROLE_OF_PROGRAMME')] : []),
    ...(post.holder === null ? [] : [refuse('ORGANISATION.POST_HELD', { next })]),
    ...(isLastNeeded(post, present, facts) ? [refuse('ORGANISATION.POST_LAST')] : []),
    ...(step ? [refuse('ORGANISATION.POST_IN_CHAIN', { step: step.step })] : []),
    ...(named > 0 ? [refuse('ORGANISATION.POST_ANSWERS', { count: named, next })] : []),
    ...(unfinishedPassings(programme).some(({ to }) => to === post.id) ? [refuse('ORGANISATION.POST_TAKES_OVER')] : []),
  ];
}

/** A role of a member is needed in each of them, one that acts for all once in the programme. */
function isLastNeeded({ id, role }: Post, { posts }: Organisation, { directory }: Facts): boolean {
  const ofAll = OF_THE_PROGRAMME.includes(role);
  if (!ofAll && !NEEDED.includes(role)) return false;
  return !(ofAll ? postsOf(directory) : posts).some((each) => each.role === role && each.id !== id);
}

/** To which post something could pass first: one that is held, of the same role if there is one. */
function successorOf({ id, role }: Post, { posts }: Organisation): string {
  const held = posts.filter((each) => each.id !== id && each.holder !== null);
  const next = held.find((each) => each.role === role) ?? held.find((each) => each.role === 'OR') ?? held[0];
  return next ? `another post, such as “${next.title}”` : 'another post, once somebody holds one';
}

export const postAbolished = (present: Organisation, { event, at }: Recorded<PostAbolished>): Organisation => ({
  ...present,
  posts: present.posts.filter(({ id }) => id !== event.post),
  formerPosts: [
    ...formerPostsOf(present),
    ...present.posts
      .filter(({ id }) => id === event.post)
      .map((post) => ({ ...post, until: at, reason: event.reason })),
  ],
});
