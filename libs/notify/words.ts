import { ANSWER_IN, type NotifiedEvent } from '#domain/agenda/notices.js';
import { RECEIPT } from '#domain/agenda/receipts.js';
import type { Instant } from '#domain/calendar/instant.js';
import { dateInWords } from '#domain/calendar/words.js';
import { dateIn, timeIn } from '#domain/calendar/zone.js';
import type { ProjectCommand } from '#domain/projects/commands.js';
import type { AwaitedDuty, Letter, Words } from '#use-cases/ports.js';
import { duties } from './duties.js';
import { events, type Naming } from './events.js';
import { receiptOf } from './receipts.js';
import { rungOf } from './rungs.js';
import { programmeNews } from './programme-events.js';
import { Templates } from './templates.js';

/** Longer subjects are cut by mail programs. */
const LONGEST_SUBJECT = 150;

/** What a mail says, before it is laid out. */
interface Content {
  /** Stands between the project's reference and the date. */
  readonly headline: string;
  readonly date: string;
  readonly sentence: string;
  /** The page where the thing is done, or seen. */
  readonly action: string;
  readonly path: string;
}

/** Plain English, in a text and in one simple page of HTML, with a single link. */
export class MailWords implements Words {
  private readonly templates = new Templates();

  /** `baseUrl`: where people reach the pages, without a slash at the end. */
  constructor(private readonly baseUrl: string) {}

  write(letter: Letter): ReturnType<Words['write']> {
    const content = contentOf(letter);
    const about = letter.project ? `/projects/${letter.project.id}` : '';
    const shown = { ...letter, ...content, link: `${this.baseUrl}${about}${content.path}` };
    return {
      subject: subjectOf(letter.project?.reference ?? letter.programme, content),
      ...this.templates.render('mail', shown),
      link: shown.link,
    };
  }
}

/** What a letter says, before it is laid out. */
export function contentOf(letter: Letter): Content {
  if (!letter.duty) return newsOf(letter);
  const content = letter.duty.own ? requestOf(letter, letter.duty) : escalationOf(letter, letter.duty);
  return letter.event.type === 'ReminderUndelivered'
    ? { ...content, sentence: `${MOVED} ${content.sentence}` }
    : content;
}

/** Why somebody is told of a matter that was somebody else's. */
const MOVED = 'A reminder to somebody else could not be delivered, so this comes to you.';

const SEATS = { action: 'See the seats', path: '/seats' };

/** Something has happened in a project, or with the seats of the steering group. */
function newsOf(letter: Letter): Content {
  const { about, project, event, names, recordedAt, zone } = letter;
  const name: Naming = (id) => names[id] ?? id;
  const date = `(${dateInWords(dateIn(zone, recordedAt))})`;
  if (!project) {
    const { headline, more, leads = SEATS } = programmeNews(letter, name);
    return { headline, date, sentence: [`${headline}.`, ...more].join(' '), ...leads };
  }
  if (about === RECEIPT) {
    const { headline, more, path } = receiptOf(event as never, recordedAt, zone, name);
    return { headline, date, sentence: [`${headline}.`, ...more].join(' '), action: 'See how it stands', path };
  }
  const say = (about === ANSWER_IN ? answerIn : events[event.type as NotifiedEvent]) as Saying;
  const headline = say(event, name);
  return { headline, date, sentence: `${headline}.`, action: 'See the project', path: '' };
}

type Saying = (event: Letter['event'], name: Naming) => string;

/** While answers are sealed, what is told of one. */
const answerIn = ({ unit }: { readonly unit: string }, name: Naming): string =>
  `The answer of ${name(unit)} is in, and sealed until all have answered or the opt-in closes`;

/** Something waits for the reader, who is taken to the page where it is done. */
function requestOf(letter: Letter, duty: AwaitedDuty): Content {
  const task = taskOf(letter);
  const date = deadlineOf(letter, duty);
  const rung = rungOf(letter, duty);
  return {
    headline: `${rung && `${rung.toLowerCase()}: `}please ${task}`,
    date,
    sentence: `${rung && `${rung}. `}You are asked to ${task}${date && ' '}${date}.`,
    action: 'Do it here',
    path: `/${kebab(letter.about)}`,
  };
}

/** Something waits for somebody else, and the reader is told; of their own organisation on the page that says how it stands. */
function escalationOf(letter: Letter, duty: AwaitedDuty): Content {
  const waiting = `waiting for ${duty.waitsFor.join(', ')} to ${taskOf(letter)}`;
  const date = deadlineOf(letter, duty);
  return {
    headline: waiting,
    date,
    sentence: `The project is ${waiting}${date && ' '}${date}.`,
    action: duty.organisation ? 'See what is waited for' : 'See the project',
    path: duty.organisation ? `/participation/${duty.organisation}` : '',
  };
}

/** What is not foreseen is still sent, and leads to the right page. */
const taskOf = ({ about }: Letter): string =>
  duties[about as ProjectCommand['type']] ?? 'do what the project waits for';

/** `by 17:00 on 5 March 2009`; after the deadline, `– it was due at …`; nothing where there is none. */
function deadlineOf({ recordedAt, zone }: Letter, { dueAt }: AwaitedDuty): string {
  if (!dueAt) return '';
  return `${dueAt < recordedAt ? '– it was due at' : 'by'} ${momentInWords(dueAt, zone)}`;
}

const momentInWords = (at: Instant, zone: string): string => `${timeIn(zone, at)} on ${dateInWords(dateIn(zone, at))}`;

/** The reference and the date are always there; what stands between them is cut where it is too long. */
function subjectOf(reference: string, { headline, date }: Content): string {
  const room = LONGEST_SUBJECT - reference.length - date.length - 3;
  const cut = headline.length > room ? `${headline.slice(0, room - 1)}…` : headline;
  return `${reference}: ${cut} ${date}`.trimEnd();
}

/** `CastVote` is `cast-vote` in addresses. */
const kebab = (command: string): string => command.replace(/(?<!^)[A-Z]/g, (letter) => `-${letter}`).toLowerCase();
