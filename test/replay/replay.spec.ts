import { readdirSync, readFileSync } from 'node:fs';
import { beforeAll, expect, test } from '@jest/globals';
import proto from '@temporalio/proto';
import { DeterminismViolationError } from '@temporalio/workflow';
import { Worker } from '@temporalio/worker';
import { workflowBundle } from '#process/worker/bundle.js';
import { keepQuiet } from '../support/temporal.js';
import { paths } from './paths.js';

/**
 * The workflow as it is now takes every step of the histories that were kept. One that fails here was changed so that
 * running projects could not go on: take the change back, or ship it with `converge resume --all` and record anew.
 */
const FOLDER = new URL('./histories/', import.meta.url);

const historyOf = (name: string) => JSON.parse(readFileSync(new URL(`${name}.json`, FOLDER), 'utf8'));

const { History } = proto.temporal.api.history.v1;

const replay = async (name: string, history: Record<string, unknown>) =>
  Worker.runReplayHistory({ workflowBundle: await workflowBundle() }, History.fromObject(history), `project/${name}`);

beforeAll(keepQuiet);

test('there is a history of every path', () => {
  const kept = readdirSync(FOLDER).map((file) => file.replace('.json', ''));
  expect(kept.sort()).toEqual(Object.keys(paths).sort());
});

test.each(Object.keys(paths))('%s', (name) => replay(name, historyOf(name)));

test('a history that this workflow would not have written is found out', async () => {
  const history = historyOf('to-the-end');
  history.events = history.events.filter(({ eventType }: { eventType: string }) => !eventType.includes('MARKER'));
  history.events.forEach((event: { eventId: string }, index: number) => (event.eventId = String(index + 1)));
  await expect(replay('changed', history)).rejects.toThrow(DeterminismViolationError);
});
