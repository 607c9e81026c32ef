import { describe, expect, it } from '@jest/globals';
import { maySuppose, whatIfReach } from '#access/what-if.js';
import { postsOf } from '#domain/kernel/facts.js';
import { NOTHING_SUPPOSED, type Supposition } from '#domain/participation/what-if.js';
import { directory, proposed } from '../support/domain.js';

const who = directory();
const project = proposed();
const ALL = ['gla', 'tfl', 'lda', 'lfepa', 'met'];

/** Of which units' answers each may ask what if, by hand; who is not named may not ask. */
const REACH: Readonly<Record<string, readonly string[]>> = {
  po: ALL,
  'tfl-pl': ALL,
  ...Object.fromEntries(
    ['gla', 'tfl', 'lda', 'lfepa', 'mpa', 'mps'].flatMap((organisation) =>
      ['or', 'od', 'fin'].map((role) => [
        `${organisation}-${role}`,
        [organisation === 'mpa' || organisation === 'mps' ? 'met' : organisation],
      ]),
    ),
  ),
};

const reachOf = (person: string) => whatIfReach({ kind: 'person', id: person }, project, who);

describe('who may ask what the opt-in would come to', () => {
  it('O7: the lead and the programme office of everybody, members of their own unit, and nobody else', () => {
    const everybody = [...postsOf(who), ...who.programme.seats].map(({ holder }) => holder!);
    const found = everybody.map((person) => [person, reachOf(person).units] as const);
    expect(Object.fromEntries(found.filter(([, units]) => units.length > 0))).toEqual(REACH);
    expect(everybody.filter((person) => reachOf(person).everybody).sort()).toEqual(['po', 'tfl-pl']);
    expect(reachOf('stranger')).toEqual({ everybody: false, units: [] });
  });

  it.each<[string, Partial<Supposition>, boolean]>([
    ['its own answer', { answers: { lda: { answer: 'decline' } } }, true],
    ['its own figures', { figures: { lda: { cashable: '1' } } }, true],
    ['nothing', {}, true],
    ['the answer of another', { answers: { gla: { answer: 'decline' } } }, false],
    ['the figures of another', { figures: { gla: { cashable: '1' } } }, false],
    ['its own answer and another’s', { answers: { lda: { answer: 'join' }, gla: { answer: 'join' } } }, false],
    ['that all others join', { othersJoin: true }, false],
    ['another minimum', { minimumUnits: 1 }, false],
    ['another floor', { netAnnualCashable: '0' }, false],
    ['no floor', { netPresentValue: null }, false],
  ])('O7: a member supposes %s: %j', (_, supposition, allowed) => {
    const whole = { ...NOTHING_SUPPOSED, ...supposition };
    expect(maySuppose(reachOf('lda-od'), whole)).toBe(allowed);
    expect(maySuppose(reachOf('tfl-pl'), whole)).toBe(true);
  });
});
