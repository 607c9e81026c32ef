import { Injectable } from '@nestjs/common';
import { actionDuties, plannedActionReminders } from '#domain/actions/reminders.js';
import { type PlannedReminder, plannedReminders, remindedOf } from '#domain/agenda/reminders.js';
import type { Address, Duty } from '#domain/agenda/state.js';
import { People } from '#record/people.js';
import { addresseeOf } from '../directory/addressees.js';
import { type Letter, Words } from '../ports.js';
import type { Reading } from '../queries/reading.js';
import type { Matter } from './matters.js';
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
    { project, ...reading }: Reading,
    asked: PreviewOf,
    templates?: Letter['templates'],
  ): Promise<Preview | null> {
    const { id, reference, title } = project;
    const planned = { duties: remindedOf(project), reminders: plannedReminders(project) };
    return this.written(planned, { id, reference, title }, reading, asked, templates);
  }

  /** The same of the action plan. */
  async ofAction(reading: Pick<Reading, 'directory' | 'nameOf'>, asked: PreviewOf): Promise<Preview | null> {
    const { programme } = reading.directory;
    const planned = { duties: actionDuties(programme), reminders: plannedActionReminders(programme) };
    return this.written(planned, null, reading, asked);
  }

  private async written(
    { duties, reminders }: { readonly duties: readonly Duty[]; readonly reminders: readonly PlannedReminder[] },
    project: Matter['project'],
    { directory, nameOf }: Pick<Reading, 'directory' | 'nameOf'>,
    { timer, offset, to }: PreviewOf,
    templates?: Letter['templates'],
  ): Promise<Preview | null> {
    const duty = duties.find((each) => each.timer === timer);
    const reminder = reminders.find(
      (each) => each.timer === timer && each.offset === offset && each.recipients.includes(to),
    );
    if (!duty || !reminder) return null;
    const { what: about, dueAt: at } = reminder;
    const { holders } = addresseeOf(to, directory);
    const person = [...(await this.people.read(holders)).values()][0] ?? { id: '', name: null, email: null };
    const matter = {
      project,
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
