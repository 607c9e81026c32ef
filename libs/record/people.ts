import { type DataSource, In, IsNull, Not } from 'typeorm';
import type { Part } from './parts.js';
import { PersonRow } from './person.entity.js';

export type Person = Readonly<PersonRow>;

/** Whoever runs SQL: the open transaction of a command. */
interface Database {
  query<Row>(text: string, values?: unknown[]): Promise<Row[]>;
}

/** Whether somebody else has this mail address, however it is capitalised. */
export async function addressIsTaken(database: Database, { id, email }: Person): Promise<boolean> {
  const found = await database.query('SELECT FROM people WHERE lower(email) = lower($1) AND id <> $2', [email, id]);
  return found.length > 0;
}

/** Becomes known with the command that names them. */
export const peoplePart = (people: readonly Person[]): Part => ({
  name: 'people',
  text: `INSERT INTO people (id, name, email)
    SELECT * FROM json_to_recordset($1) AS p(id text, name text, email text)`,
  rows: people,
});

/** Names and addresses under the opaque ids that events carry. */
export class People {
  constructor(private readonly dataSource: DataSource) {}

  async keep(people: readonly Person[]): Promise<void> {
    await this.repository.upsert([...people], ['id']);
  }

  async read(ids: readonly string[]): Promise<ReadonlyMap<string, Person>> {
    const found = await this.repository.findBy({ id: In([...ids]) });
    return new Map(found.map((person) => [person.id, person]));
  }

  /** Ids of those with an address, however it is capitalised. */
  async withAddress(address: string): Promise<readonly string[]> {
    const rows = await this.dataSource.query<{ id: string }[]>('SELECT id FROM people WHERE lower(email) = lower($1)', [
      address,
    ]);
    return rows.map(({ id }) => id);
  }

  /** Everybody whose name is kept, except some. */
  async besides(ids: readonly string[]): Promise<readonly Person[]> {
    return this.repository.find({ where: { id: Not(In([...ids])), name: Not(IsNull()) }, order: { name: 'ASC' } });
  }

  private get repository() {
    return this.dataSource.getRepository(PersonRow);
  }
}
