import type { Reading } from '#use-cases/queries/reading.js';
import { type MatterView, postponable } from '#use-cases/queries/reminder-plan.js';
import type { ReminderView } from '#use-cases/queries/reminder-view.js';
import type { AddresseeView } from '#use-cases/queries/waiting.js';
import { addressOf } from '../commands/command-page.js';
import { actInWords, deedInWords, namesIn } from '../history/deed-words.js';
import { type DutyLine, dutyLine } from '../projects/duty-line.js';
import { dateInWords, dayInWords, deadlineInWords, listInWords, momentInWords } from '../words.js';
import { anchorOf } from './anchor.js';

/** A matter that waits, with everything that is sent about it. */
export interface MatterSheet {
  readonly anchor: string;
  readonly duty: Pick<DutyLine, 'deed' | 'who' | 'since' | 'due' | 'counted'>;
  /** By whose plan it is reminded of. */
  readonly plan: string;
  readonly putOff: readonly string[];
  readonly reminders: readonly ReminderLine[];
  readonly follows: readonly string[];
  /** The page on which the reader puts the next reminder off; `null`: there is none to put off. */
  readonly postpone: { readonly href: string; readonly until: string } | null;
}

interface ReminderLine {
  readonly when: string;
  readonly status: string;
  readonly to: readonly { readonly words: string; readonly href: string | null }[];
}

export function matterSheet(matter: MatterView, reading: Reading, person: string, now: string): MatterSheet {
  const { timer, ladder, own, follows } = matter;
  const folder = `/projects/${reading.project.id}`;
  const off = postponable(reading, timer, person, now);
  return {
    anchor: anchorOf(timer),
    duty: dutyLine(reading, matter, now),
    plan: planInWords(ladder !== null, own),
    ...sentOf(matter, `${folder}/reminders/mail`),
    follows: follows.map(({ dueAt, what }) => `At ${deadlineInWords(dueAt)}: ${actInWords(what)}`),
    postpone: off && {
      href: addressOf(folder, 'PostponeReminder', { timer }),
      until: dayInWords(off.latest),
    },
  };
}

/** What is sent of a matter, was and will be, each mail to come with the page where it can be read. */
export const sentOf = (
  { postponed, reminders }: Pick<MatterView, 'postponed' | 'reminders'>,
  mails: string,
): Pick<MatterSheet, 'putOff' | 'reminders'> => ({
  putOff: postponed.map(
    ({ by, until, at }) =>
      `${listInWords(by.map(({ words }) => words))} put the reminder off to ${dayInWords(until)}, on ${dateInWords(at)}`,
  ),
  reminders: reminders.map((each) => lineOf(each, mails)),
});

function planInWords(reminded: boolean, own: boolean): string {
  if (!reminded) return 'Nobody is reminded of this by mail; it stands under “waiting for me”.';
  return own ? 'Reminders as set for this project.' : 'Reminders as the policy of the programme has them.';
}

const STATUSES = { sent: 'Issued', overtaken: 'Not sent, a later one took its place' };

function lineOf({ timer, offset, dueAt, status, postponed, recipients }: ReminderView, mails: string): ReminderLine {
  const toCome = postponed ? 'Will be sent, put off to this day' : 'Will be sent';
  return {
    when: momentInWords(dueAt),
    status: status === 'planned' ? toCome : STATUSES[status],
    to: recipients.map((recipient) => ({
      words: inWords(recipient),
      href:
        status === 'planned'
          ? `${mails}?${new URLSearchParams({ timer, offset, to: recipient.address }).toString()}`
          : null,
    })),
  };
}

const inWords = ({ words, holders }: AddresseeView): string =>
  `${words} (${holders.length === 0 ? 'vacant' : listInWords(holders.map(({ name }) => name ?? 'name removed'))})`;

/** What a matter is called on the page of one of its mails. */
export const matterInWords = (reading: Reading, what: string, timer: string): string =>
  deedInWords(namesIn(reading), what, timer);
