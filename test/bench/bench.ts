import { parseArgs } from 'node:util';
import { acknowledged } from './measures/acknowledged.js';

export interface Options {
  readonly seconds: number;
  readonly lifecycles: number;
  readonly handOver: boolean;
  readonly clients: readonly number[];
  readonly node: readonly string[];
}

export interface Bench {
  readonly options: Options;
  print(line: object): void;
}

const measures: Record<string, (bench: Bench) => Promise<void>> = { acknowledged };

export async function bench(args: string[]): Promise<void> {
  const { values } = parseArgs({
    args,
    options: {
      only: { type: 'string' },
      seconds: { type: 'string', default: '10' },
      lifecycles: { type: 'string', default: '200' },
      'hand-over': { type: 'boolean', default: false },
      clients: { type: 'string', default: '8,1,8,32' },
      node: { type: 'string', default: '' },
    },
  });
  const options = {
    seconds: Number(values.seconds),
    lifecycles: Number(values.lifecycles),
    clients: values.clients.split(',').map(Number),
    handOver: values['hand-over'],
    node: values.node.split(' ').filter(Boolean),
  };
  const asked = values.only?.split(',') ?? Object.keys(measures);
  for (const name of asked) await measures[name]!({ options, print: (line) => console.log(JSON.stringify(line)) });
}
