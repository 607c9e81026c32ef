import { personAddress, postAddress } from '../agenda/addresses.js';
import type { Notice } from '../agenda/notices.js';
import type { Recorded } from '../kernel/event.js';
import type { OrganisationEvent } from './events.js';

/** Messages of one event of a member: both holders of a post that passes; in a replacement they are told of all at once. */
export function organisationNoticesOf({ event }: Recorded<OrganisationEvent>): readonly Notice[] {
  if (event.type !== 'PostHolderReplaced' || event.replacement !== undefined) return [];
  const { post, holder, before } = event;
  const addresses = [
    ...(before === null ? [] : [personAddress(before)]),
    ...(holder === null ? [] : [postAddress(post)]),
  ];
  return addresses.map((to) => ({ to, kind: 'notice', about: event.type, timer: null, dueAt: null }));
}
