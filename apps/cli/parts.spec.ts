import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { Child } from '#local/children.js';
import { Parts } from './parts.js';

test('parts are stopped in the opposite order, each when the one before it has ended', async () => {
  const told: string[] = [];
  const parts = new Parts((sentence) => told.push(sentence.trim()));
  for (const name of ['PostgreSQL', 'Temporal', 'Worker', 'Server']) parts.add(name, async () => undefined);
  await parts.stop();
  expect(told).toEqual(['Server stopped', 'Worker stopped', 'Temporal stopped', 'PostgreSQL stopped']);
});

test('a part that comes while we are stopping is stopped at once', async () => {
  const parts = new Parts(() => undefined);
  await parts.stop();
  let stopped = false;
  expect(() =>
    parts.add('Server', async () => {
      stopped = true;
    }),
  ).toThrow('Server came too late');
  expect(stopped).toBe(true);
});

test('a child that cannot be started again is the failure of the whole', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'converge-parts-'));
  const parts = new Parts(() => undefined);
  let begun = 0;
  const child = new Child({
    name: 'Worker',
    command: process.execPath,
    args: ['-e', 'setTimeout(() => process.exit(1), 300)'],
    logFile: join(folder, 'worker.log'),
    isReady: async () => {
      begun += 1;
      return begun === 1;
    },
  });
  await child.start();
  parts.addChild(child);
  await expect(parts.failure).rejects.toThrow('Worker did not start: exit code 1');
  await parts.stop();
  await rm(folder, { recursive: true, force: true });
});
