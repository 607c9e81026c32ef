import { Injectable } from '@nestjs/common';
import { rolesOf } from '#access/access.js';
import { type Directory, postsOf } from '#domain/kernel/facts.js';
import { ofMembers } from '#domain/participation/sealed.js';
import { PRESENT } from '#record/clock.js';
import { Lists } from '#record/lists.js';
import { People } from '#record/people.js';
import { addressesOf } from '#domain/agenda/held-addresses.js';
import { holdersIn } from '../directory/addressees.js';
import { DirectoryReader } from '../directory/directory-reader.js';

/** Somebody one can sign in as on a desk. */
export interface Persona {
  readonly id: string;
  readonly name: string | null;
  /** Codes of roles: `PL`, `SM`. */
  readonly roles: readonly string[];
  /** Titles of posts and seats. */
  readonly places: readonly string[];
  /** Ids of the organisations of those. */
  readonly organisations: readonly string[];
  /** How many things wait for this person. */
  readonly waiting: number;
}

/** The people who hold a post or a seat, in the order of the directory. For AUTH_MODE=persona only. */
@Injectable()
export class Personas {
  constructor(
    private readonly lists: Lists,
    private readonly directory: DirectoryReader,
    private readonly people: People,
  ) {}

  async all(): Promise<readonly Persona[]> {
    const directory = await this.directory.present();
    if (!directory) return [];
    const holders = holdersIn(directory);
    const [people, waiting] = await Promise.all([this.people.read(holders), this.waiting()]);
    return holders.map((id) => ({
      id,
      name: people.get(id)?.name ?? null,
      roles: [...new Set(rolesOf(directory, id).map(({ role }) => role))],
      ...placesOf(id, directory),
      waiting: new Set(addressesOf(id, directory).flatMap((address) => waiting.get(address) ?? [])).size,
    }));
  }

  /** What waits, by address; no answer of a member while answers are sealed, for anybody may read these numbers. */
  private async waiting(): Promise<ReadonlyMap<string, readonly string[]>> {
    const rows = await this.lists.rows<{ address: string; matters: readonly string[] }>(
      `SELECT i.address, array_agg(i.project || ' ' || i.timer) AS matters
         FROM inbox i JOIN projects p ON p.id = i.project
        WHERE i.since <= ${PRESENT} AND (p.sealed_until IS NULL OR i.what <> ALL($1))
        GROUP BY i.address`,
      [ofMembers],
    );
    return new Map(rows.map(({ address, matters }) => [address, matters]));
  }
}

function placesOf(person: string, directory: Directory): Pick<Persona, 'places' | 'organisations'> {
  const held = [...postsOf(directory), ...directory.programme.seats].filter(({ holder }) => holder === person);
  return {
    places: held.map(({ title }) => title),
    organisations: [...new Set(held.flatMap(({ organisation }) => organisation ?? []))],
  };
}
