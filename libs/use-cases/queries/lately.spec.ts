import { describe, expect, it } from '@jest/globals';
import { Lately } from './lately.js';

const MINUTE = 60_000;

/** Each answer is another number, on a clock that is moved by hand. */
function asked({ large }: { large: boolean }) {
  let [now, worked] = [0, 0];
  const lately = new Lately<number>(
    () => Promise.resolve(large),
    () => now,
  );
  const workOut = () => Promise.resolve((worked += 1));
  return { ask: (question = 'all') => lately.of(question, workOut), wait: (ms: number) => (now += ms) };
}

describe('answers about a large programme', () => {
  it('are given for a minute as they are, each for its own question', async () => {
    const { ask, wait } = asked({ large: true });
    expect([await ask(), await ask(), await ask('of one')]).toEqual([1, 1, 2]);
    wait(MINUTE);
    expect(await ask()).toBe(1);
  });

  it('are worked out again behind whoever asks after that', async () => {
    const { ask, wait } = asked({ large: true });
    await ask();
    wait(MINUTE + 1);
    expect(await ask()).toBe(1);
    await new Promise(setImmediate);
    expect(await ask()).toBe(2);
  });

  it('are never older than a quarter of an hour', async () => {
    const { ask, wait } = asked({ large: true });
    await ask();
    wait(15 * MINUTE + 1);
    expect(await ask()).toBe(2);
  });

  it('say how old they are, and others that they are not kept', async () => {
    let now = 0;
    const lately = new Lately<object>(
      () => Promise.resolve(true),
      () => now,
    );
    const answer = await lately.of('all', () => Promise.resolve({}));
    now = 3 * MINUTE;
    expect([lately.ageOf(answer), lately.ageOf({})]).toEqual([3 * MINUTE, null]);
  });

  it('are worked out once for all who ask meanwhile', async () => {
    const { ask } = asked({ large: true });
    expect(await Promise.all([ask(), ask(), ask()])).toEqual([1, 1, 1]);
  });

  it('are not kept where they failed', async () => {
    const lately = new Lately<number>(() => Promise.resolve(true));
    await expect(lately.of('all', () => Promise.reject(new Error('gone')))).rejects.toThrow('gone');
    expect(await lately.of('all', () => Promise.resolve(7))).toBe(7);
  });
});

it('answers about a small programme are worked out anew each time', async () => {
  const { ask } = asked({ large: false });
  expect([await ask(), await ask()]).toEqual([1, 2]);
});
