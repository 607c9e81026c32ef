import { Injectable } from '@nestjs/common';
import { ACTIVE } from '#domain/projects/stages.js';
import type { Project } from '#domain/projects/state.js';
import { Archive } from '#record/archive.js';
import { projects } from '#record/kinds.js';
import { Lists } from '#record/lists.js';
import { Sights } from './sight.js';

/** Projects that are read beside each other. */
const BESIDE = 20;

/** The projects that are under way, from the proposal on, as somebody may see them: while answers are sealed, times that only an answer makes are not told to others. */
@Injectable()
export class RunningProjects {
  constructor(
    private readonly archive: Archive,
    private readonly lists: Lists,
    private readonly sights: Sights,
  ) {}

  /** What is found in each of them, by their references. */
  async map<Found>(person: string, find: (project: Project) => Found): Promise<readonly Found[]> {
    const rows = await this.lists.rows<{ id: string }>(
      'SELECT id FROM projects WHERE stage = ANY($1) ORDER BY reference, id::text',
      [['PROPOSED', ...ACTIVE]],
    );
    const found: Found[] = [];
    for (let first = 0; first < rows.length; first += BESIDE) {
      const states = await Promise.all(rows.slice(first, first + BESIDE).map(({ id }) => this.seenBy(person, id)));
      found.push(...states.map(find));
    }
    return found;
  }

  private async seenBy(person: string, id: string): Promise<Project> {
    const project = (await this.archive.read(projects, id))!.state!;
    return (await this.sights.of(project, person))?.project ?? project;
  }
}
