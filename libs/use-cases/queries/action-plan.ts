import { Injectable } from '@nestjs/common';
import { actionOf, actionPlanOf } from '#domain/actions/action-plan.js';
import { actionDueAt } from '#domain/actions/reminders.js';
import { type Action, PRIORITIES, type StatedAction } from '#domain/actions/state.js';
import type { Instant } from '#domain/calendar/instant.js';
import type { TextRef } from '#domain/kernel/event.js';
import { type Directory, everyPostOf } from '#domain/kernel/facts.js';
import { Lists } from '#record/lists.js';
import { People } from '#record/people.js';
import { Texts } from '#record/texts.js';

export const ACTION_PRIORITIES = PRIORITIES;
export const ACTION_STANDINGS = ['open', 'overdue', 'complete'] as const;

export type ActionStanding = (typeof ACTION_STANDINGS)[number];

/** An action as it stands; `null`: not stated. */
export interface ActionView extends Omit<StatedAction, 'status' | 'post'> {
  readonly post: { readonly id: string; readonly title: string } | null;
  readonly dueAt: Instant | null;
  /** One without a day is never overdue. */
  readonly standing: ActionStanding;
  /** Rises with whatever happens to it. */
  readonly revision: number;
  readonly since: Instant;
  readonly completedAt: Instant | null;
}

/** Something that happened to an action. */
export interface ActionEntry {
  /** Number of its entry in the record of the programme. */
  readonly version: number;
  readonly type: string;
  readonly at: Instant;
  /** `null`: the process, the installation, or a name that was removed. */
  readonly by: string | null;
  readonly body: Readonly<Record<string, unknown>>;
  /** Reason or evidence; `null`: there is none, or it was removed. */
  readonly words: string | null;
}

/** What became of a reminder of it, for each of those to whom it went. */
export interface ActionChase {
  readonly at: Instant;
  readonly to: string;
  readonly name: string | null;
  readonly outcome: string;
}

interface Row extends Omit<ActionEntry, 'by' | 'words'> {
  readonly actor: string;
  readonly reference: TextRef | null;
}

/** The action plan of the programme, and what happened to each action. */
@Injectable()
export class ActionPlanReader {
  constructor(
    private readonly lists: Lists,
    private readonly texts: Texts,
    private readonly people: People,
  ) {}

  all({ programme, ...directory }: Directory, now: Instant): readonly ActionView[] {
    return actionPlanOf(programme).actions.map((action) => viewOf(action, { programme, ...directory }, now));
  }

  one(directory: Directory, id: string, now: Instant): ActionView | null {
    const action = actionOf(directory.programme, id);
    return action ? viewOf(action, directory, now) : null;
  }

  /** In the order of time, from its adoption on. */
  async history({ programme }: Directory, id: string): Promise<readonly ActionEntry[]> {
    const rows = await this.lists.rows<Row>(
      `SELECT version, type, at, actor, body, coalesce(body ->> 'reason', body ->> 'evidence') AS reference
         FROM events
        WHERE stream = 'programme/' || $1
          AND (body ->> 'action' = $2 OR split_part(body ->> 'timer', '/', 2) = $2
               OR type = 'ActionsAdopted' AND body -> 'actions' @> jsonb_build_array(jsonb_build_object('id', $2::text)))
        ORDER BY version`,
      [programme.id, id],
    );
    const words = await this.texts.read(rows.flatMap(({ reference }) => reference ?? []));
    const people = await this.people.read([...new Set(rows.map(({ actor }) => actor))]);
    return rows.map(({ actor, reference, ...entry }) => ({
      ...entry,
      by: people.get(actor)?.name ?? null,
      words: words.get(reference ?? '')?.words ?? null,
    }));
  }

  /** Who was reminded of it, and what became of that. */
  chases({ programme }: Directory, id: string): Promise<readonly ActionChase[]> {
    return this.lists.rows<ActionChase>(
      `SELECT e.at, m.address AS "to", p.name, coalesce(nullif(d.status, 'sending'), m.status) AS outcome
         FROM messages m JOIN events e USING (stream, version)
         LEFT JOIN deliveries d USING (stream, version, number)
         LEFT JOIN people p ON p.id::text = d.person
        WHERE m.stream = 'programme/' || $1 AND m.kind = 'reminder' AND split_part(m.timer, '/', 2) = $2
        ORDER BY e.at, m.version, m.number`,
      [programme.id, id],
    );
  }
}

function viewOf(action: Action, directory: Directory, now: Instant): ActionView {
  const { status, post: id, evidence: _, organisation: __, ...stated } = action;
  const dueAt = actionDueAt(directory.programme, action);
  const post = everyPostOf(directory).find((each) => each.id === id);
  const overdue = status === 'open' && dueAt !== null && dueAt < now;
  return {
    ...stated,
    post: post ? { id: post.id, title: post.title } : null,
    dueAt,
    standing: overdue ? 'overdue' : status,
  };
}
