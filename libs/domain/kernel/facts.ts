import type { Paper } from '../gates/state.js';
import type { ItemBefore, Meeting } from '../meetings/state.js';
import type { Matter } from '../passings/matters.js';
import type { NamedMatter } from '../passings/state.js';
import type { Organisation } from '../organisations/state.js';
import type { Post, Programme, Role, Seat } from '../programme/state.js';

/** Who is who: the streams of the programme, its organisations and its meetings, as they stand. */
export interface Directory {
  readonly programme: Programme;
  readonly organisations: readonly Organisation[];
  readonly meetings: readonly Meeting[];
}

/** A person by opaque id, the process, or the installation before there are people. */
export interface Actor {
  readonly kind: 'person' | 'process' | 'installation';
  readonly id: string;
}

export const PROCESS: Actor = { kind: 'process', id: 'process' };
export const INSTALLATION: Actor = { kind: 'installation', id: 'installation' };

/** T2: `there`: it can be removed; `removed`: it has been; `unknown`: the stream says nothing of it. */
export type Kept = 'there' | 'removed' | 'unknown';

/** An item that waits before a meeting, with the post that leads its project. */
export interface OnAgenda extends ItemBefore {
  readonly lead: string | null;
}

/** What a decision may look at besides the state; read under the lock, and what was used is copied into the event. */
export interface Facts {
  readonly actor: Actor;
  readonly directory: Directory;
  /** Id and reference set aside for a project that is about to begin. */
  readonly newProject?: { readonly id: string; readonly reference: string };
  /** Id set aside for a meeting that is about to be declared. */
  readonly newId?: string;
  /** The paper frozen for a submission. */
  readonly paper?: Paper;
  /** V2: SHA-256 of the minutes of the meeting, as the record gives them. */
  readonly minutes?: string;
  /** What waits for the vote of a meeting that is moved or cancelled. */
  readonly onAgenda?: readonly OnAgenda[];
  /** What is kept of the words or the name that are to be removed. */
  readonly kept?: Kept;
  /** What is kept of the people to whom something is given, by opaque id. */
  readonly people?: Readonly<Record<string, Kept>>;
  /** Somebody else has the mail address of whoever is to be added. */
  readonly addressTaken?: boolean;
  /** What posts answer for in projects, by the project's id. */
  readonly matters?: Readonly<Record<string, readonly Matter[]>>;
  /** Everything open for which projects name a post that is to be abolished. */
  readonly named?: readonly NamedMatter[];
}

/** All posts: of the programme and of its organisations. */
export const postsOf = (directory: Directory): readonly Post[] => [
  ...directory.programme.posts,
  ...directory.organisations.flatMap((organisation) => organisation.posts),
];

/** Those that were abolished as well: what is past, or over, still names them. */
export const everyPostOf = (directory: Directory): readonly Post[] => [
  ...postsOf(directory),
  ...directory.organisations.flatMap((organisation) => organisation.formerPosts ?? []),
];

export const postsHeldBy = (directory: Directory, person: string): readonly Post[] =>
  postsOf(directory).filter((post) => post.holder === person);

export const seatsHeldBy = (directory: Directory, person: string): readonly Seat[] =>
  directory.programme.seats.filter((seat) => seat.holder === person);

/** Whether the actor holds a post of a role in an organisation. */
export const holdsPost = ({ actor, directory }: Facts, role: Role, organisation: string): boolean =>
  postsHeldBy(directory, actor.id).some((post) => post.role === role && post.organisation === organisation);

/** Whether the actor is the programme office. */
export const isOffice = ({ directory, actor }: Facts): boolean =>
  postsHeldBy(directory, actor.id).some(({ role }) => role === 'PO');
