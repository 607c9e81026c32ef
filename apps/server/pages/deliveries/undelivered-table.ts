import type { Directory } from '#domain/kernel/facts.js';
import { addresseeOf } from '#use-cases/directory/addressees.js';
import type { UndeliveredMessage } from '#use-cases/queries/undelivered.js';
import { deedInWords } from '../history/deed-words.js';
import { type Table, table } from '../shared/tables.js';
import { countOf, momentInWords } from '../words.js';
import { OUTCOMES } from './delivery-words.js';

const KINDS = { reminder: 'Reminder', notice: 'News', calendar: 'For a calendar' };

/** What reached nobody, each with the way to send it again for who may. */
export const undeliveredTable = (
  messages: readonly UndeliveredMessage[],
  directory: Directory,
  resends: boolean,
): Table =>
  table(
    'Messages that were not delivered',
    ['Kind', 'Message', 'Project', 'When', 'To', 'How it stands', 'Attempts', 'Why', ...(resends ? ['Again'] : [])],
    messages.map((message) => {
      const { id, kind, project, reference, at, status, error } = message;
      const what = whatIn(message);
      const to = message.to === null ? '–' : addresseeOf(message.to, directory).words;
      const again = {
        text: '',
        button: { name: 'message', value: id, text: 'Send again', says: ` ${what}, to ${to}` },
      };
      return [
        KINDS[kind],
        what,
        project === null ? '' : { text: reference!, href: `/projects/${project}` },
        { text: momentInWords(at), key: at },
        to,
        OUTCOMES[status],
        triesIn(message),
        error ?? '',
        ...(resends ? [status === 'failed' ? again : ''] : []),
      ];
    }),
  );

function whatIn({ kind, about }: UndeliveredMessage): string {
  if (about === null) return 'A message of a project whose answers are sealed';
  return kind === 'notice' ? about : deedInWords({ units: [], milestones: [] }, about);
}

function triesIn({ attempts, nextAttemptAt }: UndeliveredMessage): string {
  const tried = `${countOf(attempts, 'attempt')}`;
  return nextAttemptAt ? `${tried}; the next at ${momentInWords(nextAttemptAt)}` : tried;
}
