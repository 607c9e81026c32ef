import type { DataSource } from 'typeorm';
import type { Part } from './parts.js';
import type { Change, Keyed, Row } from './rows.js';
import { derivedTables, type TableName } from './tables/tables.js';

/** What is sent to PostgreSQL. */
export interface Statement {
  /** Of a prepared statement, which is parsed once for a connection. */
  readonly name?: string;
  readonly text: string;
  readonly values: unknown[];
}

interface Column {
  readonly property: string;
  readonly name: string;
  readonly type: string;
}

/**
 * SQL of one derived table, made from its entity: TypeORM would write row by row and ask again for what it wrote. Rows
 * travel as one JSON parameter, however many they are.
 */
export class TableStatements implements Keyed {
  readonly key: readonly string[];
  private readonly texts: ReturnType<typeof textsOf>;
  private readonly prefix: string;

  constructor(
    readonly name: TableName,
    dataSource: DataSource,
  ) {
    const { entity, owner, prefix } = derivedTables[name];
    const { columns } = dataSource.getMetadata(entity);
    this.key = columns.filter(({ isPrimary }) => isPrimary).map(({ propertyName }) => propertyName);
    this.prefix = prefix;
    this.texts = textsOf({
      table: name,
      owner,
      prefix,
      key: this.key,
      columns: columns.map(({ propertyName, databaseName, type, isArray }) => ({
        property: propertyName,
        name: databaseName,
        type: `${String(type)}${isArray ? '[]' : ''}`,
      })),
    });
  }

  change({ verb, rows }: Change): Part {
    return { name: `${verb} ${this.name}`, text: this.texts[verb], rows };
  }

  /** Takes away the rows of some streams. */
  clear(streams: readonly string[]): Statement {
    return { text: this.texts.clear, values: [this.owners(streams)] };
  }

  /** Answers each `stream`, of those given, that has other rows in the table than these. */
  compare(streams: readonly string[], rows: readonly Row[]): Statement {
    return { text: this.texts.compare, values: [JSON.stringify(rows), this.owners(streams)] };
  }

  /** Answers each `stream` that has rows but does not exist. */
  orphans(): Statement {
    return { text: this.texts.orphans, values: [] };
  }

  /** Takes away rows of streams that do not exist. */
  sweep(): Statement {
    return { text: this.texts.sweep, values: [] };
  }

  private owners(streams: readonly string[]): string[] {
    return streams.filter((stream) => stream.startsWith(this.prefix)).map((stream) => stream.slice(this.prefix.length));
  }
}

interface Shape {
  readonly table: string;
  readonly owner: string;
  readonly prefix: string;
  readonly key: readonly string[];
  readonly columns: readonly Column[];
}

function textsOf({ table, owner, prefix, key, columns }: Shape) {
  const names = columns.map(({ name }) => `"${name}"`).join(', ');
  const values = columns.map(({ property }) => `r."${property}"`).join(', ');
  const keys = columns.filter(({ property }) => key.includes(property));
  const others = columns.filter(({ property }) => !key.includes(property));
  const given = (some: readonly Column[]) =>
    `json_to_recordset($1) AS r(${some.map(({ property, type }) => `"${property}" ${type}`).join(', ')})`;
  const { name: owning, type: ownerType } = columns.find(({ property }) => property === owner)!;
  // Changed rows are of one stream. Told so, PostgreSQL goes by the index, and not by its guess that they are a hundred.
  const matching = [
    `t."${owning}" = ($1 -> 0 ->> '${owner}')::${ownerType}`,
    ...keys.map(({ name, property }) => `t."${name}" = r."${property}"`),
  ].join(' AND ');
  const owned = (parameter: string) => `"${owning}" = ANY(${parameter}::${ownerType}[])`;
  const homeless = `NOT EXISTS (SELECT FROM streams s WHERE s.stream = '${prefix}' || t."${owning}"::text)`;
  return {
    insert: `INSERT INTO ${table} (${names}) SELECT ${values} FROM ${given(columns)}`,
    update: `UPDATE ${table} t SET ${others.map(({ name, property }) => `"${name}" = r."${property}"`).join(', ')}
      FROM ${given(columns)} WHERE ${matching}`,
    delete: `DELETE FROM ${table} t USING ${given(keys)} WHERE ${matching}`,
    clear: `DELETE FROM ${table} WHERE ${owned('$1')}`,
    compare: `WITH expected AS (SELECT ${values} FROM ${given(columns)}),
      found AS (SELECT ${names} FROM ${table} WHERE ${owned('$2')})
      SELECT DISTINCT '${prefix}' || "${owning}"::text AS stream FROM (
        (SELECT * FROM found EXCEPT SELECT * FROM expected)
        UNION ALL
        (SELECT * FROM expected EXCEPT SELECT * FROM found)) AS differing (${names})`,
    orphans: `SELECT DISTINCT '${prefix}' || t."${owning}"::text AS stream FROM ${table} t WHERE ${homeless}`,
    sweep: `DELETE FROM ${table} t WHERE ${homeless}`,
  };
}

/** The derived tables of a database, by name, parents first. */
export type Tables = ReadonlyMap<string, TableStatements>;

export const tablesOf = (dataSource: DataSource): Tables =>
  new Map((Object.keys(derivedTables) as TableName[]).map((name) => [name, new TableStatements(name, dataSource)]));
