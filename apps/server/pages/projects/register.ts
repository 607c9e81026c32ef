import type { Instant } from '#domain/calendar/instant.js';
import { type Opening, openingsOf } from '#use-cases/queries/openings.js';
import { UUID } from '#use-cases/queries/page.js';
import type { ProjectReader } from '#use-cases/queries/project-reader.js';
import type { Reading } from '#use-cases/queries/reading.js';
import { Problem } from '../../http/problem.js';
import { addressOf } from '../commands/command-page.js';
import { deedInWords, namesIn } from '../history/deed-words.js';
import { framed } from './frame.js';

/** What a list over all projects, or of the one that its address names, begins with. Throws Problem: there is no such project. */
export async function framedRegister(
  projects: ProjectReader,
  id: string | undefined,
  person: string,
  title: string,
): Promise<object> {
  if (id === undefined)
    return { title, section: 'projects', back: { href: '/projects', text: 'Back to the projects' } };
  const reading = await projects.read(id, person);
  if (!reading) throw new Problem('PROJECT.UNKNOWN');
  return framed(reading, title);
}

/** A project by its id, as others cannot exist. */
export const idAsked = (project: string | undefined): string | undefined =>
  project && UUID.test(project) ? project : undefined;

/** What somebody can do now of some kind in a project, as links. */
export const deedsThat = (reading: Reading, person: string, now: Instant, are: (opening: Opening) => boolean) =>
  openingsOf(reading, person, now)
    .filter(are)
    .map(({ command, about }) => ({
      href: addressOf(`/projects/${reading.project.id}`, command, about),
      text: deedInWords(namesIn(reading), command),
    }));
