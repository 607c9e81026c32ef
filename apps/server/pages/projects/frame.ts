import type { Reading } from '#use-cases/queries/reading.js';

interface Link {
  readonly href: string;
  readonly text: string;
}

/** What a page within a project begins with; the way back leads to the project itself, unless another is nearer. */
export const framed = ({ project }: Pick<Reading, 'project'>, title: string, back?: Link) => ({
  title,
  section: 'projects',
  caption: `${project.reference} ${project.title}`,
  back: back ?? { href: `/projects/${project.id}`, text: 'Back to the project' },
});
