import { dayInWords } from '#domain/calendar/words.js';
import { dateIn, timeIn } from '#domain/calendar/zone.js';
import type { ProjectCommand } from '#domain/projects/commands.js';
import { wordsOf } from '#domain/wording/wording.js';
import type { CalendarLetter, CalendarWords } from '#use-cases/ports.js';
import { duties } from '../duties.js';
import { mailOf } from '../layout.js';

/** What a mail says that brings something for a calendar, or takes it out. */
interface Content {
  readonly title: string;
  readonly headline: string;
  readonly sentence: string;
  readonly action: string;
  readonly addressee: string;
  readonly path: string;
}

/** Plain English for those whose calendar does not read the mail by itself. */
export class CalendarMail implements CalendarWords {
  /** `baseUrl`: where people reach the pages, without a slash at the end. */
  constructor(private readonly baseUrl: string) {}

  write(letter: CalendarLetter): ReturnType<CalendarWords['write']> {
    const { title, path, headline: what, sentence: details, action, addressee } = contentOf(letter);
    const { name, programme, project, templates } = letter;
    const link = `${this.baseUrl}${path}`;
    const values = {
      name,
      addressee,
      reference: project?.reference ?? programme,
      project: project?.title ?? '',
      what,
      details,
      date: `(${momentOf(letter)})`,
    };
    return { ...mailOf(wordsOf(templates, 'calendar'), { values, blocks: { link: [{ link, action }] } }), title, link };
  }
}

const contentOf = (letter: CalendarLetter): Content => (letter.project ? ofDeadline(letter) : ofMeeting(letter));

function ofDeadline(letter: CalendarLetter): Content {
  const { project, what, change } = letter;
  const task = duties[what as ProjectCommand['type']] ?? 'do what the project waits for';
  const about = `/projects/${project!.id}`;
  const shared = { title: `${project!.reference}: ${task}`, addressee: 'one who was reminded of it' };
  if (change === 'over') {
    return {
      ...shared,
      headline: `no longer waits for you: ${task}`,
      sentence: `You were reminded to ${task} by ${momentOf(letter)}. That no longer waits for you, and this mail takes it out of your calendar.`,
      action: 'See the project',
      path: about,
    };
  }
  return {
    ...shared,
    headline: `new deadline: please ${task}`,
    sentence: `You are asked to ${task}. The deadline has moved: it is now ${momentOf(letter)}.`,
    action: 'See the project',
    path: about,
  };
}

function ofMeeting(letter: CalendarLetter): Content {
  const { meeting, change } = letter;
  const place = meeting?.place ?? '';
  const said = {
    invited: ['meeting of the steering group', `The steering group meets on ${dayOf(letter)}, ${place}.`],
    moved: ['moved: meeting of the steering group', `The steering group now meets on ${dayOf(letter)}, ${place}.`],
    over: meeting?.cancelled
      ? [
          'cancelled: meeting of the steering group',
          `The meeting of the steering group on ${dayOf(letter)}, ${place}, was cancelled. This mail takes it out of your calendar.`,
        ]
      : [
          'not for you any more: meeting of the steering group',
          `You are no longer expected at the meeting of the steering group on ${dayOf(letter)}, ${place}. This mail takes it out of your calendar.`,
        ],
  } as const;
  const [headline, sentence] = said[change];
  return {
    title: `Meeting of the steering group, ${place}`,
    headline,
    sentence,
    action: 'See the meeting',
    addressee: 'one of those who meet',
    path: meeting ? `/meetings/${meeting.id}` : '/meetings',
  };
}

const momentOf = ({ at, zone }: CalendarLetter): string => `${timeIn(zone, at)} on ${dayInWords(dateIn(zone, at))}`;

const dayOf = ({ at, zone }: CalendarLetter): string => `${dayInWords(dateIn(zone, at))} at ${timeIn(zone, at)}`;
