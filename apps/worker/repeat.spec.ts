import { expect, test } from '@jest/globals';
import { pino } from 'pino';
import { eventually, repeat } from './repeat.js';

/** A log that keeps what was said. */
function heard() {
  const said: string[] = [];
  const log = pino(
    { base: undefined },
    { write: (line: string) => said.push((JSON.parse(line) as { msg: string }).msg) },
  );
  return { said, log };
}

test('a task is done again and again until it is told to stop', async () => {
  const stop = new AbortController();
  let done = 0;
  await repeat(
    'The task',
    async () => {
      done += 1;
      if (done === 3) stop.abort();
      return 1;
    },
    { log: heard().log, stopping: stop.signal },
  );
  expect(done).toBe(3);
});

test('a stop ends the longest pause', async () => {
  const stop = new AbortController();
  setTimeout(() => stop.abort(), 50);
  const begun = performance.now();
  await repeat('The task', async () => 60_000, { log: heard().log, stopping: stop.signal });
  expect(performance.now() - begun).toBeLessThan(5_000);
});

test('a failure is said once, waited out, and said to be over', async () => {
  const stop = new AbortController();
  const { said, log } = heard();
  let tried = 0;
  const task = async () => {
    tried += 1;
    if (tried < 3) throw new Error('away');
    stop.abort();
    return 0;
  };
  await repeat('The task', task, { log, stopping: stop.signal });
  expect(said).toEqual(['The task cannot work at present and keeps trying', 'The task works again']);
});

test('what is waited for comes in the end, or not when told to stop before', async () => {
  let tried = 0;
  const task = async () => {
    tried += 1;
    if (tried < 2) throw new Error('away');
    return 'here';
  };
  expect(await eventually('It', task, { log: heard().log, stopping: new AbortController().signal })).toBe('here');
  const never = async () => Promise.reject(new Error('away'));
  expect(await eventually('It', never, { log: heard().log, stopping: AbortSignal.timeout(50) })).toBeNull();
});
