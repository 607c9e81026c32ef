import { Injectable } from '@nestjs/common';
import type { Directory } from '#domain/kernel/facts.js';
import { People } from '#record/people.js';
import { holdersIn } from '../directory/addressees.js';
import type { Reading } from './reading.js';

/** The names of people where no project is read. */
@Injectable()
export class Names {
  constructor(private readonly people: People) {}

  /** Of everybody who holds a post or a seat. */
  async inDirectory(directory: Directory): Promise<Reading['nameOf']> {
    const people = await this.people.read(holdersIn(directory));
    return (person) => (person === null ? null : (people.get(person)?.name ?? null));
  }

  /** Of those who hold none any more, by id. */
  async besidesDirectory(directory: Directory): Promise<ReadonlyMap<string, string | null>> {
    const people = await this.people.besides(holdersIn(directory));
    return new Map(people.map(({ id, name }) => [id, name]));
  }

  /** `null`: nobody, or erased. */
  async of(person: string): Promise<string | null> {
    return (await this.people.read([person])).get(person)?.name ?? null;
  }
}
