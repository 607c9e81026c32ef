import { Injectable } from '@nestjs/common';
import { sha256 } from '#record/chain.js';
import { type Begun, Deliveries, type Taken } from '#record/deliveries.js';
import { type Handover, type Lying, type MessageName, Outbox } from '#record/outbox.js';
import { type Person, People } from '#record/people.js';
import { DirectoryReader } from '../directory/directory-reader.js';
import { type CalendarEntry, type Letter, Post, Refused, Words } from '../ports.js';
import { letterTo, namesIn, peopleIn } from './letters.js';
import { type Matter, Matters } from './matters.js';
import { Paces } from './paces.js';
import { pauseAfter } from './pauses.js';
import { recipientsOf } from './recipients.js';

/** After so many attempts, some five days, the message has failed. */
const ATTEMPTS = 27;

/**
 * Hands the messages of the outbox to the post: at least once each, always under the same id. To whom is asked now and
 * not when the event was recorded, and so is whether a reminder is still needed.
 */
@Injectable()
export class Relay {
  constructor(
    private readonly outbox: Outbox,
    private readonly deliveries: Deliveries,
    private readonly matters: Matters,
    private readonly people: People,
    private readonly directory: DirectoryReader,
    private readonly words: Words,
    private readonly post: Post,
    private readonly paces: Paces,
  ) {}

  /** Hands over what is due, `limit` messages at the most; answers how many there were. Several relays share the work. */
  async handOver(limit: number): Promise<number> {
    const messages = await this.outbox.take(limit);
    if (messages.length === 0) return 0;
    const errands = await this.errandsOf(messages);
    const begun = await this.deliveries.begin(errands.flatMap(deliveriesOf));
    const ends = await Promise.all(errands.map((errand) => this.finish(errand, begunOf(errand, begun))));
    await this.deliveries.settle(ends.flatMap(({ taken }) => taken));
    await this.outbox.settle(ends.flatMap(({ handover }) => handover ?? []));
    await this.deliveries.failUnreached(messages.map(nameIn));
    return messages.length;
  }

  private async errandsOf(messages: readonly Lying[]): Promise<readonly Errand[]> {
    const [matters, directory] = await Promise.all([this.matters.of(messages), this.directory.present()]);
    const deputies = await this.matters.deputies(directory!);
    const addressed = messages.map((message, index) => recipientsOf(message, matters[index], directory!, deputies));
    const recipients = await this.paces.now(messages, matters, addressed, directory!);
    const concerned = [...recipients.flatMap((each) => ('status' in each ? [] : each)), ...matters.flatMap(peopleIn)];
    const people = await this.people.read([...new Set(concerned)]);
    return messages.map((message, index) => ({
      message,
      letterTo: (person) => letterTo(person, message, matters[index], namesIn(directory!, people), directory!),
      recipients: peopleAmong(recipients[index], people),
      calendar: calendarOf(message, matters[index]),
    }));
  }

  /** Hands a message to everybody it goes to; whoever has it already does not get it again. */
  private async finish(errand: Errand, begun: readonly Begun[]): Promise<End> {
    const { message, recipients } = errand;
    if ('status' in recipients) return { taken: [], handover: { ...nameIn(message), ...recipients } };
    const results = await Promise.all(
      begun.filter(({ status }) => status === 'sending').map((each) => this.send(errand, each)),
    );
    const taken = results.flatMap((result) => ('status' in result ? result : []));
    const failure = results.find((result) => 'error' in result);
    if (failure) {
      await this.outbox.postpone(message, pauseAfter(message.attempts), failure.error);
      return { taken, handover: null };
    }
    const ended = [...begun.filter(({ status }) => status !== 'sending'), ...taken];
    return { taken, handover: { ...nameIn(message), ...endOf(ended) } };
  }

  /** One mail: taken, refused for good (as after the last attempt), or to be tried again. */
  private async send({ message, letterTo, recipients, calendar }: Errand, begun: Begun): Promise<Taken | Failure> {
    const person = (recipients as readonly Person[]).find(({ id }) => id === begun.person)!;
    const { token, status: _, ...name } = begun;
    const refused = { ...name, status: 'bounced' as const, channel: null, words: null, calendar: null };
    if (person.email === null) return { ...refused, detail: 'No address is known.' };
    const to = { name: person.name ?? '', address: person.email };
    try {
      const letter = letterTo(person);
      const { link, ...words } = this.words.write(letter);
      const entry = letter.duty?.own && calendar ? entryOf(calendar, words.subject, link) : null;
      // Tells nobody how many entries there are, and is the same however often it is tried.
      const messageId = sha256(token);
      const { channel } = await this.post.send({ messageId, token, to, ...words, calendar: entry });
      const said = sha256(`${words.subject}\n${words.text}`);
      return { ...name, status: 'accepted', channel, detail: null, words: said, calendar: entry && calendar };
    } catch (error) {
      if (error instanceof Refused) return { ...refused, detail: error.message };
      return message.attempts >= ATTEMPTS ? { ...refused, detail: String(error) } : { error: String(error) };
    }
  }
}

interface Failure {
  readonly error: string;
}

/** What came of a message: how each mail was taken, and how its handover ended; `null`: it was put off. */
interface End {
  readonly taken: readonly Taken[];
  readonly handover: (MessageName & Handover) | null;
}

/** A message that reached anybody was sent; it has failed when all refuse it. */
function endOf(deliveries: readonly (Pick<Taken, 'person'> & { status: string; detail?: string | null })[]): Handover {
  const reached = deliveries.filter(({ status }) => status !== 'bounced');
  if (reached.length > 0) return { status: 'sent', recipient: reached.map(({ person }) => person).join(', ') };
  return { status: 'failed', error: deliveries.find(({ detail }) => detail)?.detail ?? 'It was refused.' };
}

/** A message on its way: to whom it goes now, or how its handover ends because it goes to nobody. */
interface Errand {
  readonly message: Lying;
  readonly recipients: readonly Person[] | Handover;
  /** Of a reminder with a deadline; what the words say is still to be added. */
  readonly calendar: Deadline | null;
  letterTo(person: Person): Letter;
}

type Deadline = Omit<CalendarEntry, 'title' | 'link'> & { readonly project: string; readonly timer: string };

const deliveriesOf = ({ message, recipients }: Errand): readonly (MessageName & { readonly person: string })[] =>
  'status' in recipients ? [] : recipients.map(({ id }) => ({ ...nameIn(message), person: id }));

const begunOf = ({ message }: Errand, begun: readonly Begun[]): readonly Begun[] =>
  begun.filter((each) => nameOf(each) === nameOf(message));

function calendarOf({ timer }: Lying, { project, dueAt, sequence }: Matter): Errand['calendar'] {
  if (!project || timer === null || dueAt === null) return null;
  const { id } = project;
  const uid = `${id}/${timer}`;
  return { kind: 'deadline', uid, sequence: sequence ?? 0, at: dueAt, cancelled: false, project: id, timer };
}

const entryOf = ({ project: _, timer: __, ...entry }: Deadline, title: string, link: string): CalendarEntry => ({
  ...entry,
  title,
  link,
});

const peopleAmong = (ids: readonly string[] | Handover, people: ReadonlyMap<string, Person>): Errand['recipients'] =>
  'status' in ids ? ids : ids.flatMap((id) => people.get(id) ?? []);

/** The same whenever it is handed over. */
const nameOf = ({ stream, version, number }: MessageName): string => `${stream}/${version}/${number}`;

const nameIn = ({ stream, version, number }: Lying): MessageName => ({ stream, version, number });
