import { existsSync, statSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from '@jest/globals';
import { forgetRunning, noteRunning } from '../../apps/cli/surroundings.js';
import { spawned } from '../support/command-line.js';
import { createDatabase } from '../support/postgres.js';

it('a command without DATABASE_URL finds what `converge up` of this clone is running', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'converge-running-'));
  const database = await createDatabase();
  noteRunning(folder, { DATABASE_URL: database.appUrl, DEMO_CLOCK: undefined });
  expect(statSync(join(folder, 'running.env')).mode & 0o777).toBe(0o600);

  const { code, out, err } = await spawned(['clock'], { CONVERGE_DATA: folder, DATABASE_URL: undefined });
  expect({ code, err }).toEqual({ code: 0, err: '' });
  expect(out).toMatch(/^\d{4}-\d{2}-\d{2} \d{2}:\d{2}\n$/);

  forgetRunning(folder);
  expect(existsSync(join(folder, 'running.env'))).toBe(false);
  await database.drop();
  await rm(folder, { recursive: true });
}, 60_000);
