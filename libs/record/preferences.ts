import type { DataSource } from 'typeorm';
import { type Preferences, USUAL } from '#domain/agenda/digest.js';

/** What people have settled for their own mails. */
export class PreferenceBook {
  constructor(private readonly dataSource: DataSource) {}

  /** What holds for somebody; what is usual where they have settled nothing. */
  async of(person: string): Promise<Preferences> {
    return (await this.ofAll([person])).get(person) ?? USUAL;
  }

  /** Of those among some who have settled anything. */
  async ofAll(people: readonly string[]): Promise<ReadonlyMap<string, Preferences>> {
    const rows = await this.dataSource.query<(Preferences & { readonly person: string })[]>(
      'SELECT person, hour, weekday, paces FROM preferences WHERE person = ANY($1)',
      [people],
    );
    return new Map(rows.map(({ person, ...preferences }) => [person, preferences]));
  }

  async keep(person: string, { hour, weekday, paces }: Preferences): Promise<void> {
    await this.dataSource.query(
      `INSERT INTO preferences (person, hour, weekday, paces) VALUES ($1, $2, $3, $4)
         ON CONFLICT (person) DO UPDATE SET hour = $2, weekday = $3, paces = $4`,
      [person, hour, weekday, JSON.stringify(paces)],
    );
  }
}
