import { namingsOf } from '#domain/passings/namings.js';
import type { NamedMatter } from '#domain/passings/state.js';
import type { Project } from '#domain/projects/state.js';
import type { Head } from '#record/history.js';
import { projects } from '#record/kinds.js';
import { NAMING_POST } from './post-matters.js';

/** Projects that may name a post: as one that answers for something, or as one to which something may come. */
const NAMING = `${NAMING_POST}
  UNION SELECT id FROM projects WHERE held_until IS NOT NULL
  UNION SELECT project FROM conditions WHERE ended_at IS NULL
  UNION SELECT project FROM gates WHERE item_status = 'waiting' AND (motion = 'approve_with_conditions' OR item = 'GR')
  UNION SELECT project FROM inbox WHERE what IN ('AcceptLead', 'SubmitRebaseline') OR timer LIKE 're-opt-in/%'
     OR timer LIKE 'call-in/lead/%'`;

/** Something that reads lists and streams: the record, or a transaction of it. */
interface Reader {
  rows(text: string, values: readonly unknown[]): Promise<{ readonly id: string }[]>;
  read(kind: typeof projects, id: string): Promise<Head<Project> | null>;
}

/** Everything open for which projects name a post. */
export async function namingsIn(reader: Reader, post: string): Promise<readonly (NamedMatter & { of: Project })[]> {
  const named = await reader.rows(NAMING, [post]);
  const found = await Promise.all(
    named.map(async ({ id }) => {
      const of = (await reader.read(projects, id))!.state!;
      return namingsOf(of, post).map(({ matter }) => ({ project: id, matter, of }));
    }),
  );
  return found.flat();
}
