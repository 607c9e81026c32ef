import { type DataSource, In, IsNull, Not } from 'typeorm';
import { PersonRow } from './person.entity.js';

export type Person = Readonly<PersonRow>;

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
