import { createHash } from 'node:crypto';

/** Whoever runs SQL: the open transaction of a command, or the data source. */
interface Database {
  query(text: string, values?: unknown[]): Promise<unknown>;
}

/** A paper, kept under the SHA-256 of its content: whoever holds the hash can tell whether it is still the same. */
export interface Document {
  readonly hash: string;
  readonly mediaType: string;
  readonly content: Buffer;
}

/** Keeps a paper and answers its hash and size in bytes; the same content is kept once. */
export async function keepDocument(
  database: Database,
  content: Buffer,
  mediaType: string,
): Promise<{ hash: string; size: number }> {
  const hash = createHash('sha256').update(content).digest('hex');
  await database.query(
    'INSERT INTO documents (hash, media_type, content) VALUES ($1, $2, $3) ON CONFLICT (hash) DO NOTHING',
    [hash, mediaType, content],
  );
  return { hash, size: content.length };
}

/** The paper with this hash; `null`: there is none. */
export async function readDocument(database: Database, hash: string): Promise<Document | null> {
  const [document] = (await database.query(
    'SELECT hash, media_type AS "mediaType", content FROM documents WHERE hash = $1',
    [hash],
  )) as Document[];
  return document ?? null;
}
