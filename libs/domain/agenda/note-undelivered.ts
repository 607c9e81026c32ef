import { accept, nothing } from '../kernel/decision.js';
import { type Directory, everyPostOf, postsOf } from '../kernel/facts.js';
import type { Decide } from '../kernel/room.js';
import { sealIn } from '../participation/seal.js';
import { isOfMembers } from '../participation/sealed.js';
import type { Project } from '../projects/state.js';
import { postAddress, roleAt, roleOf, seatAddress } from './addresses.js';
import type { NoteUndelivered } from './commands.js';
import { duties } from './duties.js';
import type { AgendaEvent } from './events.js';
import { plannedReminders } from './reminders.js';
import type { Address, Duty } from './state.js';

/**
 * A reminder that reached nobody goes to the next who can see to it: within the same organisation, then up the ladder, then
 * to the programme office. Each address is tried once for a matter. While answers are sealed, a reminder of one stays within
 * its organisation: it tells how that has answered.
 */
export const noteUndelivered: Decide<NoteUndelivered, AgendaEvent> = (project, { timer, address }, { directory }) => {
  const duty = duties(project).find((each) => each.timer === timer);
  if (!duty || isNoted(project, timer, address)) return nothing;
  const movedTo = nextFor(address, duty, project, directory);
  return accept({ type: 'ReminderUndelivered', timer, what: duty.what, address, movedTo, matterDueAt: duty.dueAt });
};

const isNoted = ({ undelivered = [] }: Project, timer: string, address: Address): boolean =>
  undelivered.some((each) => each.timer === timer && each.address === address);

/** `null`: there is nobody left to tell. */
function nextFor(address: Address, duty: Duty, project: Project, directory: Directory): Address | null {
  const organisation = organisationOf(address, directory);
  const isOwn = (other: Address) => organisationOf(other, directory) === organisation;
  const later = plannedReminders(project)
    .filter(({ timer }) => timer === duty.timer)
    .flatMap(({ recipients }) => recipients);
  const own = [
    ...duty.holders.filter(isOwn),
    ...(organisation === null ? [] : [roleAt('OR', organisation)]),
    ...later.filter(isOwn),
  ];
  const beyond = [roleOf('PO'), ...later.filter((other) => organisationOf(other, directory) === null)];
  const next = sealIn(project) && isOfMembers(duty.what) ? own : [...own, ...beyond];
  const failed = [address, ...triedFor(project, duty.timer)];
  const unreached = failed.flatMap((each) => heldIn(directory, each));
  return next.find((each) => !failed.includes(each) && holdsAnother(heldIn(directory, each), unreached)) ?? null;
}

const triedFor = ({ undelivered = [] }: Project, timer: string): readonly Address[] =>
  undelivered.filter((each) => each.timer === timer).map(({ address }) => address);

/** Whether somebody is there who has not just turned out to be out of reach. */
const holdsAnother = (holders: readonly string[], unreached: readonly string[]): boolean =>
  holders.some((holder) => !unreached.includes(holder));

/** `null`: a role of the programme. */
function organisationOf(address: Address, directory: Directory): string | null {
  const [, organisation] = address.split('@');
  if (organisation !== undefined) return organisation;
  const post = everyPostOf(directory).find(({ id }) => postAddress(id) === address);
  const named = address.split(':')[1];
  const seat = directory.programme.seats.find(({ id }) => seatAddress(id) === address || id === named);
  return post?.organisation ?? seat?.organisation ?? null;
}

/** Opaque ids of the people whom an address means. */
function heldIn(directory: Directory, address: Address): readonly string[] {
  const { seats } = directory.programme;
  const [named, , person] = address.split(':');
  if (person !== undefined) return [person];
  const [role, organisation] = address.split('@');
  const places = [
    ...postsOf(directory).filter(
      (post) =>
        postAddress(post.id) === address ||
        (post.role === role && (organisation === undefined || post.organisation === organisation)),
    ),
    ...seats.filter(({ id, office }) => (named === 'SC' ? office !== 'member' : seatAddress(id) === address)),
  ];
  return places.flatMap(({ holder }) => holder ?? []);
}
