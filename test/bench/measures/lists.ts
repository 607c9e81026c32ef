import { kinds } from '#record/kinds.js';
import { verify } from '#record/verify.js';
import type { Bench } from '../bench.js';
import { percentiles, rounded, seconds } from '../figures.js';
import { install } from '../installation.js';
import { openProjects } from '../open-projects.js';

const REQUESTS = 300;
/** For whom much waits. */
const READERS = [
  'tfl-pl',
  'programme-office',
  'steering-group-secretary',
  'gla-chair',
  'mps-member',
  'lda-od',
  'tfl-fin',
  'lfepa-or',
];

/** What people look at, with ten thousand open projects at every point of their life, loaded as events. */
export async function lists({ options, print }: Bench): Promise<void> {
  const installation = await install(options);
  const { client, desk } = installation;
  const { count, loadedInSeconds } = await openProjects(installation, options.projects);
  print({ measure: 'loaded', projects: count, seconds: rounded(loadedInSeconds) });

  const read = async (measure: string, path: string) => {
    const taken: number[] = [];
    for (let index = 0; index < REQUESTS; index += 1) {
      const { ms, status, body } = await client.get(READERS[index % READERS.length], path);
      if (status !== 200) throw new Error(`${path}: ${JSON.stringify(body)}`);
      taken.push(ms);
    }
    print({ measure, openProjects: count, ms: percentiles(taken) });
  };
  await read('warm-up', 'inbox?limit=20');
  await read('waitingForMe', 'inbox?limit=20');
  await read('projectList', 'projects?limit=50');
  await read('projectListOfAStage', 'projects?limit=50&stage=OPT_IN');
  await read('portfolioCounts', 'portfolio');
  await read('clocks', 'spells');
  await read('clocksOfAMember', 'spells?organisation=lfepa');

  const checking = performance.now();
  const { streams, events, damaged, faults } = await verify(desk.dataSource, kinds);
  print({ measure: 'verify', streams, events, damaged: damaged + faults.length, seconds: rounded(seconds(checking)) });
  await installation.stop();
}
