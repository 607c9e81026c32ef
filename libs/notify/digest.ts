import { dateInWords, dayInWords } from '#domain/calendar/words.js';
import { dateIn, timeIn } from '#domain/calendar/zone.js';
import type { ProjectCommand } from '#domain/projects/commands.js';
import { wordsOf } from '#domain/wording/wording.js';
import type { DigestLetter, DigestWords } from '#use-cases/ports.js';
import { duties } from './duties.js';
import { mailOf } from './layout.js';
import { actionTask, sentenceOf } from './words.js';

/** A digest in plain English: what is asked first, then what has happened, project by project, with a single link. */
export class DigestMail implements DigestWords {
  /** `baseUrl`: where people reach the pages, without a slash at the end. */
  constructor(private readonly baseUrl: string) {}

  write(letter: DigestLetter): ReturnType<DigestWords['write']> {
    const { name, programme, day, templates } = letter;
    return mailOf(wordsOf(templates, 'digest'), {
      values: {
        name,
        reference: programme,
        date: `(${dateInWords(day)})`,
        settings: `${this.baseUrl}/preferences`,
      },
      blocks: {
        duties:
          letter.duties.length > 0 ? [{ heading: 'Asked of you:', items: letter.duties.map(dutyIn(letter)) }] : [],
        covers: letter.covers.map(({ seat, until }) => ({
          lines: [`You stand in for ${seat} until ${dayInWords(until)}.`],
        })),
        news: byProject(letter),
        link: [{ link: `${this.baseUrl}/`, action: 'See what waits for you' }],
      },
    });
  }
}

const dutyIn =
  ({ zone, programme }: DigestLetter) =>
  ({ project, action, what, dueAt }: DigestLetter['duties'][number]): string => {
    const due = dueAt ? `by ${timeIn(zone, dueAt)} on ${dayInWords(dateIn(zone, dueAt))}` : 'no deadline';
    if (!project) return `${programme}: ${actionTask(action)}, ${due}`;
    const deed = duties[what as ProjectCommand['type']] ?? 'do what the project waits for';
    return `${project.reference} ${project.title}: ${deed}, ${due}`;
  };

interface NewsOfProject {
  readonly heading: string;
  readonly items: readonly string[];
}

/** The news of each project together, in the order in which they first come. */
function byProject({ news, programme }: DigestLetter): readonly NewsOfProject[] {
  const projects = new Map<string, string[]>();
  for (const letter of news) {
    const project = letter.project ? `${letter.project.reference} ${letter.project.title}` : programme;
    projects.set(project, [...(projects.get(project) ?? []), sentenceOf(letter)]);
  }
  return [...projects].map(([heading, items]) => ({ heading, items }));
}
