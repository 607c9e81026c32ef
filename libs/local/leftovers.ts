import { execFileSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

/**
 * Process ids in files, so that a run that was killed can be tidied up by the next. A file also holds when the process
 * began, because the system gives its number to others afterwards.
 */
export function notePid(file: string, pid: number): void {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, `${pid} ${birthOf(pid) ?? ''}`);
}

export function forgetPid(file: string): void {
  rmSync(file, { force: true });
}

/** The process of such a file, if it still lives. */
export function livingPid(file: string): number | undefined {
  const [, pid, birth] = /^(\d+) (.+)$/.exec(read(file)) ?? [];
  return pid && birthOf(Number(pid)) === birth ? Number(pid) : undefined;
}

/** Ends the process groups that an earlier run has left in this folder; answers their names. */
export async function endLeftovers(folder: string): Promise<string[]> {
  const files = list(folder).filter((file) => file.endsWith('.pid'));
  const ended: string[] = [];
  for (const file of files) {
    const pid = livingPid(join(folder, file));
    if (pid) {
      process.kill(-pid, 'SIGKILL');
      await untilBuried(pid);
      ended.push(file.replace('.pid', ''));
    }
    forgetPid(join(folder, file));
  }
  return ended;
}

/** A dead process keeps its number until its parent has heard of it, and PostgreSQL takes the number for life. */
async function untilBuried(pid: number): Promise<void> {
  for (let tries = 0; tries < 500 && answersSignals(pid); tries += 1) await pause(20);
}

function answersSignals(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}

/** The moment a process began, in whatever words the system has for it; nothing when there is none. */
function birthOf(pid: number): string | undefined {
  if (process.platform === 'linux') {
    const afterName = read(`/proc/${pid}/stat`).split(') ').at(-1)?.split(' ') ?? [];
    const [state, startedAt] = [afterName[0], afterName[19]];
    return state === 'Z' ? undefined : startedAt;
  }
  try {
    return execFileSync('ps', ['-o', 'lstart=', '-p', String(pid)], { encoding: 'utf8' }).trim() || undefined;
  } catch {
    return undefined;
  }
}

function read(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
}

function list(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}
