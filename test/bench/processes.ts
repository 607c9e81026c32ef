import { readdirSync, readFileSync } from 'node:fs';
import { rounded } from './figures.js';

/** Linux counts processor time in hundredths of a second. */
const MS_PER_TICK = 10;

/** A part of the installation: a process with all that descend from it. */
export interface Part {
  readonly name: string;
  readonly pid: number | undefined;
}

/** Processor time that each part has used until now, in milliseconds; children that have ended are in it. */
export const cpuOf = (parts: readonly Part[]): Record<string, number> =>
  each(parts, (pid) => {
    const [, userTime, systemTime, ofUsers, ofSystem] = statOf(pid);
    return (userTime + systemTime + ofUsers + ofSystem) * MS_PER_TICK;
  });

/** Memory that each part holds, in MB; what its processes share is counted once. */
export const memoryOf = (parts: readonly Part[]): Record<string, number> =>
  each(parts, (pid) => sharedKbOf(pid) / 1024);

export const difference = (before: Record<string, number>, after: Record<string, number>): Record<string, number> =>
  Object.fromEntries(Object.keys(after).map((name) => [name, after[name] - before[name]]));

/** What falls to each of so many. */
export const shared = (counted: Record<string, number>, among: number): Record<string, number> =>
  Object.fromEntries(Object.entries(counted).map(([name, value]) => [name, rounded(value / among)]));

export const total = (counted: Record<string, number>): number =>
  Object.values(counted).reduce((sum, value) => sum + value, 0);

function each(parts: readonly Part[], measure: (pid: number) => number): Record<string, number> {
  const parents = new Map(pids().map((pid) => [pid, parentOf(pid)]));
  const family = (pid: number): number[] => [
    pid,
    ...[...parents].filter(([, parent]) => parent === pid).flatMap(([child]) => family(child)),
  ];
  const sum = (pid: number) => family(pid).reduce((all, member) => all + attempt(() => measure(member)), 0);
  return Object.fromEntries(parts.map(({ name, pid }) => [name, pid === undefined ? 0 : Math.round(sum(pid))]));
}

const pids = (): number[] =>
  readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map(Number);

const parentOf = (pid: number): number => attempt(() => statOf(pid)[0]);

/** Parent, and the four times of proc(5). */
function statOf(pid: number): number[] {
  const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').at(-1)!.split(' ').map(Number);
  return [fields[1], ...fields.slice(11, 15)];
}

const sharedKbOf = (pid: number): number =>
  Number(/^Pss:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/smaps_rollup`, 'utf8'))![1]);

/** A process may end while it is looked at. */
function attempt(work: () => number): number {
  try {
    return work();
  } catch {
    return 0;
  }
}
