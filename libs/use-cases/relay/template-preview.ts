import { Injectable } from '@nestjs/common';
import { plannedReminders } from '#domain/agenda/reminders.js';
import type { Directory } from '#domain/kernel/facts.js';
import { type Refusal, refusals } from '#domain/kernel/decision.js';
import { generalOf, KINDS } from '#domain/wording/kinds.js';
import { wordingMessages } from '#domain/wording/messages.js';
import type { MessageTemplate, Wording } from '#domain/wording/state.js';
import { tidied, whyNoTemplate } from '#domain/wording/template.js';
import { templatesOf } from '#domain/wording/wording.js';
import { Lists } from '#record/lists.js';
import { RecordClock } from '#record/clock.js';
import { CalendarWords, DigestWords, type Mail, Words } from '../ports.js';
import { ProjectReader } from '../queries/project-reader.js';
import { ReminderPreview } from './reminder-preview.js';
import { sampleCalendarLetter, sampleDigest, sampleLetter, type SampleScene } from './sample-letters.js';

/** A mail with the words that are asked about, exactly as it would go. */
export interface TemplatePreviewed extends Pick<Mail, 'subject' | 'text' | 'html'> {
  /** The project in which it is to come; `null`: it is an example. */
  readonly project: { readonly id: string; readonly reference: string } | null;
}

/** So many projects with such a matter are looked at, the most urgent first. */
const LOOKED_AT = 10;

const refuse = refusals(wordingMessages);

/** What mails would say with other words, before they are adopted: of a matter that waits where there is one. */
@Injectable()
export class TemplatePreview {
  constructor(
    private readonly lists: Lists,
    private readonly clock: RecordClock,
    private readonly projects: ProjectReader,
    private readonly reminders: ReminderPreview,
    private readonly words: Words,
    private readonly digests: DigestWords,
    private readonly calendars: CalendarWords,
  ) {}

  /** In the eyes of a person; why such words would be refused. */
  async of(kind: string, wording: Wording, person: string, directory: Directory): Promise<TemplatePreviewed | Refusal> {
    if (!KINDS.includes(kind)) return refuse('TEMPLATE.UNKNOWN', { kind });
    const words = tidied(wording);
    const refused = whyNoTemplate(kind, words);
    if (refused) return refused;
    const others = templatesOf(directory.programme).filter((each) => each.kind !== kind);
    const templates = [...others, { kind, version: 0, words }];
    return (await this.waiting(kind, templates, person)) ?? this.example(kind, templates, directory);
  }

  /** A reminder that is to come; `null`: none is, or mails of this kind tell of what has happened. */
  private async waiting(
    kind: string,
    templates: readonly MessageTemplate[],
    person: string,
  ): Promise<TemplatePreviewed | null> {
    const general = generalOf(kind);
    if (general !== 'reminder' && general !== 'waiting') return null;
    const what = kind === general ? null : kind.slice('reminder-'.length);
    const rows = await this.lists.rows<{ project: string }>(
      `SELECT project FROM inbox WHERE $1::text IS NULL OR what = $1
        GROUP BY project ORDER BY min(due_at), project LIMIT $2`,
      [what, LOOKED_AT],
    );
    for (const { project } of rows) {
      const reading = await this.projects.read(project, person);
      const planned = reading ? plannedReminders(reading.project).filter((each) => !what || each.what === what) : [];
      for (const { timer, offset, recipients } of planned) {
        for (const to of recipients) {
          const mail = await this.reminders.of(reading!, { timer, offset, to }, templates);
          if (!mail || mail.own !== (general === 'reminder')) continue;
          const { subject, text, html } = mail;
          return { subject, text, html, project: { id: project, reference: reading!.project.reference } };
        }
      }
    }
    return null;
  }

  private async example(
    kind: string,
    templates: readonly MessageTemplate[],
    { programme }: Directory,
  ): Promise<TemplatePreviewed> {
    const scene = { programme, templates, now: await this.clock.now() };
    const { subject, text, html } = this.written(kind, scene);
    return { subject, text, html, project: null };
  }

  private written(kind: string, scene: SampleScene) {
    if (kind === 'digest') return this.digests.write(sampleDigest(scene));
    if (kind === 'calendar') return this.calendars.write(sampleCalendarLetter(scene));
    return this.words.write(sampleLetter(kind, scene));
  }
}
