import { existsSync } from 'node:fs';
import { chmod, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { canEnter } from './account.js';
import { dataFolder, emptyDataFolder, repositoryRoot, whereDataLies } from './data-folder.js';

const NOBODY = { name: 'nobody', uid: 65534, gid: 65534 };
let clone: string;

beforeEach(async () => {
  clone = await mkdtemp(join(tmpdir(), 'converge-clone-'));
});

afterEach(() => rm(clone, { recursive: true, force: true }));

test('the repository is the folder of package.json', () => {
  expect(existsSync(join(repositoryRoot(), 'package.json'))).toBe(true);
});

describe('where data lies', () => {
  test('an ordinary user has it in the clone, however closed that is', () => {
    expect(whereDataLies(clone, undefined)).toBe(join(clone, '.converge'));
  });

  test('so has root, when the user of the database can enter the clone', async () => {
    await chmod(clone, 0o755);
    expect(whereDataLies(clone, NOBODY)).toBe(join(clone, '.converge'));
  });

  test('from a clone that only root can enter it goes to a folder of that clone elsewhere', async () => {
    await chmod(clone, 0o700);
    const elsewhere = whereDataLies(clone, NOBODY);
    expect(elsewhere).toMatch(/^\/var\/lib\/converge\/[0-9a-f]{12}$/);
    expect(whereDataLies(`${clone}-other`, NOBODY)).not.toBe(elsewhere);
  });

  test('one closed folder on the way is enough', async () => {
    await mkdir(join(clone, 'closed/open'), { recursive: true });
    await chmod(clone, 0o755);
    await chmod(join(clone, 'closed'), 0o700);
    expect(canEnter(NOBODY, join(clone, 'closed/open/not-made-yet'))).toBe(false);
    expect(canEnter(NOBODY, join(clone, 'not-made-yet'))).toBe(true);
  });
});

test('what we make can be entered, whatever the umask', async () => {
  await chmod(clone, 0o755);
  const umask = process.umask(0o077);
  try {
    expect(canEnter(NOBODY, dataFolder(clone, NOBODY))).toBe(true);
  } finally {
    process.umask(umask);
  }
});

test('beginning anew forgets what runs wrote and keeps what was fetched', async () => {
  for (const part of ['postgres', 'temporal', 'mail', 'bin']) {
    await mkdir(join(clone, part));
    await writeFile(join(clone, part, 'file'), '');
  }
  await emptyDataFolder(clone);
  expect(['postgres', 'temporal', 'mail', 'bin'].filter((part) => existsSync(join(clone, part)))).toEqual(['bin']);
});
