import type { Project } from '#domain/projects/state.js';
import type { PostMatter } from '#use-cases/passings/post-matters.js';
import { lowerFirst } from '../words.js';

/** `condition:G2/1/1`: The condition G2/1/1; a benefit by its title. */
export function matterInWords(matter: string, project?: Pick<Project, 'benefits' | 'cases'>): string {
  const [kind, id] = [matter.split(':')[0], matter.slice(matter.indexOf(':') + 1)];
  switch (kind) {
    case 'lead':
      return 'The lead of the project';
    case 'condition':
      return `The condition ${id}`;
    case 'recovery':
      return `The recovery plan ${id}`;
    case 'risk':
      return `The risk ${id}`;
    case 'action':
      return `The action ${id}`;
    case 'nomination':
      return 'The nomination to lead';
    case 'discharge':
      return `Finding that the condition ${id} is met`;
    case 'motion':
      return `A condition that is moved at ${id.split('/')[0]}`;
    case 'draft':
      return `The benefit ${titleOf(id, project)} of the new baseline`;
    default:
      return `The benefit ${titleOf(id, project)}`;
  }
}

function titleOf(line: string, project?: Pick<Project, 'benefits' | 'cases'>): string {
  const { baseline = [], beside = [] } = project?.benefits ?? {};
  const found = [...baseline, ...beside, ...(project?.cases.current?.benefitLines ?? [])].find(({ id }) => id === line);
  return found ? `“${found.title}”` : line;
}

/** What a post answers for, with the project it is of. */
export function matterLine({ matter, kind, reference, title }: Omit<PostMatter, 'project'>): string {
  if (reference === null) return matterInWords(matter);
  if (kind === 'lead') return `The lead of ${reference} ${title}`;
  return `${reference}: ${kind === 'benefit' ? `the benefit “${title}”` : lowerFirst(matterInWords(matter))}`;
}
