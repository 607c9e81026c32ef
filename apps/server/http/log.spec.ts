import { expect, it } from '@jest/globals';
import { createLog, NestLog } from './log.js';

const lines: any[] = [];
const log = createLog('info', { write: (line: string) => lines.push(JSON.parse(line)) });

/** What was written by some work. */
function written(work: () => void): any[] {
  lines.length = 0;
  work();
  return [...lines];
}

it('writes no header that proves who somebody is', () => {
  const secrets = { authorization: 'Persona x', cookie: 'converge=x', 'set-cookie': 'converge=y', accept: 'text/html' };
  for (const entry of [secrets, { headers: secrets }, { request: { headers: secrets } }]) {
    const [line] = written(() => log.info(entry, 'request'));
    expect(JSON.stringify(line)).not.toMatch(/Persona x|converge=/);
    expect(JSON.stringify(line)).toContain('text/html');
  }
});

it('takes Nest’s own words at their level, with their context', () => {
  const nest = new NestLog(log);
  expect(written(() => nest.log('Started', 'NestApplication'))).toMatchObject([
    { level: 30, msg: 'Started', context: 'NestApplication' },
  ]);
  expect(written(() => nest.warn('Careful', 'Router'))).toMatchObject([{ level: 40 }]);
  expect(written(() => nest.error('Broken', 'at somewhere', 'Router'))).toMatchObject([
    { level: 50, msg: 'Broken', context: 'Router', details: ['at somewhere'] },
  ]);
  expect(written(() => nest.error(new Error('Broken'), 'Router'))).toMatchObject([
    { level: 50, err: { message: 'Broken' } },
  ]);
  expect(written(() => nest.debug('Detail'))).toEqual([]);
});
