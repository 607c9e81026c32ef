import { dateInWords } from '#domain/calendar/words.js';
import { dateIn, timeIn } from '#domain/calendar/zone.js';
import type { ProjectCommand } from '#domain/projects/commands.js';
import type { DigestLetter, DigestWords } from '#use-cases/ports.js';
import { duties } from './duties.js';
import { Templates } from './templates.js';
import { contentOf } from './words.js';

/** A digest in plain English: what is asked first, then what has happened, project by project, with a single link. */
export class DigestMail implements DigestWords {
  private readonly templates = new Templates();

  /** `baseUrl`: where people reach the pages, without a slash at the end. */
  constructor(private readonly baseUrl: string) {}

  write(letter: DigestLetter): ReturnType<DigestWords['write']> {
    const shown = {
      subject: `${letter.programme}: what waits and what has happened (${dateInWords(letter.day)})`,
      name: letter.name,
      duties: letter.duties.map(({ project, what, dueAt }) => ({
        project: `${project.reference} ${project.title}`,
        deed: duties[what as ProjectCommand['type']] ?? 'do what the project waits for',
        due: dueAt ? `by ${timeIn(letter.zone, dueAt)} on ${dateInWords(dateIn(letter.zone, dueAt))}` : 'no deadline',
      })),
      covers: letter.covers.map(({ seat, until }) => `You stand in for ${seat} until ${dateInWords(until)}.`),
      news: byProject(letter),
      link: `${this.baseUrl}/`,
      settings: `${this.baseUrl}/preferences`,
    };
    return {
      subject: shown.subject,
      ...this.templates.render('digest', shown),
    };
  }
}

interface NewsOfProject {
  readonly project: string;
  readonly sentences: readonly string[];
}

/** The news of each project together, in the order in which they first come. */
function byProject({ news, programme }: DigestLetter): readonly NewsOfProject[] {
  const projects = new Map<string, string[]>();
  for (const letter of news) {
    const project = letter.project ? `${letter.project.reference} ${letter.project.title}` : programme;
    projects.set(project, [...(projects.get(project) ?? []), contentOf(letter).sentence]);
  }
  return [...projects].map(([project, sentences]) => ({ project, sentences }));
}
