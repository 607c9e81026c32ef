import type { Facts } from '#domain/kernel/facts.js';
import { mattersIn } from '#domain/passings/matters.js';
import type { NamedMatter } from '#domain/passings/state.js';
import type { Project } from '#domain/projects/state.js';
import type { Head } from '#record/history.js';
import { projects } from '#record/kinds.js';

/** Something that reads a stream: the record, or a transaction of it. */
interface Reader {
  read(kind: typeof projects, id: string): Promise<Head<Project> | null>;
}

/** What posts answer for in the projects of these matters, as it stands. */
export async function mattersInProjects(
  reader: Reader,
  matters: readonly Pick<NamedMatter, 'project'>[],
): Promise<NonNullable<Facts['matters']>> {
  const ids = [...new Set(matters.flatMap(({ project }) => project ?? []))];
  const read = await Promise.all(
    ids.map(async (id) => {
      const project = (await reader.read(projects, id))?.state;
      return [id, project ? mattersIn(project) : []] as const;
    }),
  );
  return Object.fromEntries(read);
}
