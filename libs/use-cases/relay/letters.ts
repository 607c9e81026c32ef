import type { ItemId } from '#domain/gates/state.js';
import type { Directory } from '#domain/kernel/facts.js';
import { itemOfTimer } from '#domain/agenda/timers.js';
import { actionOf } from '#domain/actions/action-plan.js';
import { actionOfTimer } from '#domain/actions/reminders.js';
import { isFor } from '#domain/programme/deputies.js';
import { templatesOf } from '#domain/wording/wording.js';
import type { Lying } from '#record/outbox.js';
import type { Person } from '#record/people.js';
import { actsAt } from '../directory/acting.js';
import { addresseeOf } from '../directory/addressees.js';
import type { AwaitedDuty, Letter } from '../ports.js';
import { informationIn } from './information.js';
import type { Matter } from './matters.js';

/** What a letter needs to know of the message that it puts into words, whether it has been recorded or is to come. */
export type Told = Pick<Lying, 'kind' | 'about' | 'to' | 'at'>;

/** What a message says to one of those it goes to. */
export function letterTo(
  person: Person,
  message: Told,
  { project, event, ...matter }: Matter,
  names: Letter['names'],
  directory: Directory,
): Letter {
  const { kind, about, to, at: recordedAt } = message;
  return {
    kind,
    about,
    project,
    meeting: matter.meeting ?? undefined,
    programme: directory.programme.code,
    event,
    news: newsIn(event, project),
    asked: matter.asked ?? undefined,
    action: project ? undefined : actionIn(event, directory),
    openVotes: openVotesIn(event, matter),
    recordedAt,
    duty: dutyFor(person, message, matter, directory),
    addressee: addresseeOf(to, directory).words,
    name: person.name ?? '',
    names,
    zone: directory.programme.calendar.zone,
    templates: templatesOf(directory.programme),
  };
}

/** Whoever holds the post that acts is asked to, at whichever of their posts the message reaches them. */
function dutyFor(
  { id }: Person,
  { about, to }: Told,
  { holders, dueAt }: Pick<Matter, 'holders' | 'dueAt'>,
  directory: Directory,
): AwaitedDuty | null {
  if (!holders) return null;
  const acting = holders.filter((address) => actsAt(address, about)).map((address) => addresseeOf(address, directory));
  return {
    dueAt,
    waitsFor: acting.map(({ words }) => words),
    own: acting.some((addressee) => addressee.holders.includes(id)),
    organisation: to.split('@')[1] ?? null,
  };
}

interface Spoken {
  readonly person?: string;
  readonly holder?: string | null;
  readonly before?: string | null;
  readonly moves?: readonly { readonly to: string | null }[];
}

/** People of whom an event of the programme speaks (V3, V8). */
export function peopleIn({ project, event }: Matter): readonly string[] {
  if (project) return [];
  const { person, holder, before, moves = [] } = event as Spoken;
  return [person, holder, before, ...moves.map(({ to }) => to)].flatMap((each) => each ?? []);
}

const newsIn = ({ type }: Matter['event'], project: Matter['project']): Letter['news'] => {
  const kind = project && informationIn(type, true);
  return kind && kind !== 'seats' ? kind : undefined;
};

/** The action of the plan that an event of the programme is about. */
function actionIn(event: Matter['event'], { programme }: Directory): Letter['action'] {
  const { action, timer = '' } = event as { readonly action?: string; readonly timer?: string };
  return actionOf(programme, action ?? actionOfTimer(timer));
}

/** V3: of those that wait for the seat, the votes that a deputy covers. */
function openVotesIn(event: Matter['event'], { openVotes }: Pick<Matter, 'openVotes'>): Letter['openVotes'] {
  const { kinds = [] } = event as { readonly kinds?: readonly string[] };
  return openVotes
    .map(({ timer, ...vote }) => ({ ...vote, item: itemOfTimer(timer) as ItemId }))
    .filter(({ item }) => isFor({ kinds }, item));
}

/** Names of units, organisations, seats and the people spoken of, by id. */
export function namesIn({ programme, organisations }: Directory, people: ReadonlyMap<string, Person>): Letter['names'] {
  const named = [
    ...programme.units,
    ...organisations.map(({ id, abbreviation }) => ({ id, name: abbreviation })),
    ...programme.seats.map(({ id, title }) => ({ id, name: title })),
    ...programme.posts.map(({ id, title }) => ({ id, name: title })),
    ...organisations.flatMap(({ posts, formerPosts = [], abbreviation }) =>
      [...posts, ...formerPosts].map(({ id, title }) => ({ id, name: `${title} of ${abbreviation}` })),
    ),
    ...[...people.values()].map(({ id, name }) => ({ id, name: name ?? 'somebody' })),
  ];
  return Object.fromEntries(named.map(({ id, name }) => [id, name]));
}
