const COLOURS = process.stdout.isTTY && !process.env.NO_COLOR;

const green = (text: string) => (COLOURS ? `\u001b[32m${text}\u001b[0m` : text);
const red = (text: string) => (COLOURS ? `\u001b[31m${text}\u001b[0m` : text);

/** One line a step, when it is done: tick, name, seconds. A step may say more of itself than it was called. */
export async function step<T>(name: string, work: () => Promise<T>, outcome?: (result: T) => string): Promise<T> {
  const begun = performance.now();
  const seconds = () => `${((performance.now() - begun) / 1000).toFixed(1)} s`;
  try {
    const result = await work();
    say(`${green('✔')} ${(outcome?.(result) ?? name).padEnd(56)} ${seconds().padStart(7)}`);
    return result;
  } catch (error) {
    say(`${red('✘')} ${name.padEnd(56)} ${seconds().padStart(7)}`);
    throw error;
  }
}

export function say(line = ''): void {
  process.stdout.write(`${line}\n`);
}

/** For programs: one JSON document on a line. */
export const sayJson = (document: unknown): void => say(JSON.stringify(document));

/** A log for commands whose own words say enough. */
export const QUIET = { info: () => undefined, warn: () => undefined };
