import { spawn } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { endLeftovers, livingPid, notePid } from './leftovers.js';

let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'converge-leftovers-'));
});

afterEach(() => rm(folder, { recursive: true, force: true }));

test('what a run that was killed has left is ended by the next', async () => {
  const left = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)'], { detached: true, stdio: 'ignore' });
  const gone = new Promise((resolve) => left.once('exit', (_code, signal) => resolve(signal)));
  notePid(join(folder, 'Temporal.pid'), left.pid ?? 0);
  expect(livingPid(join(folder, 'Temporal.pid'))).toBe(left.pid);
  expect(await endLeftovers(folder)).toEqual(['Temporal']);
  expect(await gone).toBe('SIGKILL');
  expect(await endLeftovers(folder)).toEqual([]);
});

test('another process that was given the number since is left alone', async () => {
  await writeFile(join(folder, 'Temporal.pid'), `${process.pid} an earlier time`);
  expect(await endLeftovers(folder)).toEqual([]);
});

test('a folder that is not there has no leftovers', async () => {
  expect(await endLeftovers(join(folder, 'none'))).toEqual([]);
});
