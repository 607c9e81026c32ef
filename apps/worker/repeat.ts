import { setTimeout as sleep } from 'node:timers/promises';
import type { Logger } from 'pino';

/** How long a task that failed waits before it tries again, in milliseconds. */
const AFTER_FAILURE = 1_000;

interface Circumstances {
  readonly log: Logger;
  readonly stopping: AbortSignal;
}

/**
 * Does a task again and again until it is told to stop, with the pause that the task answers with, in milliseconds. What
 * it needs may be away for a while: that is said once, and once when it is back.
 */
export async function repeat(
  name: string,
  task: () => Promise<number>,
  { log, stopping }: Circumstances,
): Promise<void> {
  let failing = false;
  while (!stopping.aborted) {
    let pause: number;
    try {
      pause = await task();
      if (failing) log.info(`${name} works again`);
      failing = false;
    } catch (error) {
      pause = AFTER_FAILURE;
      if (!failing) log.warn({ err: error }, `${name} cannot work at present and keeps trying`);
      failing = true;
    }
    await rest(pause, stopping);
  }
}

/** Answers what a task comes to once it succeeds; `null`: it was told to stop before. */
export async function eventually<T>(
  name: string,
  task: () => Promise<T>,
  circumstances: Circumstances,
): Promise<T | null> {
  const done = new AbortController();
  const stopping = AbortSignal.any([circumstances.stopping, done.signal]);
  let result: T | null = null;
  await repeat(
    name,
    async () => {
      result = await task();
      done.abort();
      return 0;
    },
    { ...circumstances, stopping },
  );
  return result;
}

async function rest(ms: number, signal: AbortSignal): Promise<void> {
  if (ms > 0) await sleep(ms, undefined, { signal }).catch(() => undefined);
}
