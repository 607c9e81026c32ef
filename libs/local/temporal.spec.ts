import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { type LocalTemporal, startTemporal } from './temporal.js';
import { temporalCli } from './temporal-binaries.js';

let folder: string;
let temporal: LocalTemporal;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'converge-temporal-'));
  temporal = await startTemporal({ dbFile: join(folder, 'temporal.db'), namespace: 'spec' });
}, 120_000);

afterAll(async () => {
  await temporal.stop();
  await rm(folder, { recursive: true, force: true });
});

const namespaces = async () => {
  const answer = await fetch(`${temporal.uiUrl}/api/v1/namespaces`);
  const { namespaces: found } = (await answer.json()) as { namespaces: { namespaceInfo: { name: string } }[] };
  return found.map(({ namespaceInfo }) => namespaceInfo.name);
};

test('serves its namespace and its pages, and comes back after signal 9', async () => {
  expect(await namespaces()).toContain('spec');
  await temporal.kill();
  await temporal.child.start();
  expect(await namespaces()).toContain('spec');
});

test('a program that is named but is none is refused with the name of its variable', async () => {
  const before = process.env.TEMPORAL_CLI_PATH;
  process.env.TEMPORAL_CLI_PATH = join(folder, 'nothing');
  try {
    await expect(temporalCli()).rejects.toThrow('TEMPORAL_CLI_PATH: expected a program');
  } finally {
    if (before === undefined) delete process.env.TEMPORAL_CLI_PATH;
    else process.env.TEMPORAL_CLI_PATH = before;
  }
});
