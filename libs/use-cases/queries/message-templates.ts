import { Injectable } from '@nestjs/common';
import type { Instant } from '#domain/calendar/instant.js';
import type { Directory } from '#domain/kernel/facts.js';
import { KINDS, shapeOf, type Variable } from '#domain/wording/kinds.js';
import type { Wording } from '#domain/wording/state.js';
import { variablesOf } from '#domain/wording/template.js';
import { ownWords, templatesOf, versionOf, wordsOf } from '#domain/wording/wording.js';
import { Lists } from '#record/lists.js';
import { People } from '#record/people.js';
import { Texts } from '#record/texts.js';

/** The words of one kind of mail. */
export interface MessageTemplateView extends Wording {
  readonly kind: string;
  /** 0: they have never been changed. */
  readonly version: number;
  /** Whether the programme has words of its own for exactly this kind. */
  readonly own: boolean;
  readonly variables: { readonly subject: readonly Variable[]; readonly body: readonly Variable[] };
  /** Without these, and the link, a text is refused. */
  readonly needed: readonly Variable[];
}

/** A change of the words of a kind of mail. */
export interface TemplateVersion {
  readonly version: number;
  /** `null`: the standard words, again. */
  readonly subject: string | null;
  readonly body: string | null;
  /** `null`: the words were removed. */
  readonly reason: string | null;
  readonly at: Instant;
  /** Opaque id. */
  readonly by: string;
  /** `null`: erased. */
  readonly byName: string | null;
}

interface Row {
  readonly version: number;
  readonly subject: string | null;
  readonly body: string | null;
  readonly reason: string;
  readonly at: Instant;
  readonly by: string;
}

/** The words of mails: those that hold, and those that held before. */
@Injectable()
export class MessageTemplates {
  constructor(
    private readonly lists: Lists,
    private readonly texts: Texts,
    private readonly people: People,
  ) {}

  all(directory: Directory): readonly MessageTemplateView[] {
    return KINDS.map((kind) => templateIn(kind, directory));
  }

  /** `null`: there is no such kind of mail. */
  of(kind: string, directory: Directory): MessageTemplateView | null {
    return KINDS.includes(kind) ? templateIn(kind, directory) : null;
  }

  /** The changes of the words of a kind, the latest first. */
  async history(kind: string, { programme }: Directory): Promise<readonly TemplateVersion[]> {
    const rows = await this.lists.rows<Row>(
      `SELECT (body ->> 'version')::int AS version, body ->> 'subject' AS subject, body ->> 'body' AS body,
              body ->> 'reason' AS reason, at, actor AS by
         FROM events WHERE stream = $1 AND type IN ('MessageTemplateAdopted', 'MessageTemplateRestored')
          AND body ->> 'kind' = $2 ORDER BY events.version DESC`,
      [`programme/${programme.id}`, kind],
    );
    const [texts, people] = await Promise.all([
      this.texts.read(rows.map(({ reason }) => reason)),
      this.people.read(rows.map(({ by }) => by)),
    ]);
    return rows.map((row) => ({
      ...row,
      reason: texts.get(row.reason)?.words ?? null,
      byName: people.get(row.by)?.name ?? null,
    }));
  }
}

/** The words of a kind of mail that there is. */
export function templateIn(kind: string, { programme }: Directory): MessageTemplateView {
  const templates = templatesOf(programme);
  return {
    kind,
    version: versionOf(templates, kind),
    own: ownWords(templates, kind) !== null,
    ...wordsOf(templates, kind),
    variables: { subject: variablesOf(kind, 'subject'), body: variablesOf(kind, 'body') },
    needed: shapeOf(kind).needed,
  };
}
