import { Injectable } from '@nestjs/common';
import type { Instant } from '#domain/calendar/instant.js';
import type { Directory } from '#domain/kernel/facts.js';
import { type Fact, fold } from '#record/history.js';
import type { AnyKind } from '#record/kind.js';
import { meetings, organisations, programmes } from '#record/kinds.js';
import { Lists } from '#record/lists.js';

interface Row extends Fact {
  readonly stream: string;
}

/** Who was who: the directory as its events make it up to an instant. */
@Injectable()
export class PastDirectory {
  constructor(private readonly lists: Lists) {}

  /** `null`: no programme had been adopted by then. */
  async at(until: Instant): Promise<Directory | null> {
    const rows = await this.lists.rows<Row>(
      `SELECT e.stream, e.version, e.type, e.schema_version AS "schemaVersion", e.body, e.at, e.actor
         FROM streams s JOIN events e ON e.stream = s.stream
        WHERE s.kind = ANY($1) AND e.at <= $2 ORDER BY e.stream, e.version`,
      [[programmes, organisations, meetings].map(({ aggregate }) => aggregate.kind), until],
    );
    const [programme] = statesOf(programmes, rows) as Directory['programme'][];
    if (!programme) return null;
    return {
      programme,
      organisations: statesOf(organisations, rows) as Directory['organisations'],
      meetings: statesOf(meetings, rows) as Directory['meetings'],
    };
  }
}

function statesOf(kind: AnyKind, rows: readonly Row[]): unknown[] {
  const states = new Map<string, unknown>();
  for (const row of rows.filter(({ stream }) => stream.startsWith(`${kind.aggregate.kind}/`))) {
    states.set(row.stream, fold(kind, states.get(row.stream) ?? null, row));
  }
  return [...states.values()];
}
