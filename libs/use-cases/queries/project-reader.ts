import { Injectable } from '@nestjs/common';
import type { Directory } from '#domain/kernel/facts.js';
import { registerOf } from '#domain/programme/interests.js';
import type { Project } from '#domain/projects/state.js';
import { Archive } from '#record/archive.js';
import { projects } from '#record/kinds.js';
import { People } from '#record/people.js';
import { Texts } from '#record/texts.js';
import { holdersIn } from '../directory/addressees.js';
import { DirectoryReader } from '../directory/directory-reader.js';
import { inTexts, type Reading } from './reading.js';
import { Sights } from './sight.js';

/** A state of a project with the hash of the entry that made it, and who is who. */
interface Standing {
  readonly state: Project;
  readonly hash: string;
  readonly directory: Directory;
}

/** Reads a project as it stands, or as somebody may see it while answers are sealed, with its words and names. */
@Injectable()
export class ProjectReader {
  constructor(
    private readonly archive: Archive,
    private readonly directory: DirectoryReader,
    private readonly people: People,
    private readonly texts: Texts,
    private readonly sights: Sights,
  ) {}

  /** `null`: there is no such project. `person`: who reads; unless stated, what everybody sees is read. */
  async read(id: string, person: string | null = null): Promise<Reading | null> {
    const head = await this.archive.read(projects, id);
    if (!head?.state) return null;
    const directory = (await this.directory.present())!;
    return this.reading({ state: head.state, hash: head.hash!, directory }, person);
  }

  /** A state of a project as somebody may see it, with its words and names. */
  async reading({ state, hash, directory }: Standing, person: string | null): Promise<Reading> {
    const sight = await this.sights.of(state, person);
    const project = sight?.project ?? state;
    const [people, texts] = await Promise.all([
      this.people.read(peopleIn(project, directory)),
      this.texts.read([...textsIn(project), ...standingIn(directory)]),
    ]);
    return {
      project,
      hash: sight?.hash ?? hash,
      sight,
      directory,
      ...inTexts(texts),
      nameOf: (person) => (person === null ? null : (people.get(person)?.name ?? null)),
    };
  }
}

/** Whatever in a state could refer to a text. */
const textsIn = (project: Project): string[] => wordsIn(project, /"([0-9a-f]{64})"/g);

/** V9: words of the register that bear on a vote which has not opened yet. */
const standingIn = ({ programme }: Directory): readonly string[] =>
  registerOf(programme).flatMap(({ nature, ended }) => (ended === null ? [nature] : []));

/** Whoever acted in a project, or holds a post or a seat. */
const peopleIn = (project: Project, directory: Directory): readonly string[] => [
  ...new Set([...holdersIn(directory), ...wordsIn(project, /"(?:by|\w+By|person|holder)":"([^"]+)"/g)]),
];

const wordsIn = (project: Project, pattern: RegExp): string[] => [
  ...new Set([...JSON.stringify(project).matchAll(pattern)].map(([, word]) => word)),
];
