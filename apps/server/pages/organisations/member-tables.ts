import { mayAdminister } from '#access/administration.js';
import type { Directory } from '#domain/kernel/facts.js';
import type { Organisation } from '#domain/organisations/state.js';
import { holderCell, postTable } from '../people/post-table.js';
import { type Table, table } from '../shared/tables.js';
import { momentInWords } from '../words.js';

interface Looking {
  readonly directory: Directory;
  readonly nameOf: (person: string | null) => string | null;
  readonly person: string;
}

/** Who acts for a member: its posts, its seats, and its bodies as their source states them. */
export function memberTables({ id, posts, formerPosts = [] }: Organisation, looking: Looking): readonly Table[] {
  const { directory, nameOf, person } = looking;
  const administers = mayAdminister({ kind: 'person', id: person }, directory);
  const { seats, bodies } = directory.programme;
  return [
    postTable('Posts', posts, looking),
    table(
      'Seats of the steering group',
      ['Seat', 'Held by'],
      seats
        .filter(({ organisation }) => organisation === id)
        .map(({ title, holder }) => [title, holderCell(holder, nameOf, administers)]),
    ),
    table(
      'Posts that were abolished',
      ['Post', 'When'],
      formerPosts.map((post) => [
        administers ? { text: post.title, href: `/posts/${post.id}` } : post.title,
        momentInWords(post.until),
      ]),
    ),
    table(
      'Bodies',
      ['Body', 'Stated by'],
      bodies.filter(({ organisation }) => organisation === id).map(({ name, source }) => [name, source]),
    ),
  ];
}
