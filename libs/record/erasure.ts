import type { TextRef } from '#domain/kernel/event.js';
import type { Kept } from '#domain/kernel/facts.js';
import type { Entry } from './chain.js';
import type { Part } from './parts.js';
import { referencesIn } from './texts.js';

/** Whoever runs SQL: the open transaction of a command. */
interface Database {
  query<Row>(text: string, values?: unknown[]): Promise<Row[]>;
}

/**
 * Takes away what events say is removed (T2), in the statement that appends them: neither is ever without the other, and
 * there is no other way to take anything away.
 */
export function erasures(entries: readonly Entry[]): Part[] {
  const texts = entries
    .filter(({ type }) => type === 'TextRedacted')
    .map(({ stream, body, actor, at }) => ({ stream, hash: body.reference, by: actor, at }));
  const people = entries.filter(({ type }) => type === 'PersonErased').map(({ body }) => ({ id: body.person }));
  return [redacting(texts), forgetting(texts), blanking(people), forgettingNames(people)].filter(
    ({ rows }) => rows.length > 0,
  );
}

const redacting = (rows: readonly object[]): Part => ({
  name: 'redact texts',
  text: `UPDATE texts t SET text = NULL, salt = NULL, redacted_by = r.by, redacted_at = r.at
    FROM json_to_recordset($1) AS r(hash text, by text, at timestamptz) WHERE t.hash = r.hash`,
  rows,
});

/** What was said in the commands that brought the words: with it a guess at them could be confirmed. */
const forgetting = (rows: readonly object[]): Part => ({
  name: 'forget payloads',
  text: `UPDATE commands c SET salt = NULL, payload_hash = NULL FROM json_to_recordset($1) AS r(stream text, hash text)
    JOIN events e ON e.stream = r.stream AND position(r.hash IN e.body::text) > 0 WHERE c.id = e.command_id`,
  rows,
});

/** What was said in the commands that brought a name. */
const forgettingNames = (rows: readonly object[]): Part => ({
  name: 'forget names',
  text: `UPDATE commands c SET salt = NULL, payload_hash = NULL FROM json_to_recordset($1) AS r(id text)
    JOIN events e ON e.type IN ('PersonAdded', 'PostHolderReplaced', 'PersonReplaced')
     AND position(r.id IN e.body::text) > 0 WHERE c.id = e.command_id`,
  rows,
});

const blanking = (rows: readonly object[]): Part => ({
  name: 'blank people',
  text: `UPDATE people p SET name = NULL, email = NULL FROM json_to_recordset($1) AS r(id text) WHERE p.id = r.id`,
  rows,
});

/** What is kept of a text that a stream refers to; a text of another stream is not known here. */
export async function keptOfText(database: Database, stream: string, reference: TextRef): Promise<Kept> {
  const [found] = await database.query<{ removed: boolean }>(
    `SELECT redacted_at IS NOT NULL AS removed FROM texts
      WHERE hash = $2 AND EXISTS (SELECT FROM events WHERE stream = $1 AND body::text ~ $3)`,
    [stream, reference, referencesIn(reference)],
  );
  return keptIf(found);
}

/** What is kept of a person. */
export async function keptOfPerson(database: Database, id: string): Promise<Kept> {
  const [found] = await database.query<{ removed: boolean }>(
    'SELECT name IS NULL AND email IS NULL AS removed FROM people WHERE id = $1',
    [id],
  );
  return keptIf(found);
}

/** What is kept of people, by opaque id; nothing is asked where nobody is named. */
export async function keptOfPeople(
  database: Database,
  ids: readonly string[],
): Promise<Readonly<Record<string, Kept>> | undefined> {
  if (ids.length === 0) return undefined;
  const found = await database.query<{ id: string; removed: boolean }>(
    'SELECT id, name IS NULL AND email IS NULL AS removed FROM people WHERE id = ANY($1)',
    [ids],
  );
  return Object.fromEntries(found.map(({ id, removed }) => [id, removed ? 'removed' : 'there']));
}

const keptIf = (found: { readonly removed: boolean } | undefined): Kept => {
  if (!found) return 'unknown';
  return found.removed ? 'removed' : 'there';
};
