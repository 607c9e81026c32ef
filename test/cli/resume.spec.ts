import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { TestWorkflowEnvironment } from '@temporalio/testing';
import { workflowIdOf } from '#workflows/contract.js';
import { openDesk } from '../../apps/cli/desk.js';
import { adoptProgramme } from '../../apps/cli/programme.js';
import { run } from '../support/command-line.js';
import { createDatabase, type TestDatabase } from '../support/postgres.js';
import { startTimeSkipping } from '../support/temporal.js';

let database: TestDatabase;
let temporal: TestWorkflowEnvironment;
let env: NodeJS.ProcessEnv;

beforeAll(async () => {
  database = await createDatabase();
  await adoptProgramme(database.appUrl);
  temporal = await startTimeSkipping();
  env = { DATABASE_URL: database.appUrl, TEMPORAL_ADDRESS: temporal.address };
}, 60_000);

afterAll(async () => {
  await temporal.teardown();
  await database.drop();
});

const runOf = async (project: string): Promise<string> =>
  (await temporal.client.workflow.getHandle(workflowIdOf(project)).describe()).runId;

it('begins the process of one project afresh, by its reference or its id', async () => {
  const desk = await openDesk(database.appUrl);
  const [{ id, reference }] = await desk.lists.rows<any>(
    'SELECT id, reference FROM projects ORDER BY reference LIMIT 1',
  );
  await desk.close();
  expect(await run(['resume', reference], env)).toEqual({ code: 0, out: `Resumed: ${reference}\n`, err: '' });
  const first = await runOf(id);
  const again = await run(['resume', id, '--json'], env);
  expect(again.code).toBe(0);
  expect(JSON.parse(again.out)).toEqual({ resumed: [{ id, reference }] });
  expect(await runOf(id)).not.toBe(first);
});

it('or of all that have not ended', async () => {
  const { code, out } = await run(['resume', '--all'], env);
  expect(code).toBe(0);
  expect(out.match(/^Resumed: DMT-\w+-\d{3}$/gm)).toHaveLength(11); // of thirteen, two of which had ended when they were adopted
});

it('ends with 1 where there is no such project, or no Temporal', async () => {
  expect(await run(['resume', 'DMT-PROC-999'], env)).toEqual({
    code: 1,
    out: '',
    err: 'There is no running project DMT-PROC-999.\n',
  });
  const alone = await run(['resume', '--all'], { ...env, TEMPORAL_ADDRESS: '127.0.0.1:9' });
  expect(alone.code).toBe(1);
  expect(alone.err).toMatch(/\S/);
}, 60_000);
