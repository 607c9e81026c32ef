import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { Child, type ChildPlan, watch } from './children.js';

let folder: string;
let child: Child;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'converge-children-'));
});

afterEach(async () => {
  await child.kill();
  await rm(folder, { recursive: true, force: true });
});

/** A small program in JavaScript, as a child. */
function program(script: string, plan: Partial<ChildPlan> = {}): Child {
  const logFile = join(folder, 'child.log');
  child = new Child({ name: 'The child', command: process.execPath, args: ['-e', script], logFile, ...plan });
  return child;
}

const STAYS = 'setInterval(() => {}, 1000);';
const log = () => readFile(join(folder, 'child.log'), 'utf8').catch(() => '');
const saysReady = async () => (await log()).includes('ready');

const isAlive = (pid: number | undefined) => {
  try {
    return process.kill(pid ?? 0, 0);
  } catch {
    return false;
  }
};

async function eventually(holds: () => boolean): Promise<void> {
  for (let tries = 0; tries < 100 && !holds(); tries += 1) await pause(50);
  expect(holds()).toBe(true);
}

describe('a child', () => {
  test('has started when it is ready', async () => {
    await program(`setTimeout(() => console.log('ready'), 200); ${STAYS}`, { isReady: saysReady }).start();
    expect(await log()).toContain('ready');
    expect(isAlive(child.pid)).toBe(true);
  });

  test('that ends before it is ready fails with what it said last', async () => {
    const start = program(`console.error('no such table'); process.exit(3)`, { isReady: async () => false }).start();
    await expect(start).rejects.toThrow(/The child did not start: exit code 3\.\nno such table/);
  });

  test('that never becomes ready is not left behind', async () => {
    const start = program(STAYS, { isReady: async () => false, readyWithinMs: 200 }).start();
    await expect(start).rejects.toThrow('did not become ready in time');
    expect(child.isRunning).toBe(false);
  });

  test('that cannot be found says so', async () => {
    await expect(program('', { command: '/no/such/program', isReady: async () => false }).start()).rejects.toThrow(
      'ENOENT',
    );
  });

  test('leads a process group of its own and takes along what it started', async () => {
    const grandchild = `const c = require('child_process').spawn(process.execPath, ['-e', '${STAYS}']); console.log('ready', c.pid);`;
    await program(grandchild + STAYS, { isReady: saysReady }).start();
    const grandchildPid = Number(/ready (\d+)/.exec(await log())?.[1]);
    expect(isAlive(grandchildPid)).toBe(true);
    await child.kill();
    await eventually(() => !isAlive(grandchildPid));
  });

  test('stops when it is asked, and is made to when it will not', async () => {
    await program(
      `process.on('SIGTERM', () => { console.log('bye'); process.exit(); }); console.log('ready'); ${STAYS}`,
      {
        isReady: saysReady,
      },
    ).start();
    await child.stop();
    expect(await log()).toContain('bye');

    await program(`process.on('SIGTERM', () => {}); console.log('ready'); ${STAYS}`, {
      isReady: saysReady,
      stopWithinMs: 200,
    }).start();
    await child.stop();
    expect(child.isRunning).toBe(false);
  });
});

describe('a child that is watched', () => {
  test('is started again when it dies, and that is told', async () => {
    const told: string[] = [];
    await program(STAYS).start();
    const watched = watch(child, { notice: (sentence) => told.push(sentence) });
    const first = child.pid;
    process.kill(first ?? 0, 'SIGKILL');
    await eventually(() => child.isRunning && child.pid !== first);
    expect(told).toEqual(['The child died (signal SIGKILL) and is started again']);
    await child.stop();
    await watched;
  });

  test('that dies too often is given up with the reason', async () => {
    await program(`console.log('out of memory'); setTimeout(() => process.exit(9), 50)`).start();
    const watched = watch(child, { forgiven: 2, notice: () => undefined });
    await expect(watched).rejects.toThrow(/died 3 times, the last time by exit code 9\.\n(.*\n)*out of memory/);
  });
});
