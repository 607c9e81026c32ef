import { Injectable } from '@nestjs/common';
import type { ItemId } from '#domain/gates/state.js';
import type { Directory } from '#domain/kernel/facts.js';
import { isFor } from '#domain/programme/deputies.js';
import { type Handover, type Lying, type MessageName, Outbox } from '#record/outbox.js';
import { type Person, People } from '#record/people.js';
import { actsAt } from '../directory/acting.js';
import { addresseeOf } from '../directory/addressees.js';
import { DirectoryReader } from '../directory/directory-reader.js';
import { type AwaitedDuty, type Letter, Post, Words } from '../ports.js';
import { type Matter, Matters } from './matters.js';
import { itemOfTimer, recipientsOf } from './recipients.js';

/** Pauses grow from 5 seconds to 6 hours; after so many attempts, some five days, the message has failed. */
const FIRST_PAUSE = 5;
const LONGEST_PAUSE = 6 * 60 * 60;
const ATTEMPTS = 27;

/**
 * Hands the messages of the outbox to the post: at least once each, always under the same id. To whom is asked now and
 * not when the event was recorded, and so is whether a reminder is still needed.
 */
@Injectable()
export class Relay {
  constructor(
    private readonly outbox: Outbox,
    private readonly matters: Matters,
    private readonly people: People,
    private readonly directory: DirectoryReader,
    private readonly words: Words,
    private readonly post: Post,
  ) {}

  /** Hands over what is due, `limit` messages at the most; answers how many there were. Several relays share the work. */
  async handOver(limit: number): Promise<number> {
    const messages = await this.outbox.take(limit);
    if (messages.length === 0) return 0;
    const errands = await this.errandsOf(messages);
    const handovers = await Promise.all(errands.map((errand) => this.finish(errand)));
    await this.outbox.settle(handovers.filter((handover) => handover !== null));
    return messages.length;
  }

  private async errandsOf(messages: readonly Lying[]): Promise<readonly Errand[]> {
    const [matters, directory] = await Promise.all([this.matters.of(messages), this.directory.present()]);
    const deputies = await this.matters.deputies(directory!);
    const recipients = messages.map((message, index) => recipientsOf(message, matters[index], directory!, deputies));
    const concerned = [...recipients.flatMap((each) => ('status' in each ? [] : each)), ...matters.flatMap(peopleIn)];
    const people = await this.people.read([...new Set(concerned)]);
    return messages.map((message, index) => ({
      message,
      letterTo: (person) => letterTo(person, message, matters[index], namesIn(directory!, people), directory!),
      recipients: peopleAmong(recipients[index], people),
    }));
  }

  /** How the handover of a message ended; `null`: it was put off. */
  private async finish(errand: Errand): Promise<(MessageName & Handover) | null> {
    const { message } = errand;
    const { stream, version, number, attempts } = message;
    try {
      return { stream, version, number, ...(await this.send(errand)) };
    } catch (error) {
      if (attempts >= ATTEMPTS) return { stream, version, number, status: 'failed', error: String(error) };
      await this.outbox.postpone(message, pauseAfter(attempts), String(error));
      return null;
    }
  }

  private async send({ message, letterTo, recipients }: Errand): Promise<Handover> {
    if ('status' in recipients) return recipients;
    const reachable = recipients.filter(({ email }) => email !== null);
    if (reachable.length === 0) return { status: 'failed', error: 'No address is known.' };
    for (const person of reachable) {
      const to = { name: person.name ?? '', address: person.email! };
      await this.post.send({ messageId: `${nameOf(message)}/${person.id}`, to, ...this.words.write(letterTo(person)) });
    }
    return { status: 'sent', recipient: reachable.map(({ id }) => id).join(', ') };
  }
}

/** A message on its way: to whom it goes now, or how its handover ends because it goes to nobody. */
interface Errand {
  readonly message: Lying;
  readonly recipients: readonly Person[] | Handover;
  letterTo(person: Person): Letter;
}

const peopleAmong = (ids: readonly string[] | Handover, people: ReadonlyMap<string, Person>): Errand['recipients'] =>
  'status' in ids ? ids : ids.flatMap((id) => people.get(id) ?? []);

/** The same whenever it is handed over. */
const nameOf = ({ stream, version, number }: Lying): string => `${stream}/${version}/${number}`;

/** Seconds until the next attempt. */
const pauseAfter = (attempts: number): number => Math.min(FIRST_PAUSE * 4 ** (attempts - 1), LONGEST_PAUSE);

function letterTo(
  person: Person,
  message: Lying,
  { project, event, ...matter }: Matter,
  names: Letter['names'],
  directory: Directory,
): Letter {
  const { kind, about, to, at: recordedAt } = message;
  return {
    kind,
    about,
    project,
    programme: directory.programme.code,
    event,
    openVotes: openVotesIn(event, matter),
    recordedAt,
    duty: dutyFor(person, message, matter, directory),
    addressee: addresseeOf(to, directory).words,
    name: person.name ?? '',
    names,
    zone: directory.programme.calendar.zone,
  };
}

/** Whoever holds the post that acts is asked to, at whichever of their posts the message reaches them. */
function dutyFor(
  { id }: Person,
  { about, to }: Lying,
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

/** People of whom an event of the programme speaks (V3, V8). */
function peopleIn({ project, event }: Matter): readonly string[] {
  if (project) return [];
  const { person, holder, before } = event as { person?: string; holder?: string | null; before?: string | null };
  return [person, holder, before].flatMap((each) => each ?? []);
}

/** V3: of those that wait for the seat, the votes that a deputy covers. */
function openVotesIn(event: Matter['event'], { openVotes }: Pick<Matter, 'openVotes'>): Letter['openVotes'] {
  const { kinds = [] } = event as { readonly kinds?: readonly string[] };
  return openVotes
    .map(({ timer, ...vote }) => ({ ...vote, item: itemOfTimer(timer) as ItemId }))
    .filter(({ item }) => isFor({ kinds }, item));
}

function namesIn({ programme, organisations }: Directory, people: ReadonlyMap<string, Person>): Letter['names'] {
  const named = [
    ...programme.units,
    ...organisations.map(({ id, abbreviation }) => ({ id, name: abbreviation })),
    ...programme.seats.map(({ id, title }) => ({ id, name: title })),
    ...[...people.values()].map(({ id, name }) => ({ id, name: name ?? 'somebody' })),
  ];
  return Object.fromEntries(named.map(({ id, name }) => [id, name]));
}
