import { ANSWER_IN, type NotifiedEvent } from '#domain/agenda/notices.js';
import { RECEIPT } from '#domain/agenda/receipts.js';
import { itemOfTimer } from '#domain/agenda/timers.js';
import type { Instant } from '#domain/calendar/instant.js';
import { dateInWords, dayInWords } from '#domain/calendar/words.js';
import { dateIn, timeIn } from '#domain/calendar/zone.js';
import type { ItemId } from '#domain/gates/state.js';
import type { ProjectCommand } from '#domain/projects/commands.js';
import { KINDS, noticeOf, reminderOf } from '#domain/wording/kinds.js';
import { wordsOf } from '#domain/wording/wording.js';
import type { AwaitedDuty, Letter, Words } from '#use-cases/ports.js';
import { duties } from './duties.js';
import { events, itemInWords, type Naming } from './events.js';
import { nextAfter } from './next.js';
import { otherwiseOf } from './otherwise.js';
import { meetingNews } from './meeting-events.js';
import { receiptOf } from './receipts.js';
import { rungOf } from './rungs.js';
import { programmeNews } from './programme-events.js';
import { mailOf, type Said, type Values } from './layout.js';

/** What a mail says, before it is laid out. */
interface Content {
  readonly kind: string;
  readonly values: Values;
  /** Words of its link. */
  readonly action: string;
  /** The page where the thing is done, or seen. */
  readonly path: string;
}

interface News extends Content {
  readonly values: { readonly what: string; readonly next?: string; readonly details?: string; readonly date: string };
}

/** Plain English, in a text and in one simple page of HTML, with a single link; in the programme's own words where it has some. */
export class MailWords implements Words {
  /** `baseUrl`: where people reach the pages, without a slash at the end. */
  constructor(private readonly baseUrl: string) {}

  write(letter: Letter): ReturnType<Words['write']> {
    const { kind, values, action, path } = contentOf(letter);
    const about = letter.project ? `/projects/${letter.project.id}` : '';
    const link = `${this.baseUrl}${about}${path}`;
    const { reference, title = '' } = letter.project ?? { reference: letter.programme };
    const { name, addressee } = letter;
    return {
      ...mailOf(wordsOf(letter.templates, kind), {
        values: { name, addressee, reference, project: title, ...values },
        blocks: { link: [{ link, action }] },
      }),
      link,
    };
  }
}

/** What a letter says, before it is laid out. */
function contentOf(letter: Letter): Content {
  if (!letter.duty) return newsOf(letter);
  if (!letter.project) return planOf(letter, letter.duty);
  return letter.duty.own ? requestOf(letter, letter.duty) : escalationOf(letter, letter.duty);
}

/** What has happened, in a sentence. */
export const sentenceOf = (letter: Letter): string => {
  const { what, details = '' } = newsOf(letter).values;
  return `${what}. ${details}`.trimEnd();
};

/** Why somebody is told of a matter that was somebody else's. */
const MOVED = 'A reminder to somebody else could not be delivered, so this comes to you.';

const SEATS = { action: 'See the seats', path: '/seats' };

/** Something has happened in a project, or with the seats of the steering group. */
function newsOf(letter: Letter): News {
  const { about, project, event, names, recordedAt, zone } = letter;
  const name: Naming = (id) => names[id] ?? id;
  const date = `(${dateInWords(dateIn(zone, recordedAt))})`;
  if (!project) {
    const { headline: what, more, leads = SEATS } = meetingNews(letter) ?? programmeNews(letter, name);
    return { kind: 'seats', values: { what, details: more.join(' '), date }, ...leads };
  }
  if (about === RECEIPT) {
    const { headline: what, more, path } = receiptOf(event as never, recordedAt, zone, name);
    return { kind: 'receipt', values: { what, details: more.join(' '), date }, action: 'See how it stands', path };
  }
  const say = (about === ANSWER_IN ? answerIn : events[event.type as NotifiedEvent]) as Saying;
  return {
    kind: letter.news ? noticeOf(letter.news) : 'notice',
    values: { what: say(event, name), next: nextOf(letter), date },
    action: 'See the project',
    path: '',
  };
}

/** What is asked of the reader now; else what happens next. */
function nextOf({ about, event, asked, zone }: Letter): string {
  if (asked) {
    const by = asked.dueAt ? ` by ${momentInWords(asked.dueAt, zone)}` : '';
    return `You are asked to ${taskOf({ about: asked.what, event })}${by}. ${otherwiseOf(asked.what)}`;
  }
  return about === ANSWER_IN ? 'What it says is shown when the seal ends.' : nextAfter(event);
}

