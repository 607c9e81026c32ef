import { Injectable } from '@nestjs/common';
import { plannedReminders, remindedOf } from '#domain/agenda/reminders.js';
import type { Address } from '#domain/agenda/state.js';
import { People } from '#record/people.js';
import { addresseeOf } from '../directory/addressees.js';
import { type Letter, Words } from '../ports.js';
import type { Reading } from '../queries/reading.js';
import { letterTo } from './letters.js';

/** Which of the reminders to come, and to whom. */
export interface PreviewOf {
  readonly timer: string;
  readonly offset: string;
  readonly to: Address;
}

/** A mail as it would go if nothing changed until then. */
export interface Preview {
  readonly dueAt: string;
  /** Names of those who hold the address now; `null`: erased. */
  readonly to: readonly (string | null)[];
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  /** Whether its reader can do what it asks. */
  readonly own: boolean;
}

/** Shows the mails that are to come, in the very words in which they will go. */
@Injectable()
export class ReminderPreview {
  constructor(
    private readonly people: People,
    private readonly words: Words,
  ) {}

  /** `null`: no such reminder is to come. `templates`: words that are not the programme's yet. */
  async of(
    { project, directory, nameOf }: Reading,
    { timer, offset, to }: PreviewOf,
    templates?: Letter['templates'],
  ): Promise<Preview | null> {
    const duty = remindedOf(project).find((each) => each.timer === timer);
    const reminder = plannedReminders(project).find(
      (each) => each.timer === timer && each.offset === offset && each.recipients.includes(to),
    );
    if (!duty || !reminder) return null;
    const { id, reference, title } = project;
    const { what: about, dueAt: at } = reminder;
    const { holders } = addresseeOf(to, directory);
    const person = [...(await this.people.read(holders)).values()][0] ?? { id: '', name: null, email: null };
    const matter = {
      project: { id, reference, title },
      event: { type: 'RemindersSent', ...reminder },
      toldBefore: [],
      holders: duty.holders,
      organisations: duty.organisations,
      dueAt: duty.dueAt,
      sequence: null,
      asks: true,
      openVotes: [],
    };
    const letter = letterTo(person, { kind: 'reminder', about, to, at }, matter, {}, directory);
    const { subject, text, html } = this.words.write(templates ? { ...letter, templates } : letter);
    return { dueAt: at, to: holders.map(nameOf), subject, text, html, own: letter.duty!.own };
  }
}
