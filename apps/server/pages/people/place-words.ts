import type { Directory } from '#domain/kernel/facts.js';
import { type Code, sentences } from '../../http/codes.js';
import { organisationName } from '../commands/command-page.js';

/** `post:tfl-pl`: its title and whose it is. */
export function placeInWords({ programme, organisations }: Directory, place: string): string {
  const [kind, id] = [place.slice(0, place.indexOf(':')), place.slice(place.indexOf(':') + 1)];
  if (kind !== 'post') {
    const title = programme.seats.find((seat) => seat.id === id)?.title ?? id;
    return kind === 'deputy' ? `Deputy of ${title}` : `Seat: ${title}`;
  }
  const post = [
    ...programme.posts,
    ...organisations.flatMap(({ posts, formerPosts = [] }) => [...posts, ...formerPosts]),
  ].find((each) => each.id === id);
  if (!post) return id;
  return post.organisation === null
    ? post.title
    : `${post.title}, ${organisationName({ organisations } as Directory, post.organisation)}`;
}

/** Why something stays, by its code. */
export const reasonInWords = (code: string): string => sentences[code as Code] ?? code;