type Saying = (event: Letter['event'], name: Naming) => string;

/** While answers are sealed, what is told of one. */
const answerIn = ({ unit }: { readonly unit: string }, name: Naming): string =>
  `The answer of ${name(unit)} is in, and sealed until all have answered or the opt-in closes`;

/** Something waits for the reader, who is taken to the page where it is done. */
const requestOf = (letter: Letter, duty: AwaitedDuty): Content => ({
  kind: kindOf(letter.about),
  values: {
    task: taskOf(letter),
    deadline: deadlineOf(letter, duty),
    note: noteOf(letter, rungOf(letter, duty)),
    otherwise: otherwiseOf(letter.about),
  },
  action: 'Do it here',
  path: `/${kebab(letter.about)}`,
});

/** What is asked of whoever is responsible for an action. */
export const actionTask = (action: Letter['action']): string =>
  action
    ? `complete action ${action.id} of the action plan (“${action.recommendation}”)`
    : 'complete an action of the action plan';

/** An action of the programme's plan waits for the reader, or for somebody else. */
function planOf(letter: Letter, duty: AwaitedDuty): Content {
  const task = actionTask(letter.action);
  const waitsFor = `waiting for ${duty.waitsFor.join(', ')} to ${task}`;
  const what = duty.own
    ? { subject: `please ${task}`, body: `You are asked to ${task}` }
    : { subject: waitsFor, body: `The programme is ${waitsFor}` };
  return {
    kind: 'action',
    values: { what, deadline: deadlineOf(letter, duty), note: noteOf(letter, ''), otherwise: OVERDUE_ACTION },
    action: 'See the action',
    path: letter.action ? `/actions/${encodeURIComponent(letter.action.id)}` : '/actions',
  };
}

const OVERDUE_ACTION = 'An action that is not complete in time is reported to the programme office.';

/** Something waits for somebody else, and the reader is told; of their own organisation on the page that says how it stands. */
const escalationOf = (letter: Letter, duty: AwaitedDuty): Content => ({
  kind: 'waiting',
  values: {
    waitsFor: duty.waitsFor.join(', '),
    task: taskOf(letter),
    deadline: deadlineOf(letter, duty),
    note: noteOf(letter, ''),
    otherwise: otherwiseOf(letter.about),
  },
  action: duty.organisation ? 'See what is waited for' : 'See the project',
  path: duty.organisation ? `/participation/${duty.organisation}` : '',
});

const kindOf = (what: string): string => (KINDS.includes(reminderOf(what)) ? reminderOf(what) : 'reminder');

/** What is not like the other reminders of this. In a subject only which of them it is. */
const noteOf = ({ event }: Letter, rung: string): Said => ({
  subject: rung && `${rung.toLowerCase()}:`,
  body: [event.type === 'ReminderUndelivered' ? MOVED : '', rung && `${rung}.`].filter(Boolean).join(' '),
});

/** What is not foreseen is still sent, and leads to the right page. */
function taskOf({ about, event }: Pick<Letter, 'about' | 'event'>): string {
  const task = duties[about as ProjectCommand['type']] ?? 'do what the project waits for';
  const item = VOTES.includes(about) ? itemOfTimer((event as { readonly timer?: string }).timer ?? '') : '';
  return item === '' ? task : `${task} on ${itemInWords(item as ItemId, 'inside')}`;
}

/** Of these it is said on which item. */
const VOTES: readonly string[] = ['CastVote', 'UseCastingVote'] satisfies readonly ProjectCommand['type'][];

/** `by 17:00 on 5 March 2009`; after the deadline, `– it was due at …`; nothing where there is none. */
function deadlineOf({ recordedAt, zone }: Letter, { dueAt }: AwaitedDuty): string {
  if (!dueAt) return '';
  return `${dueAt < recordedAt ? '– it was due at' : 'by'} ${momentInWords(dueAt, zone)}`;
}

const momentInWords = (at: Instant, zone: string): string => `${timeIn(zone, at)} on ${dayInWords(dateIn(zone, at))}`;

/** `CastVote` is `cast-vote` in addresses. */
const kebab = (command: string): string => command.replace(/(?<!^)[A-Z]/g, (letter) => `-${letter}`).toLowerCase();
