import type { CommandType } from '#access/permissions.js';
import type { Directory } from '#domain/kernel/facts.js';
import { whoGives } from '#use-cases/commands/refusals.js';
import { actsAt } from '#use-cases/directory/acting.js';
import { addresseeOf } from '#use-cases/directory/addressees.js';
import type { InboxEntry } from '#use-cases/queries/inbox.js';
import { remindersOf } from '../agenda/anchor.js';
import { addressOf } from '../commands/command-page.js';
import { deedInWords, matterOf } from '../history/deed-words.js';
import { nearInWords } from '../organisations/near-words.js';
import { dateInWords, deadlineInWords, listInWords } from '../words.js';

/**
 * A line of the list. What waits for a whole organisation also stands with those who see to it but do not enter it
 * themselves: they are sent to the page of its participation, and told who does.
 */
export function inboxLine(entry: InboxEntry, now: string, person: string, directory: Directory) {
  const { project, reference, title, what, timer, addresses, since, dueAt } = entry;
  const mayGive = addresses.some((address) => actsAt(address, what));
  return {
    deed: deedInWords({ units: directory.programme.units, milestones: [] }, what, timer),
    href: mayGive
      ? addressOf(`/projects/${project}`, what, matterOf(timer))
      : `/projects/${project}/participation/${organisationIn(addresses)}`,
    why: `To you ${listInWords(addresses.map((address) => asWhom(address, person, directory)))}`,
    entered: mayGive ? null : `Entered by ${whoGives(what as CommandType)}`,
    project: `${reference} ${title}`,
    projectHref: `/projects/${project}`,
    since: dateInWords(since),
    due: dueAt ? deadlineInWords(dueAt) : 'No deadline',
    reminders: remindersOf(project, timer),
    near: nearInWords(entry.near, directory),
    overdue: dueAt !== null && dueAt < now,
  };
}

/** Why it waits for this person: a post or a seat of theirs, or one for which they deputise. */
function asWhom(address: string, person: string, directory: Directory): string {
  const { words, holders } = addresseeOf(address, directory);
  return holders.includes(person) ? `as ${words}` : `as the deputy of ${words}`;
}

/** Only roles of an organisation are told of what others enter: `OR@tfl`. */
const organisationIn = (addresses: readonly string[]): string => addresses[0].split('@')[1];
