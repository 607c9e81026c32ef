import { Injectable } from '@nestjs/common';
import type { Address } from '#domain/agenda/state.js';
import type { Instant } from '#domain/calendar/instant.js';
import { Lists } from '#record/lists.js';
import { numberSeen } from './sight.js';
import type { Reading } from './reading.js';

/** Who was reminded of what, when and how, and what became of it. */
export interface Chase {
  /** When it was recorded. */
  readonly at: Instant;
  readonly timer: string;
  readonly what: string;
  /** `due-5`, `start+3`; `null`: it went on to somebody else because it had reached nobody. */
  readonly offset: string | null;
  readonly to: Address;
  /** Opaque id; `null`: nobody has been written to. */
  readonly person: string | null;
  readonly name: string | null;
  readonly channel: string | null;
  /** `waiting`, `not_needed`, `overtaken`, `failed`, or how the delivery stands: `accepted`, `bounced`, `complained`. */
  readonly outcome: string;
  /** When the other side took or refused it. */
  readonly handedOverAt: Instant | null;
  readonly cameBackAt: Instant | null;
  readonly detail: string | null;
  /** SHA-256 of subject and text. */
  readonly words: string | null;
  /** Under which mail servers know it. */
  readonly messageId: string | null;
}

interface Row extends Chase {
  readonly version: number;
}

const CHASES = `
  SELECT m.version, e.at, m.timer, m.about AS what, e.body ->> 'offset' AS offset, m.address AS "to", d.person, p.name,
         d.channel, CASE WHEN d.status = 'sending' OR d.status IS NULL THEN m.status ELSE d.status END AS outcome,
         d.at AS "handedOverAt", d.came_back_at AS "cameBackAt", coalesce(d.detail, m.error) AS detail, d.words,
         encode(sha256(convert_to(d.token, 'UTF8')), 'hex') AS "messageId"
    FROM messages m JOIN events e USING (stream, version)
    LEFT JOIN deliveries d USING (stream, version, number)
    LEFT JOIN people p ON p.id::text = d.person
   WHERE m.stream = $1 AND m.kind = 'reminder' AND ($2::text IS NULL OR m.timer = $2)
   ORDER BY e.at, m.version, m.number, d.person`;

/** The chase log of a project, or of one matter in it. */
@Injectable()
export class ChaseLog {
  constructor(private readonly lists: Lists) {}

  /** In the order of time; of reminders that are sealed for the reader nothing. */
  async of({ project, sight }: Reading, timer: string | null = null): Promise<readonly Chase[]> {
    const rows = await this.lists.rows<Row>(CHASES, [`project/${project.id}`, timer]);
    const sent = rows
      .filter(({ version }) => sight === null || numberSeen(sight, version) !== null)
      .map(({ version: _, ...chase }): Chase => chase);
    const overtaken = project.reminders
      .filter((each) => each.status === 'overtaken' && (timer === null || each.timer === timer))
      .flatMap(({ recipients, ...each }) => recipients.map((to) => overtakenOne({ ...each, to })));
    return [...sent, ...overtaken].sort((a, b) => a.at.localeCompare(b.at));
  }
}

const overtakenOne = ({
  at,
  timer,
  what,
  offset,
  to,
}: Pick<Chase, 'at' | 'timer' | 'what' | 'offset' | 'to'>): Chase => ({
  at,
  timer,
  what,
  offset,
  to,
  person: null,
  name: null,
  channel: null,
  outcome: 'overtaken',
  handedOverAt: null,
  cameBackAt: null,
  detail: null,
  words: null,
  messageId: null,
});
