import { type Decision, accept, nothing } from '../kernel/decision.js';
import { type Facts, postsOf } from '../kernel/facts.js';
import type { Post } from '../programme/state.js';
import type { PostHolderReplaced } from './events.js';
import { refuse } from './refuse.js';
import { barsNewcomer, barsSuccessor } from './successor.js';

interface Asked {
  readonly post: string;
  readonly holder: string | null;
  readonly newcomer?: string;
}

/** A post passes to somebody who is known, to somebody who becomes known by it, or falls vacant. */
export function passPost(
  posts: readonly Post[],
  { post: id, holder, newcomer }: Asked,
  facts: Facts,
): Decision<PostHolderReplaced> {
  const post = posts.find((each) => each.id === id);
  if (!post) return refuse('PEOPLE.POST_UNKNOWN', { post: id });
  if (newcomer !== undefined && holder !== null) return refuse('PEOPLE.TWO_SUCCESSORS');
  const to = newcomer ?? holder;
  if (post.holder === to) return nothing;
  if (to === null && leavesOfficeVacant(post, facts)) return refuse('PEOPLE.OFFICE_VACANT');
  const refused = newcomer !== undefined ? barsNewcomer(facts) : to === null ? null : barsSuccessor(to, facts);
  return refused ?? accept({ type: 'PostHolderReplaced', post: id, holder: to, before: post.holder });
}

/** Without a programme office nobody could give anything to anybody any more. */
export const leavesOfficeVacant = ({ id, role }: Post, { directory }: Pick<Facts, 'directory'>): boolean =>
  role === 'PO' && !postsOf(directory).some((each) => each.role === 'PO' && each.id !== id && each.holder !== null);

export const withHolder = <P extends Post>(
  posts: readonly P[],
  { post, holder }: Pick<PostHolderReplaced, 'post' | 'holder'>,
): readonly P[] => posts.map((each) => (each.id === post ? { ...each, holder } : each));
