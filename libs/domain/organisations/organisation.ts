import type { Instant } from '../calendar/instant.js';
import { type Aggregate, UnknownEvent } from '../kernel/aggregate.js';
import { type Decision, accept } from '../kernel/decision.js';
import type { Recorded } from '../kernel/event.js';
import { type Facts, everyPostOf } from '../kernel/facts.js';
import { namedTwice } from '../kernel/twice.js';
import { abolishPost, postAbolished } from './abolish-post.js';
import { adoptOwnCalendar, ownCalendarAdopted } from './adopt-own-calendar.js';
import { adoptScheme, barsPosts, schemeAdopted } from './adopt-scheme.js';
import type { AdoptOrganisation, OrganisationCommand } from './commands.js';
import type { OrganisationAdopted, OrganisationEvent } from './events.js';
import { establishPost, postEstablished } from './establish-post.js';
import { refuse } from './refuse.js';
import { followReplacement, postHolderReplaced, replacePostHolder } from './replace-post-holder.js';
import { barsScheme } from './scheme.js';
import type { Organisation } from './state.js';

/** Decides a command on a member organisation. Pure. */
export function decideOrganisation(
  present: Organisation | null,
  command: OrganisationCommand,
  facts: Facts,
  now: Instant,
): Decision<OrganisationEvent> {
  switch (command.type) {
    case 'AdoptOrganisation':
      return adoptOrganisation(present, command, facts);
    case 'AdoptScheme':
      return adoptScheme(present, command, facts, now);
    case 'AdoptOwnCalendar':
      return adoptOwnCalendar(present, command, facts);
    case 'ReplacePostHolder':
      return replacePostHolder(present, command, facts);
    case 'EstablishPost':
      return establishPost(present, command, facts);
    case 'AbolishPost':
      return abolishPost(present, command, facts);
    case 'FollowReplacement':
      return followReplacement(present, command, facts);
  }
}

function adoptOrganisation(
  present: Organisation | null,
  { type: _, ...organisation }: AdoptOrganisation,
  { directory }: Facts,
): Decision<OrganisationAdopted> {
  if (present) return refuse('ORGANISATION.EXISTS');
  const { id, name, posts } = organisation;
  if (!directory.programme.units.some(({ organisations }) => organisations.includes(id))) {
    return refuse('ORGANISATION.NOT_A_MEMBER', { organisation: id });
  }
  const stranger = posts.find((post) => post.organisation !== id);
  if (stranger) return refuse('ORGANISATION.POST_ELSEWHERE', { post: stranger.id });
  const taken = namedTwice([...everyPostOf(directory), ...posts].map((post) => post.id));
  if (taken !== undefined) return refuse('ORGANISATION.POST_TWICE', { post: taken });
  const refused = barsScheme(organisation) ?? barsPosts(organisation, name, posts);
  return refused ?? accept({ type: 'OrganisationAdopted', organisation });
}

function evolve(present: Organisation | null, recorded: Recorded<OrganisationEvent>): Organisation {
  const { event } = recorded;
  switch (event.type) {
    case 'OrganisationAdopted':
      return event.organisation;
    case 'SchemeAdopted':
      return schemeAdopted(present!, { ...recorded, event });
    case 'OwnCalendarAdopted':
      return ownCalendarAdopted(present!, { ...recorded, event });
    case 'PostEstablished':
      return postEstablished(present!, { ...recorded, event });
    case 'PostAbolished':
      return postAbolished(present!, { ...recorded, event });
    case 'PostHolderReplaced':
      return postHolderReplaced(present!, { ...recorded, event });
    default:
      throw new UnknownEvent('organisation', (event as { type: string }).type);
  }
}

export const organisationAggregate: Aggregate<Organisation, OrganisationEvent> = {
  kind: 'organisation',
  foldVersion: 1,
  schemaVersion: 1,
  evolve,
};
