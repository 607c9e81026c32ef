import pg from 'pg';
import { seconds } from './figures.js';
import type { Installation } from './installation.js';
import { usual } from './mission.js';
import { record, stockUp } from './stock.js';

/** Ten thousand open projects, or so many as are asked for, at every point of their life. */
export interface OpenProjects {
  readonly count: number;
  readonly loadedInSeconds: number;
  /** Ids of those that wait for a command in a leg of the usual mission. */
  waitingFor(leg: number, command: string): readonly string[];
}

/** Loads them as events, and leaves the record as PostgreSQL has it some time after so much was written. */
export async function openProjects(installation: Installation, count: number): Promise<OpenProjects> {
  const legs = usual(installation.circumstances);
  const template = await record(installation, legs);
  const points = legs
    .flatMap((steps, leg) => steps.map(({ do: command }, step) => ({ leg, command, at: template.versions[leg][step] })))
    .slice(1);
  const places = Array.from({ length: count }, (_, index) => points[index % points.length]);
  const begun = performance.now();
  const ids = await stockUp(
    installation,
    template,
    places.map(({ at }) => at),
  );
  const loadedInSeconds = seconds(begun);
  await analyse(installation.ownerUrl);
  return {
    count,
    loadedInSeconds,
    waitingFor: (leg, command) =>
      ids.filter((_, index) => places[index].leg === leg && places[index].command === command),
  };
}

async function analyse(ownerUrl: string): Promise<void> {
  const owner = new pg.Client({ connectionString: ownerUrl });
  await owner.connect();
  await owner.query('VACUUM ANALYZE');
  await owner.end();
}
