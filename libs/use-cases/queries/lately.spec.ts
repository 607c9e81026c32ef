import { describe, expect, it } from '@jest/globals';
import { Lately } from './lately.js';

/** Each answer takes so long, on a clock of its own. */
function asked(takes: number) {
  let [now, worked] = [0, 0];
  const lately = new Lately<number>(() => now);
  const workOut = () => {
    now += takes;
    worked += 1;
    return Promise.resolve(worked);
  };
  return { ask: (question = 'all') => lately.of(question, workOut), wait: (ms: number) => (now += ms) };
}

describe('answers that took long', () => {
  it('are kept for a minute', async () => {
    const { ask, wait } = asked(500);
    expect([await ask(), await ask(), await ask('of one')]).toEqual([1, 1, 2]);
    wait(61_000);
    expect(await ask()).toBe(3);
  });

  it('are worked out anew where that is quick', async () => {
    const { ask } = asked(20);
    expect([await ask(), await ask()]).toEqual([1, 2]);
  });

  it('are worked out once for all who ask meanwhile', async () => {
    const { ask } = asked(20);
    expect(await Promise.all([ask(), ask(), ask()])).toEqual([1, 1, 1]);
  });

  it('are not kept where they failed', async () => {
    const lately = new Lately<number>();
    await expect(lately.of('all', () => Promise.reject(new Error('gone')))).rejects.toThrow('gone');
    expect(await lately.of('all', () => Promise.resolve(7))).toBe(7);
  });
});
