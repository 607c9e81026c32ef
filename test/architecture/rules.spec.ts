import { execFile } from 'node:child_process';
import { cp, mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';

/** One breach of each rule, and who commits it. */
const BREACHES: Record<string, [file: string, imports: string]> = {
  'libs/domain: only its rooms': ['libs/domain/gates/a.ts', '#config/innocent.js'],
  'libs/domain: only its packages': ['libs/domain/gates/b.ts', 'uuid'],
  'libs/domain: no Node': ['libs/domain/gates/c.ts', 'node:crypto'],
  'workflows: only its rooms': ['workflows/project-lifecycle/a.ts', '#record/innocent.js'],
  'workflows: only its packages': ['workflows/project-lifecycle/b.ts', '@temporalio/client'],
  'workflows: no Node': ['workflows/project-lifecycle/c.ts', 'node:fs'],
  'workflows: others import only the contract': [
    'libs/process/worker/a.ts',
    '#workflows/project-lifecycle/innocent.js',
  ],
  'libs/access: only its rooms': ['libs/access/a.ts', '#config/innocent.js'],
  'libs/access: only its packages': ['libs/access/b.ts', 'uuid'],
  'libs/access: no Node': ['libs/access/c.ts', 'node:fs'],
  'libs/record: only its rooms': ['libs/record/a.ts', '#use-cases/innocent.js'],
  'libs/record: only its packages': ['libs/record/b.ts', '@nestjs/common'],
  'libs/documents: only its rooms': ['libs/documents/a.ts', '#notify/innocent.js'],
  'libs/documents: only its packages': ['libs/documents/b.ts', '@nestjs/common'],
  'libs/use-cases: only its rooms': ['libs/use-cases/a.ts', '#notify/innocent.js'],
  'libs/use-cases: only its packages': ['libs/use-cases/b.ts', 'nunjucks'],
  'libs/use-cases: no HTTP': ['libs/use-cases/c.ts', 'node:http'],
  'libs/process: only its rooms': ['libs/process/worker/b.ts', '#record/innocent.js'],
  'libs/process: only its packages': ['libs/process/worker/c.ts', '@nestjs/common'],
  'libs/process: only its worker acts': ['libs/process/client/a.ts', '#use-cases/innocent.js'],
  'the server never loads the native core': ['apps/server/app.module.ts', '#process/worker/native.js'],
  'libs/notify: only its rooms': ['libs/notify/a.ts', '#use-cases/innocent.js'],
  'libs/config: only its rooms': ['libs/config/a.ts', '#domain/innocent.js'],
  'libs/config: only its packages': ['libs/config/b.ts', 'pg'],
  'libs/local: only its rooms': ['libs/local/a.ts', '#domain/innocent.js'],
  'libs/local: only for the command line and tests': ['apps/worker/main.ts', '#local/innocent.js'],
  'apps: doors translate': ['apps/server/pages/a.ts', '#record/innocent.js'],
  'apps: of the law only types and messages': ['apps/server/pages/b.ts', '#domain/innocent.js'],
  'apps: no other app': ['apps/server/main.ts', '../worker/innocent.js'],
  'apps: nobody imports a door': ['libs/use-cases/d.ts', '../../apps/server/innocent.js'],
  'seeds: only data': ['seeds/a.ts', '#domain/innocent.js'],
  'test: only tests import tests': ['libs/local/b.ts', '../../test/innocent.js'],
  'no circle': ['libs/domain/gates/circle.ts', './knot.js'],
  'nothing unresolved': ['libs/notify/b.ts', './nowhere.js'],
};

/** Neighbours that break nothing, though they come close. */
const LAWFUL: Record<string, string> = {
  'libs/domain/gates/knot.ts': "import { a } from './circle.js';\nexport const b = a;",
  'libs/domain/gates/messages.ts': 'export const words = {};',
  'libs/domain/gates/types.ts': "import type { T as U } from './types-too.js';\nexport type T = U | 1;",
  'libs/domain/gates/types-too.ts': "import { type T as U } from './types.js';\nexport type T = U | 2;",
  'libs/domain/gates/law.spec.ts': "import 'fast-check';\nimport 'node:fs';\nimport '../../../test/innocent.js';",
  'libs/process/worker/native.ts': "import '@temporalio/worker';\nimport '#use-cases/innocent.js';",
  'libs/process/client/client.ts':
    "import '@temporalio/client';\nimport '#use-cases/ports/clock.js';\nimport '#workflows/contract.js';",
  'libs/record/events.ts': "import 'typeorm';\nimport 'pg';\nimport 'node:crypto';\nimport '#domain/innocent.js';",
  'apps/server/pages/page.ts':
    "import { type words } from '#domain/gates/types.js';\nimport '#domain/gates/messages.js';\nimport '#use-cases/innocent.js';\nimport 'nunjucks';",
  'apps/cli/up.ts': "import '#local/innocent.js';\nimport '#record/innocent.js';",
  'test/innocent.ts': "import '#domain/innocent.js';\nimport '../workflows/project-lifecycle/innocent.js';",
};

const INNOCENT = [
  ...['access', 'config', 'documents', 'domain', 'local', 'notify', 'record', 'use-cases'].map(
    (room) => `libs/${room}`,
  ),
  'libs/use-cases/ports',
  'apps/server',
  'apps/worker',
  'workflows/project-lifecycle',
];

const root = resolve(import.meta.dirname, '../..');
const cruiser = join(root, 'node_modules/dependency-cruiser/bin/dependency-cruise.mjs');
const { forbidden } = createRequire(import.meta.url)('../../.config/dependency-cruiser.cjs') as {
  forbidden: { name: string }[];
};

let house: string;
let broken: { rule: { name: string }; from: string }[];

beforeAll(async () => {
  house = await mkdtemp(join(tmpdir(), 'converge-house-'));
  for (const file of ['package.json', 'tsconfig.json']) await cp(join(root, file), join(house, file));
  await symlink(join(root, 'node_modules'), join(house, 'node_modules'));
  for (const folder of INNOCENT) await write(`${folder}/innocent.ts`, 'export {};');
  await write('libs/use-cases/ports/clock.ts', 'export {};');
  await write('workflows/contract.ts', 'export {};');
  for (const [file, text] of Object.entries(LAWFUL)) await write(file, text);
  for (const [file, imported] of Object.values(BREACHES)) {
    await write(file, `import * as imported from '${imported}';\nexport const a = imported;`);
  }
  broken = await cruise();
});

afterAll(() => rm(house, { recursive: true, force: true }));

test('every rule has its breach', () => {
  expect(Object.keys(BREACHES).sort()).toEqual(forbidden.map(({ name }) => name).sort());
});

describe('a breach is found', () => {
  test.each(Object.entries(BREACHES))('%s', (rule, [file]) => {
    expect(broken.filter(({ from }) => from === file).map((each) => each.rule.name)).toContain(rule);
  });
});

test('what is lawful is left alone', () => {
  const accused = broken.map(({ from }) => from);
  expect(Object.keys(LAWFUL).filter((file) => accused.includes(file))).toEqual([]);
});

async function write(file: string, text: string): Promise<void> {
  await mkdir(dirname(join(house, file)), { recursive: true });
  await writeFile(join(house, file), `${text}\n`);
}

/** Fails with an exit code when rules are broken, as it should here; the report is what counts. */
async function cruise(): Promise<typeof broken> {
  const config = join(root, '.config/dependency-cruiser.cjs');
  const folders = ['apps', 'libs', 'workflows', 'seeds', 'test'];
  const args = [cruiser, '--config', config, '--output-type', 'json', ...folders];
  const { stdout } = await promisify(execFile)(process.execPath, args, { cwd: house, maxBuffer: 1e8 }).catch(
    (error: { stdout: string }) => error,
  );
  return JSON.parse(stdout).summary.violations;
}
