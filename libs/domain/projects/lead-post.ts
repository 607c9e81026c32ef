import { type Facts, postsOf } from '../kernel/facts.js';

/** Whether a post is one of a project lead in the organisation. */
export const isLeadPost = ({ directory }: Facts, organisation: string, post: string): boolean =>
  postsOf(directory).some((each) => each.id === post && each.role === 'PL' && each.organisation === organisation);
