import { expect } from '@jest/globals';

/** Throws what differs; an expectation for each of so many would take longer than the cases themselves. */
export const insist = (holds: boolean, ...what: readonly unknown[]): void => {
  if (!holds)
    throw new Error(JSON.stringify(what, (_, value: unknown) => (typeof value === 'bigint' ? `${value}` : value)));
};

/** What the cases came through, over all of them. */
const seen = new Map<string, number>();

export const note = (what: string): void => void seen.set(what, (seen.get(what) ?? 0) + 1);

export const seenLessThan = (times: number, all: readonly string[]): void =>
  expect(all.filter((what) => (seen.get(what) ?? 0) < times)).toEqual([]);
