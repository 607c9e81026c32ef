import { Injectable } from '@nestjs/common';
import type { Role } from '#domain/programme/state.js';
import { roleNames } from '#domain/programme/roles.js';
import type { Directory } from '#domain/kernel/facts.js';
import { People } from '#record/people.js';
import { holdersIn } from '../directory/addressees.js';
import type { Reading } from './reading.js';

/** A role in words. */
export const roleName = (role: Role): string => roleNames[role];

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

  /** Of everybody who is known, in the order of their names. */
  async ofEverybody(): Promise<readonly { readonly id: string; readonly name: string }[]> {
    return (await this.people.besides([])).map(({ id, name }) => ({ id, name: name! }));
  }

  /** `null`: nobody, or erased. */
  async of(person: string): Promise<string | null> {
    return (await this.people.read([person])).get(person)?.name ?? null;
  }
}
