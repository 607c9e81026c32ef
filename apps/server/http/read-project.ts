import { UUID } from '#use-cases/queries/page.js';
import type { ProjectReader } from '#use-cases/queries/project-reader.js';
import type { Reading } from '#use-cases/queries/reading.js';
import { Problem } from './problem.js';

/** A project as somebody sees it. Throws Problem: there is none. */
export async function readProject(projects: ProjectReader, id: string, person: string): Promise<Reading> {
  const reading = UUID.test(id) ? await projects.read(id, person) : null;
  if (!reading) throw new Problem('PROJECT.UNKNOWN');
  return reading;
}
