import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { acknowledged } from './measures/acknowledged.js';
import { contention } from './measures/contention.js';
import { lifecycles } from './measures/lifecycles.js';
import { lists } from './measures/lists.js';
import { pages } from './measures/pages.js';
import { pageTimes } from './measures/page-times.js';
import { monday, reminders } from './measures/reminders.js';
import { start } from './measures/start.js';

/** How long each measure of commands lasts, and how many lifecycles are lived at each number of clients. */
export interface Options {
  readonly seconds: number;
  readonly lifecycles: number;
  /** How many open projects there are when lists and pages are looked at. */
  readonly projects: number;
  /** Folder for profiles of server and worker. */
  readonly profile?: string;
}

export interface Bench {
  readonly options: Options;
  print(line: object): void;
}

const measures: Record<string, (bench: Bench) => Promise<void>> = {
  acknowledged,
  lifecycles,
  contention,
  reminders,
  monday,
  lists,
  pages,
  pageTimes,
  start,
};

export async function bench(args: string[]): Promise<void> {
  const { values } = parseArgs({
    args,
    options: {
      only: { type: 'string' },
      seconds: { type: 'string', default: '10' },
      lifecycles: { type: 'string', default: '200' },
      projects: { type: 'string', default: '10000' },
      profile: { type: 'string' },
    },
  });
  const options = {
    seconds: Number(values.seconds),
    lifecycles: Number(values.lifecycles),
    projects: Number(values.projects),
    profile: values.profile && resolve(values.profile),
  };
  const asked = values.only?.split(',') ?? Object.keys(measures);
  const unknown = asked.find((name) => !(name in measures));
  if (unknown !== undefined) throw new Error(`There is no ${unknown}; there are ${Object.keys(measures).join(', ')}.`);
  for (const name of asked) await measures[name]({ options, print: (line) => console.log(JSON.stringify(line)) });
}
