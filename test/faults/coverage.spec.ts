import { describe, expect, test } from '@jest/globals';
import { coverageOf, missingIn } from './coverage.js';
import type { Entry, Part } from './history.js';

const NINE = Date.parse('2026-11-02T09:00:00.000Z');

const invoke = (at: number, attempt = 1): Entry => ({
  at: NINE + at,
  kind: 'invoke',
  key: 'a',
  attempt,
  command: 'CastVote',
});
const unknown = (at: number, attempt = 1): Entry => ({
  at: NINE + at,
  kind: 'unknown',
  key: 'a',
  attempt,
  why: 'closed',
});
const dead = (part: Part, from: number, to: number): Entry[] => [
  { at: NINE + from, kind: 'down', part },
  { at: NINE + to, kind: 'up', part },
];

/** Acknowledged at one moment, recorded at another. */
const ok = (at: number, recorded: number, attempt = 1): Entry => ({
  at: NINE + at,
  kind: 'ok',
  key: 'a',
  attempt,
  receipt: {
    stream: 'project/1',
    subject: '1',
    version: 1,
    hash: 'hash',
    events: ['VoteCast'],
    at: new Date(NINE + recorded).toISOString(),
    settled: true,
  },
});

const during = (...entries: readonly (Entry | Entry[])[]) => coverageOf(entries.flat());

describe('a command ran twice', () => {
  test('when it had been recorded before it was asked again', () => {
    expect(during(invoke(0), unknown(50), invoke(100, 2), ok(120, 10, 2)).twice).toBe(1);
  });

  test('and not when only the second attempt was recorded', () => {
    expect(during(invoke(0), unknown(50), invoke(100, 2), ok(120, 110, 2)).twice).toBe(0);
  });
});

describe('a command was acknowledged without Temporal', () => {
  const grave = dead('temporal', 10, 200);

  test('when it was asked and answered while Temporal was dead', () => {
    expect(during(grave, invoke(20), ok(50, 30)).withoutTemporal).toEqual({ acknowledged: 1, medianMs: 30 });
  });

  test.each([
    ['it was asked before', [invoke(0), ok(50, 30)]],
    ['it was answered after', [invoke(150), ok(250, 160)]],
    ['it had been recorded before', [invoke(0), unknown(5), invoke(50, 2), ok(60, 2, 2)]],
    ['the worker was dead', [...dead('worker', 300, 500), invoke(310), ok(350, 320)]],
  ])('and not when %s', (_, entries: readonly Entry[]) => {
    expect(during(grave, [...entries]).withoutTemporal.acknowledged).toBe(0);
  });
});

test('a run that met nothing of this does not count', () => {
  expect(missingIn(during(invoke(0), ok(20, 10)))).toHaveLength(7);
});
