import type { FastifyRequest } from 'fastify';
import { organisationsOf } from '#access/subject.js';
import { type Command, type CommandType, permissions } from '#access/permissions.js';
import type { Directory } from '#domain/kernel/facts.js';
import type { Project } from '#domain/projects/state.js';
import type { About } from '#use-cases/queries/openings.js';
import { listInWords } from '../words.js';

/**
 * In whose name a form is sent: the seat it is about, or the posts by which this person may send it. What it is about
 * stands in its address, so two forms open at once in two organisations stay apart.
 */
export function actingAs(
  { reader, directory }: FastifyRequest,
  command: CommandType,
  about: About,
  project: Project | null,
): string | null {
  const seat = directory!.programme.seats.find(({ id }) => id === about.seat);
  if (seat) return seat.holder === reader!.id ? `as ${seat.title}` : `for the seat of ${seat.title}`;
  const organisations = organisationsOf({ ...about, type: command } as unknown as Command, project, directory!);
  const posts = placesOf(directory!, reader!.id).filter(
    ({ role, organisation }) =>
      permissions[command].some((grant) => grant.role === role) &&
      (organisation === null || organisations.length === 0 || organisations.includes(organisation)),
  );
  const leading = posts.filter(({ id }) => id === project?.lead.post);
  const found = leading.length > 0 ? leading : posts;
  if (found.length === 0) return null;
  return `as ${listInWords(found.map(({ title, of }) => (of ? `${title}, of ${of}` : title)))}`;
}

const placesOf = ({ programme, organisations }: Directory, person: string) =>
  [
    ...programme.posts.map((post) => ({ ...post, of: null })),
    ...organisations.flatMap(({ posts, name }) => posts.map((post) => ({ ...post, of: name }))),
  ].filter(({ holder }) => holder === person);
