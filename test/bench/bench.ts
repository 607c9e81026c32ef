import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { acknowledged } from './measures/acknowledged.js';
import { contention } from './measures/contention.js';
import { lifecycles } from './measures/lifecycles.js';
import { lists } from './measures/lists.js';
import { reminders } from './measures/reminders.js';
import { start } from './measures/start.js';

export interface Options {
  readonly seconds: number;
  readonly lifecycles: number;
  readonly handOver: boolean;
  readonly clients: readonly number[];
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
  lists,
  start,
};

export async function bench(args: string[]): Promise<void> {
  const { values } = parseArgs({
    args,
    options: {
      only: { type: 'string' },
      seconds: { type: 'string', default: '10' },
      lifecycles: { type: 'string', default: '200' },
      'hand-over': { type: 'boolean', default: false },
      clients: { type: 'string', default: '8,1,8,32' },
      profile: { type: 'string' },
    },
  });
  const options = {
    seconds: Number(values.seconds),
    lifecycles: Number(values.lifecycles),
    clients: values.clients.split(',').map(Number),
    handOver: values['hand-over'],
    profile: values.profile && resolve(values.profile),
  };
  const asked = values.only?.split(',') ?? Object.keys(measures);
  for (const name of asked) await measures[name]({ options, print: (line) => console.log(JSON.stringify(line)) });
}
