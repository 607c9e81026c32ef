import type { Address } from '#domain/agenda/state.js';
import { itemOfTimer } from '#domain/agenda/timers.js';
import type { Directory } from '#domain/kernel/facts.js';
import { isFor } from '#domain/programme/deputies.js';
import type { Deputy } from '#domain/programme/state.js';
import type { Handover, Lying } from '#record/outbox.js';
import { addresseeOf } from '../directory/addressees.js';
import type { Matter } from './matters.js';

/**
 * Opaque ids of the people to whom a message goes now; or how its handover ends because it goes to nobody. Whoever holds
 * several of the posts and seats that an event addresses is told once. What concerns the seats themselves is not for who
 * deputises at them.
 */
export function recipientsOf(
  { kind, to }: Pick<Lying, 'kind' | 'to'>,
  matter: Pick<Matter, 'toldBefore' | 'holders' | 'organisations'> & Partial<Pick<Matter, 'event' | 'project'>>,
  directory: Directory,
  deputies: readonly Deputy[] = [],
): readonly string[] | Handover {
  const concerned = matter.project === null ? [] : deputies.filter((deputy) => isFor(deputy, itemIn(matter.event)));
  const isNeeded = (address: Address) => kind === 'notice' || stillWaits(address, matter);
  if (!isNeeded(to)) return { status: 'not_needed' };
  const { holders } = addresseeOf(to, directory, concerned);
  if (holders.length === 0) return { status: 'failed', error: `Nobody holds ${to}.` };
  const told = matter.toldBefore
    .filter(isNeeded)
    .flatMap((address) => addresseeOf(address, directory, concerned).holders);
  const untold = holders.filter((person) => !told.includes(person));
  return untold.length > 0 ? untold : { status: 'not_needed' };
}

/** The item of the steering group that an event is about, or the duty of which it reminds; `''`: none. */
function itemIn(event?: object): string {
  const { item, timer = '' } = (event ?? {}) as { readonly item?: string; readonly timer?: string };
  return item ?? itemOfTimer(timer);
}

/**
 * Whether a reminder to this address is still needed: its matter waits, and for the organisation, seat or substitute
 * addressed. A role of the programme, to which it was escalated, is told for as long as the matter waits at all, and so is
 * whoever is told because a reminder reached nobody.
 */
function stillWaits(
  to: Address,
  { holders, organisations, event }: Pick<Matter, 'holders' | 'organisations'> & Partial<Pick<Matter, 'event'>>,
): boolean {
  if (!holders) return false;
  if (event?.type === 'ReminderUndelivered') return true;
  const organisation = to.split('@')[1];
  if (organisation !== undefined) return organisations!.includes(organisation);
  return /^(seat|substitute):/.test(to) ? holders.includes(to) : true;
}
