import type { Instant } from '../calendar/instant.js';
import { type Aggregate, UnknownEvent } from '../kernel/aggregate.js';
import { type Decision, accept, refusals } from '../kernel/decision.js';
import type { Recorded } from '../kernel/event.js';
import { type Facts, postsOf } from '../kernel/facts.js';
import { namedTwice } from '../kernel/twice.js';
import type { OrganisationCommand } from './commands.js';
import type { OrganisationEvent } from './events.js';
import { organisationMessages } from './messages.js';
import type { Organisation } from './state.js';

const refuse = refusals(organisationMessages);

/** Decides a command on a member organisation. Pure. */
export function decideOrganisation(
  present: Organisation | null,
  { type: _, ...organisation }: OrganisationCommand,
  { directory }: Facts,
  _now: Instant,
): Decision<OrganisationEvent> {
  if (present) return refuse('ORGANISATION.EXISTS');
  const { id, posts, scheme } = organisation;
  if (!directory.programme.units.some(({ organisations }) => organisations.includes(id))) {
    return refuse('ORGANISATION.NOT_A_MEMBER', { organisation: id });
  }
  const stranger = posts.find((post) => post.organisation !== id);
  if (stranger) return refuse('ORGANISATION.POST_ELSEWHERE', { post: stranger.id });
  const taken = namedTwice([...postsOf(directory), ...posts].map((post) => post.id));
  if (taken !== undefined) return refuse('ORGANISATION.POST_TWICE', { post: taken });
  const body = namedTwice(scheme.map((delegation) => delegation.body));
  if (body !== undefined) return refuse('ORGANISATION.BODY_TWICE', { body });
  return accept({ type: 'OrganisationAdopted', organisation });
}

function evolve(_present: Organisation | null, { event }: Recorded<OrganisationEvent>): Organisation {
  if (event.type === 'OrganisationAdopted') return event.organisation;
  throw new UnknownEvent('organisation', (event as { type: string }).type);
}

export const organisationAggregate: Aggregate<Organisation, OrganisationEvent> = {
  kind: 'organisation',
  foldVersion: 1,
  schemaVersion: 1,
  evolve,
};
