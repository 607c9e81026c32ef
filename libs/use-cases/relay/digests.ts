import { Injectable } from '@nestjs/common';
import type { Directory } from '#domain/kernel/facts.js';
import { templatesOf } from '#domain/wording/wording.js';
import { sha256 } from '#record/chain.js';
import { type Digest, DigestBook, type DigestEnd } from '#record/digest-book.js';
import type { Lying, MessageName } from '#record/outbox.js';
import { type Person, People } from '#record/people.js';
import { PreferenceBook } from '#record/preferences.js';
import { paceOf } from '#domain/agenda/digest.js';
import { DirectoryReader } from '../directory/directory-reader.js';
import { DigestWords, type DigestLetter, Post, Refused } from '../ports.js';
import { actionsWaitingFor } from '../queries/action-view.js';
import { Inbox } from '../queries/inbox.js';
import { informationIn } from './information.js';
import { letterTo, namesIn, peopleIn } from './letters.js';
import { type Matter, Matters } from './matters.js';
import { pauseAfter } from './pauses.js';
import { recipientsOf } from './recipients.js';

/** After so many attempts, some five days, a digest has failed. */
const ATTEMPTS = 27;

/** So many duties stand in a digest at the most; the page has them all. */
const DUTIES = 20;

/**
 * Sends the digests that are due: what is asked of somebody first, then what they are told, by project; one for all
 * that has come due, always under the same id. What no longer concerns them by then is dropped from it.
 */
@Injectable()
export class Digests {
  constructor(
    private readonly book: DigestBook,
    private readonly preferences: PreferenceBook,
    private readonly matters: Matters,
    private readonly people: People,
    private readonly directory: DirectoryReader,
    private readonly inbox: Inbox,
    private readonly words: DigestWords,
    private readonly post: Post,
  ) {}

  /** Sends them side by side, so that none waits for the others; answers how many there were. */
  async handOver(limit: number): Promise<number> {
    const directory = await this.directory.present();
    if (!directory) return 0;
    const digests = await this.book.take(limit, directory.programme.calendar.zone);
    await Promise.all(digests.map((digest) => this.finish(digest, directory)));
    return digests.length;
  }

  private async finish(digest: Digest, directory: Directory): Promise<void> {
    const messages = await this.book.itemsOf(digest);
    const ended = (wanted: readonly Lying[], status: DigestEnd) =>
      messages.map(
        (message) => ({ ...nameIn(message), status: wanted.includes(message) ? status : 'not_needed' }) as const,
      );
    try {
      const [matters, person] = [await this.matters.of(messages), await this.personOf(digest.person)];
      const news = await this.stillConcerning(digest.person, messages, matters, directory);
      const wanted = news.map(({ message }) => message);
      if (news.length === 0) return await this.book.settle(digest, 'not_needed', ended([], 'not_needed'));
      if (person.email === null) {
        return await this.book.settle(digest, 'failed', ended(wanted, 'failed'), 'No address is known.');
      }
      const letter = await this.letterFor(person, digest, news, directory);
      const to = { name: person.name ?? '', address: person.email };
      const messageId = sha256(digest.token);
      await this.post.send({ messageId, token: digest.token, to, ...this.words.write(letter), calendar: null });
      await this.book.settle(digest, 'sent', ended(wanted, 'sent'));
    } catch (error) {
      if (error instanceof Refused || digest.attempts >= ATTEMPTS) {
        return await this.book.settle(digest, 'failed', ended(messages, 'failed'), String(error));
      }
      await this.book.postpone(digest, pauseAfter(digest.attempts), String(error));
    }
  }

  private async personOf(id: string): Promise<Person> {
    return (await this.people.read([id])).get(id) ?? { id, name: null, email: null };
  }

  /** Who has left the post, or no longer wants to hear of such things, is not told of them. */
  private async stillConcerning(
    person: string,
    messages: readonly Lying[],
    matters: readonly Matter[],
    directory: Directory,
  ): Promise<readonly News[]> {
    const [deputies, preferences] = [await this.matters.deputies(directory), await this.preferences.of(person)];
    return messages
      .map((message, index) => ({ message, matter: matters[index] }))
      .filter(({ message, matter }) => {
        const recipients = recipientsOf(message, matter, directory, deputies);
        const kind = informationIn(matter.event.type, matter.project !== null);
        const wanted = kind === null || paceOf(preferences, kind) !== 'off';
        return wanted && !('status' in recipients) && recipients.includes(person);
      });
  }

  private async letterFor(
    person: Person,
    { day }: Digest,
    news: readonly News[],
    directory: Directory,
  ): Promise<DigestLetter> {
    const [people, duties, deputies] = await Promise.all([
      this.people.read(news.flatMap(({ matter }) => peopleIn(matter))),
      this.inbox.of(person.id, { limit: DUTIES }),
      this.matters.deputies(directory),
    ]);
    const { programme } = directory;
    return {
      name: person.name ?? '',
      programme: programme.code,
      day,
      zone: programme.calendar.zone,
      templates: templatesOf(programme),
      duties: [
        ...duties.items.map(({ project, reference, title, what, dueAt }) => ({
          project: { id: project, reference, title },
          what,
          dueAt,
        })),
        ...actionsWaitingFor(directory, person.id).map(({ dueAt, ...action }) => ({
          project: null,
          action,
          what: 'CompleteAction',
          dueAt,
        })),
      ]
        .sort((a, b) => (a.dueAt ?? NEVER).localeCompare(b.dueAt ?? NEVER))
        .slice(0, DUTIES),
      covers: deputies
        .filter((deputy) => deputy.person === person.id)
        .map(({ seat, until }) => ({ seat: programme.seats.find(({ id }) => id === seat)?.title ?? seat, until })),
      news: news.map(({ message, matter }) => letterTo(person, message, matter, namesIn(directory, people), directory)),
    };
  }
}

/** Sorts behind every instant. */
const NEVER = '~';

/** Something somebody is told. */
interface News {
  readonly message: Lying;
  readonly matter: Matter;
}

const nameIn = ({ stream, version, number }: Lying): MessageName => ({ stream, version, number });
