import { Injectable } from '@nestjs/common';
import type { Directory } from '#domain/kernel/facts.js';
import { type Handover, type Lying, Outbox } from '#record/outbox.js';
import { People } from '#record/people.js';
import { addresseeOf } from '../directory/addressees.js';
import { DirectoryReader } from '../directory/directory-reader.js';
import { type Letter, Post, Words } from '../ports.js';
import { type Matter, Matters } from './matters.js';
import { recipientsOf } from './recipients.js';

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
    const [matters, directory] = await Promise.all([this.matters.of(messages), this.directory.present()]);
    await Promise.all(messages.map((message, index) => this.finish(message, matters[index], directory!)));
    return messages.length;
  }

  private async finish(message: Lying, matter: Matter, directory: Directory): Promise<void> {
    try {
      await this.outbox.settle(message, await this.handOverOne(message, matter, directory));
    } catch (error) {
      await this.putOff(message, String(error));
    }
  }

  private async handOverOne(message: Lying, matter: Matter, directory: Directory): Promise<Handover> {
    const recipients = recipientsOf(message, matter, directory);
    return 'status' in recipients ? recipients : this.send(message, matter, directory, recipients);
  }

  private async send(
    message: Lying,
    matter: Matter,
    directory: Directory,
    recipients: readonly string[],
  ): Promise<Handover> {
    const people = await this.people.read(recipients);
    const reachable = [...people.values()].filter(({ email }) => email !== null);
    if (reachable.length === 0) return { status: 'failed', error: 'No address is known.' };
    for (const { id, name, email } of reachable) {
      const to = { name: name ?? '', address: email! };
      const words = this.words.write(letterTo(to.name, message, matter, directory));
      await this.post.send({ messageId: `${nameOf(message)}/${id}`, to, ...words });
    }
    return { status: 'sent', recipient: reachable.map(({ id }) => id).join(', ') };
  }

  private async putOff(message: Lying, error: string): Promise<void> {
    if (message.attempts >= ATTEMPTS) await this.outbox.settle(message, { status: 'failed', error });
    else await this.outbox.postpone(message, pauseAfter(message.attempts), error);
  }
}

/** The same whenever it is handed over. */
const nameOf = ({ stream, version, number }: Lying): string => `${stream}/${version}/${number}`;

/** Seconds until the next attempt. */
const pauseAfter = (attempts: number): number => Math.min(FIRST_PAUSE * 4 ** (attempts - 1), LONGEST_PAUSE);

function letterTo(name: string, message: Lying, matter: Matter, directory: Directory): Letter {
  const { kind, about, to, at: recordedAt } = message;
  const { project, event, holders, dueAt } = matter;
  const inWords = (address: string) => addresseeOf(address, directory).words;
  return {
    kind,
    about,
    project,
    event,
    recordedAt,
    duty: holders && { dueAt, waitsFor: holders.map(inWords), own: holders.includes(to) },
    addressee: inWords(to),
    name,
    names: namesIn(directory),
    zone: directory.programme.calendar.zone,
  };
}

const namesIn = ({ programme, organisations }: Directory): Letter['names'] => {
  const named = [...programme.units, ...organisations.map(({ id, abbreviation }) => ({ id, name: abbreviation }))];
  return Object.fromEntries(named.map(({ id, name }) => [id, name]));
};
