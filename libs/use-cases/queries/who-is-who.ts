import { Injectable } from '@nestjs/common';
import type { OwnCalendar } from '#domain/calendar/own-calendar.js';
import type { Directory } from '#domain/kernel/facts.js';
import type { Meeting } from '#domain/meetings/state.js';
import {
  type FormerPost,
  type FormerScheme,
  type Organisation,
  type Scheme,
  formerPostsOf,
  schemeVersionOf,
} from '#domain/organisations/state.js';
import { roleNames } from '#domain/programme/roles.js';
import type { Body, Post, Seat, Unit, Workstream } from '#domain/programme/state.js';
import { People } from '#record/people.js';
import { holdersIn } from '../directory/addressees.js';
import { DirectoryReader } from '../directory/directory-reader.js';
import { type PersonView, personView, type Reading } from './reading.js';

export type PostView = Omit<Post, 'holder'> & { readonly roleName: string; readonly holder: PersonView | null };
export type SeatView = Omit<Seat, 'holder'> & { readonly holder: PersonView | null };

/** The programme and its members: who holds which post and seat. */
export interface DirectoryView {
  readonly programme: { readonly id: string; readonly code: string; readonly name: string };
  readonly policyVersion: number;
  readonly calendarVersion: number;
  readonly workstreams: readonly Workstream[];
  readonly units: readonly Unit[];
  readonly bodies: readonly Body[];
  readonly posts: readonly PostView[];
  readonly seats: readonly SeatView[];
  readonly organisations: readonly OrganisationView[];
}

/** How a member decides; what is not stated is none. */
export type SchemeView = Required<Scheme>;

export interface OrganisationView extends SchemeView {
  readonly id: string;
  readonly abbreviation: string;
  readonly name: string;
  readonly functionalBody: boolean | null;
  readonly position: string | null;
  readonly schemeVersion: number;
  /** T1: what its own calendar adds to the programme’s; `null`: nothing. */
  readonly calendar: OwnCalendar | null;
  readonly earlierSchemes: readonly (SchemeView & Pick<FormerScheme, 'version' | 'until'>)[];
  readonly posts: readonly PostView[];
  /** Posts that were abolished: what they were called, for what still names them. */
  readonly formerPosts: readonly Pick<FormerPost, 'id' | 'title' | 'role' | 'until'>[];
}

/** Who is who, and when the steering group meets. */
@Injectable()
export class WhoIsWho {
  constructor(
    private readonly directory: DirectoryReader,
    private readonly people: People,
  ) {}

  /** The directory as the law sees it; `null`: no programme has been adopted. */
  async present(): Promise<Directory | null> {
    return this.directory.present();
  }

  async view(): Promise<DirectoryView | null> {
    const directory = await this.present();
    if (!directory) return null;
    const people = await this.people.read(holdersIn(directory));
    return directoryView(directory, {
      nameOf: (person) => (person === null ? null : (people.get(person)?.name ?? null)),
    });
  }

  /** Every meeting of the steering group, the latest first. */
  async meetings(): Promise<readonly Meeting[]> {
    const directory = await this.present();
    return [...(directory?.meetings ?? [])].sort((a, b) => b.date.localeCompare(a.date) || b.id.localeCompare(a.id));
  }
}

type Names = Pick<Reading, 'nameOf'>;

function directoryView({ programme, organisations }: Directory, names: Names): DirectoryView {
  const { id, code, name, workstreams, units, bodies, policy, calendar } = programme;
  return {
    programme: { id, code, name },
    policyVersion: policy.version,
    calendarVersion: calendar.version,
    workstreams,
    units,
    bodies,
    posts: programme.posts.map((post) => postView(post, names)),
    seats: programme.seats.map((seat) => ({ ...seat, holder: holderOf(seat, names) })),
    organisations: organisations.map((organisation) => organisationView(organisation, names)),
  };
}

const organisationView = (organisation: Organisation, names: Names): OrganisationView => {
  const { id, abbreviation, name, functionalBody, position, posts, earlier = [] } = organisation;
  return {
    id,
    abbreviation,
    name,
    functionalBody,
    position,
    schemeVersion: schemeVersionOf(organisation),
    ...schemeView(organisation),
    calendar: organisation.calendar ?? null,
    earlierSchemes: earlier.map((each) => ({ version: each.version, until: each.until, ...schemeView(each) })),
    posts: posts.map((post) => postView(post, names)),
    formerPosts: formerPostsOf(organisation).map(({ id: post, title, role, until }) => ({
      id: post,
      title,
      role,
      until,
    })),
  };
};

export const schemeVersion = schemeVersionOf;

export const schemeView = ({ scheme, delegatedToPartner, callInDays = null, chain = [] }: Scheme): SchemeView => ({
  scheme,
  delegatedToPartner,
  callInDays,
  chain,
});

const postView = (post: Post, names: Names): PostView => ({
  ...post,
  roleName: roleNames[post.role],
  holder: holderOf(post, names),
});

const holderOf = ({ holder }: { holder: string | null }, names: Names) =>
  holder === null ? null : personView(holder, names);
