import { dateOf } from '../calendar/due.js';
import type { Instant } from '../calendar/instant.js';
import { type Decision, type Refusal, accept } from '../kernel/decision.js';
import type { Recorded } from '../kernel/event.js';
import type { Facts } from '../kernel/facts.js';
import type { Post } from '../programme/state.js';
import type { AdoptScheme } from './commands.js';
import type { SchemeAdopted } from './events.js';
import { refuse } from './refuse.js';
import { barsScheme } from './scheme.js';
import { type Organisation, schemeVersionOf } from './state.js';

/** O4, V13: an organisation changes how it decides; what it decided before stands as it was taken. */
export function adoptScheme(
  present: Organisation | null,
  { type: _, organisation, ...scheme }: AdoptScheme,
  { directory: { programme } }: Facts,
  now: Instant,
): Decision<SchemeAdopted> {
  if (!present) return refuse('ORGANISATION.UNKNOWN');
  if (organisation !== present.id) return refuse('ORGANISATION.OTHER', { organisation: present.name });
  const version = schemeVersionOf(present) + 1;
  if (scheme.version !== version) return refuse('ORGANISATION.OTHER_VERSION', { version });
  if (scheme.adoptedOn > dateOf(now, programme)) return refuse('ORGANISATION.ADOPTED_LATER');
  return (
    barsScheme(scheme) ?? barsPosts(scheme, present.name, present.posts) ?? accept({ type: 'SchemeAdopted', ...scheme })
  );
}

/** A step is taken by a post of the organisation itself. */
export function barsPosts(
  { chain = [] }: Pick<AdoptScheme, 'chain'>,
  name: string,
  posts: readonly Post[],
): Refusal | null {
  const stranger = chain.find(({ post }) => post !== null && !posts.some(({ id }) => id === post));
  return stranger ? refuse('ORGANISATION.STEP_POST_UNKNOWN', { organisation: name, post: stranger.post! }) : null;
}

export function schemeAdopted(present: Organisation, { event, at }: Recorded<SchemeAdopted>): Organisation {
  const { scheme, delegatedToPartner, callInDays, chain } = present;
  const former = { version: schemeVersionOf(present), until: at, scheme, delegatedToPartner, callInDays, chain };
  return {
    ...present,
    scheme: event.scheme,
    delegatedToPartner: event.delegatedToPartner,
    callInDays: event.callInDays,
    chain: event.chain,
    version: event.version,
    earlier: [...(present.earlier ?? []), former],
  };
}
