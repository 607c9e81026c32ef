import { Injectable } from '@nestjs/common';
import { rolesOf } from '#access/access.js';
import { type Fact, fold } from '#record/history.js';
import { projects } from '#record/kinds.js';
import { Lists } from '#record/lists.js';
import type { Instant } from '#domain/calendar/instant.js';
import type { Directory } from '#domain/kernel/facts.js';
import { sealedUntil, sealIn } from '#domain/participation/seal.js';
import { sealedFor } from '#domain/participation/sealed.js';
import type { Seal } from '#domain/participation/state.js';
import type { Role } from '#domain/programme/state.js';
import type { Project } from '#domain/projects/state.js';
import { DirectoryReader } from '../directory/directory-reader.js';

/**
 * How much of a project somebody sees while answers are sealed: all that was recorded before the window opened and, of
 * what came after it, what tells of no other unit's answer. They see the project that this makes, which is the same
 * whatever the others have answered. Its entries are numbered as they are seen: a gap would tell of what is in it.
 */
export interface Sight {
  /** The entry that opened the window. */
  readonly from: number;
  /** True numbers of the entries after it that are seen, in their order. */
  readonly seen: readonly number[];
  /** The project as those entries make it. */
  readonly project: Project;
  /** Hash and version of the entry that opened the window: the last that all can check. */
  readonly hash: string;
  /** When the window closes, and the seal with it at the latest. */
  readonly until: Instant;
  /** Units whose answer is in, whatever it is; `null`: that is not for whoever looks either. */
  readonly answered: readonly string[] | null;
}

/** The number under which an entry is seen; `null`: it is not. */
export function numberSeen({ from, seen }: Sight, version: number): number | null {
  if (version <= from) return version;
  const place = seen.indexOf(version);
  return place < 0 ? null : from + place + 1;
}

/** The number under which an entry or, where it is not seen, the last one before it is seen. */
export const lastSeen = ({ from, seen }: Sight, version: number): number =>
  Math.min(version, from + seen.filter((each) => each <= version).length);

/** The true number of an entry that is seen under a number; one that there is not for one that is not. */
export const trueNumber = ({ from, seen }: Sight, number: number): number =>
  number <= from ? number : (seen[number - from - 1] ?? NOWHERE);

/** Behind every entry. */
const NOWHERE = 2 ** 31 - 1;

/** Works out what somebody sees of a project whose answers are sealed. */
@Injectable()
export class Sights {
  constructor(
    private readonly lists: Lists,
    private readonly directory: DirectoryReader,
  ) {}

  /** `null`: nothing is sealed, everything is seen. `person`: `null` sees what everybody sees. */
  async of(project: Project, person: string | null): Promise<Sight | null> {
    const seal = sealIn(project);
    if (!seal) return null;
    const directory = (await this.directory.present())!;
    const own = person === null ? [] : ownUnits(project, person, directory);
    const all = await this.lists.rows<Fact & { readonly hash: string }>(
      `SELECT version, type, schema_version AS "schemaVersion", body, at, actor, hash
         FROM events WHERE stream = $1 ORDER BY version`,
      [`project/${project.id}`],
    );
    const entries = all.filter(({ version }) => version <= project.version);
    const seen = entriesSeen(project, seal, entries, own);
    return {
      from: seal.from,
      seen: seen.slice(seal.from).map(({ version }) => version),
      project: projectOf(seen),
      hash: entries[seal.from - 1].hash,
      until: sealedUntil(project)!,
      answered: person !== null && seesThat(project, person, directory) ? Object.keys(seal.answered) : null,
    };
  }
}

/** The entries of a sealed project that people of some units see. */
export const entriesSeen = <Entry extends Pick<Fact, 'version' | 'type' | 'body'>>(
  project: Project,
  { from }: Seal,
  entries: readonly Entry[],
  own: readonly string[],
): readonly Entry[] =>
  entries.filter(({ version, type, body }) => {
    if (version <= from) return true;
    const unit = sealedFor(project, { ...body, type });
    return unit === null || own.includes(unit);
  });

/** The project as entries make it that are numbered anew. */
export const projectOf = (entries: readonly Fact[]): Project =>
  entries.reduce<Project | null>(
    (state, entry, index) => fold(projects, state, { ...entry, version: index + 1 }),
    null,
  )!;

/** Units of the organisations in which somebody holds a post or a seat. */
export function ownUnits({ units }: Pick<Project, 'units'>, person: string, directory: Directory): readonly string[] {
  const own = rolesOf(directory, person).map(({ organisation }) => organisation);
  return units.filter(({ organisations }) => organisations.some((each) => own.includes(each))).map(({ id }) => id);
}

/** Who sees that an answer is in, and not which, in every project. */
const SEE_THAT: readonly Role[] = ['PO', 'SM', 'SC', 'SS', 'AUD'];

/** Roles of a person that see of all projects that answers are in. */
export const seesThatOfAll = (person: string, directory: Directory): boolean =>
  rolesOf(directory, person).some(({ role }) => SEE_THAT.includes(role));

/** They, and the lead of the project. */
const seesThat = ({ lead }: Project, person: string, directory: Directory): boolean =>
  seesThatOfAll(person, directory) ||
  rolesOf(directory, person).some(({ post }) => post !== null && post === lead.post);
