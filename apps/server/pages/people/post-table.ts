import { may } from '#access/access.js';
import { mayAdminister } from '#access/administration.js';
import type { Command } from '#access/permissions.js';
import type { Directory } from '#domain/kernel/facts.js';
import type { Post } from '#domain/programme/state.js';
import { roleName } from '#use-cases/queries/names.js';
import type { About } from '#use-cases/queries/openings.js';
import { addressOf, organisationName } from '../commands/command-page.js';
import { type Table, table } from '../shared/tables.js';
import { upperFirst } from '../words.js';

interface Looking {
  readonly directory: Directory;
  readonly nameOf: (person: string | null) => string | null;
  /** Opaque id of whoever looks. */
  readonly person: string;
}

/** Posts with their holders, each with the way to pass it on for who may. */
export function postTable(caption: string, posts: readonly Post[], looking: Looking): Table {
  const { directory, nameOf, person } = looking;
  const principal = { kind: 'person' as const, id: person };
  const administers = mayAdminister(principal, directory);
  return table(
    caption,
    ['Post', 'Role', 'Organisation', 'Held by', ...(administers ? ['Pass on'] : [])],
    posts.map((post) => [
      administers ? { text: post.title, href: `/posts/${post.id}` } : post.title,
      upperFirst(roleName(post.role)),
      post.organisation === null
        ? 'The programme'
        : { text: organisationName(directory, post.organisation), href: `/organisations/${post.organisation}` },
      holderCell(post.holder, nameOf, administers),
      ...(administers ? [passCell(post, principal, directory)] : []),
    ]),
  );
}

/** A name leads to all that its bearer holds, for who looks after that. */
export function holderCell(holder: string | null, nameOf: Looking['nameOf'], linked: boolean) {
  const text = holder === null ? 'vacant' : (nameOf(holder) ?? 'name removed');
  return linked && holder !== null ? { text, href: `/people/${holder}` } : text;
}

function passCell({ id, title, organisation }: Post, principal: { kind: 'person'; id: string }, directory: Directory) {
  const command =
    organisation === null
      ? { type: 'ReplaceOfficer', post: id }
      : { type: 'ReplacePostHolder', organisation, post: id };
  if (!may(principal, command as unknown as Command, null, directory)) return '';
  const about: About = organisation === null ? { post: id } : { organisation, post: id };
  return { text: `Pass on ${title}`, href: addressOf('/programme', command.type, about) };
}
