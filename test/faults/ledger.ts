import pg from 'pg';

export interface LedgerEvent {
  readonly stream: string;
  readonly version: number;
  readonly type: string;
  readonly at: string;
  readonly actor: string;
  readonly command: string;
  readonly hash: string;
  readonly previousHash: string | null;
  /** Of the body, what the checker looks at. */
  readonly item: string | null;
  readonly round: string | null;
  readonly seat: string | null;
  readonly stage: string | null;
}

/** What the record holds of projects: its events, the answers it stored, and rows derived from them. */
export interface Ledger {
  /** By stream and version. */
  readonly events: readonly LedgerEvent[];
  readonly commands: readonly {
    readonly id: string;
    readonly version: number;
    /** Types of the events that the answer names; `null`: the command of the process has no answer. */
    readonly events: readonly string[] | null;
  }[];
  readonly projects: readonly { readonly id: string; readonly stage: string }[];
  readonly votes: readonly Row<'project' | 'item' | 'round' | 'seat'>[];
  readonly outcomes: readonly Row<'project' | 'item' | 'round' | 'outcome'>[];
  /** Message-IDs of the mails that the relay says it handed over. */
  readonly sent: readonly string[];
}

type Row<Column extends string> = Readonly<Record<Column, string>>;

const QUERIES = {
  events: `SELECT stream, version, type, to_char(at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') AS at, actor,
      command_id AS command, hash, previous_hash AS "previousHash",
      body ->> 'item' AS item, body ->> 'round' AS round, body ->> 'seat' AS seat, body ->> 'stage' AS stage
    FROM events WHERE stream LIKE 'project/%' ORDER BY stream, version`,
  commands: `SELECT id, version, answer -> 'events' AS events FROM commands WHERE stream LIKE 'project/%'`,
  projects: 'SELECT id::text, stage FROM projects',
  votes: 'SELECT project::text, item, round::text, seat FROM votes',
  outcomes: 'SELECT project::text, item, round::text, outcome FROM gates WHERE outcome IS NOT NULL',
  sent: `SELECT encode(sha256(convert_to(token, 'UTF8')), 'hex') AS name
    FROM deliveries WHERE stream LIKE 'project/%' AND status = 'accepted'`,
};

/** Reads the record as it lies in PostgreSQL, by none of the code that wrote it. */
export async function readLedger(databaseUrl: string): Promise<Ledger> {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  const read = async <R>(query: keyof typeof QUERIES): Promise<R[]> => (await client.query(QUERIES[query])).rows as R[];
  try {
    return {
      events: await read('events'),
      commands: await read('commands'),
      projects: await read('projects'),
      votes: await read('votes'),
      outcomes: await read('outcomes'),
      sent: (await read<{ name: string }>('sent')).map(({ name }) => name),
    };
  } finally {
    await client.end();
  }
}
