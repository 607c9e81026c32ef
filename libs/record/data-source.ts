import { DataSource, DefaultNamingStrategy } from 'typeorm';
import pg from 'pg';
import { migrations } from './migrations/migrations.js';
import { PersonRow } from './person.entity.js';
import { SessionRow } from './session.entity.js';
import { derivedTables } from './tables/tables.js';

export interface Connecting {
  /** Connections held at the most; further work waits for one of them. */
  readonly poolSize?: number;
  /** Shown in PostgreSQL's list of connections. */
  readonly name?: string;
}

/** How long a command waits for a copy of itself, or for another on the same stream, in milliseconds. */
const LOCK_TIMEOUT = 2_000;
/** How long work waits for a free connection, in milliseconds. */
const CONNECTION_TIMEOUT = 5_000;

/** Opens the record. Fails when PostgreSQL cannot be reached. */
export const openRecord = (url: string, { poolSize = 10, name = 'converge' }: Connecting = {}): Promise<DataSource> =>
  new DataSource({
    type: 'postgres',
    url,
    applicationName: name,
    poolSize,
    entities: [...Object.values(derivedTables).map(({ entity }) => entity), PersonRow, SessionRow],
    migrations,
    namingStrategy: new SnakeCase(),
    installExtensions: false,
    extra: {
      pipeline: true, // what does not depend on an answer is sent at once: a command takes two round trips
      lock_timeout: LOCK_TIMEOUT,
      connectionTimeoutMillis: CONNECTION_TIMEOUT,
      types: { getTypeParser },
    },
  }).initialize();

/** Properties in camelCase, columns in snake_case. */
class SnakeCase extends DefaultNamingStrategy {
  override columnName(property: string, customName: string | undefined): string {
    return customName ?? property.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
  }
}

const DATE = 1082;
const TIMESTAMPTZ = 1184;

/** Dates stay plain, instants are RFC 3339 in UTC with milliseconds: the driver's dates would be local ones. */
function getTypeParser(oid: number, format?: 'text' | 'binary'): (text: string) => unknown {
  if (oid === DATE) return (text) => text;
  const parse = pg.types.getTypeParser(oid, format) as (text: string) => unknown;
  return oid === TIMESTAMPTZ ? (text) => (parse(text) as Date).toISOString() : parse;
}
