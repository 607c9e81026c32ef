import { describe, expect, it } from '@jest/globals';
import { mayReadExempt } from '#access/exempt.js';
import { mayReadRefusals } from '#access/reading.js';
import { postsOf } from '#domain/kernel/facts.js';
import type { Project } from '#domain/projects/state.js';
import { directory } from '../support/domain.js';
import { asked } from '../support/gates.js';

const who = directory();

const may = (person: string, project: Project): boolean =>
  mayReadExempt({ kind: 'person', id: person }, project, 'G1', who, '2009-02-04');

/** G1 of a project that TfL leads, to which LFEPA is not asked. */
const plain = asked('G1');
const project: Project = {
  ...plain,
  participation: {
    ...plain.participation,
    units: {
      ...plain.participation.units,
      lfepa: { ...plain.participation.units.lfepa, status: 'NOT_RELEVANT' },
    },
  },
};

/** Who reads an exempt paper, by hand. */
const READERS = [
  'tfl-pl',
  ...['or', 'od', 'fin'].flatMap((role) => ['gla', 'tfl', 'lda', 'mpa', 'mps'].map((each) => `${each}-${role}`)),
  'tfl-bl',
  'ss',
  'aud',
  ...who.programme.seats.map(({ id }) => id),
];

describe('V12: who may read an exempt paper', () => {
  it('V12: those whom the rule names, and nobody else', () => {
    const everybody = [...postsOf(who), ...who.programme.seats].map(({ holder }) => holder!);
    expect(everybody.filter((person) => may(person, project)).sort()).toEqual([...READERS].sort());
    expect(may('stranger', project)).toBe(false);
  });

  it('V12: the reviewer of a project that is reviewed, outside the organisation that leads it', () => {
    const major = { ...project, assurance: { ...project.assurance, askedBy: ['lda'] } };
    expect([may('ar', project), may('ar', major)]).toEqual([false, true]);
  });

  it('V12: whoever stands in for a seat on that item', () => {
    const item = project.gates.G1!;
    const round = {
      ...item.rounds[0],
      substitutes: { 'lfepa-member': { person: 'lfepa-or', by: 'lfepa-member', at: '2009-02-02' } },
    };
    const stoodIn = { ...project, gates: { G1: { ...item, rounds: [round] } } };
    expect([may('lfepa-or', project), may('lfepa-or', stoodIn)]).toEqual([false, true]);
  });

  it('V12: the deputy of a seat, on its days and for its kinds of item', () => {
    const deputy = (more: object) => ({
      ...who,
      programme: {
        ...who.programme,
        deputies: [
          { seat: 'lfepa-member', person: 'lfepa-or', from: '2009-02-02', until: '2009-02-06', kinds: [], ...more },
        ],
      },
    });
    const reads = (on: string, more: object = {}) =>
      mayReadExempt({ kind: 'person', id: 'lfepa-or' }, project, 'G1', deputy(more), on);
    expect([reads('2009-02-01'), reads('2009-02-06'), reads('2009-02-07')]).toEqual([false, true, false]);
    expect([reads('2009-02-04', { kinds: ['G2'] }), reads('2009-02-04', { kinds: ['G1'] })]).toEqual([false, true]);
  });

  it('V9: no seat that an interest has removed, whoever holds it or stands in for it', () => {
    const item = project.gates.G1!;
    const removed = { seat: 'lfepa-member', person: 'somebody-before', at: '2009-02-02T10:00:00.000Z' };
    const round = {
      ...item.rounds[0],
      substitutes: { 'lfepa-member': { person: 'lfepa-or', by: 'lfepa-member', at: '2009-02-02' } },
    };
    const recused = { ...project, gates: { G1: { ...item, recused: [removed], rounds: [round] } } };
    expect([may('lfepa-member', recused), may('lfepa-or', recused)]).toEqual([false, false]);
  });

  it('V9: nobody with a prejudicial interest, in whatever role', () => {
    const interest = {
      seat: 'tfl-deputy',
      person: 'tfl-od',
      item: 'G1',
      kind: 'prejudicial',
      nature: 'sha256:nature',
      as: 'substitute',
      at: '2009-02-02T10:00:00.000Z',
    } as const;
    expect(may('tfl-od', { ...project, interests: [interest] })).toBe(false);
    expect(may('tfl-od', { ...project, interests: [{ ...interest, kind: 'personal' }] })).toBe(true);
  });

  it('V12: nobody of an item that was not asked', () => {
    expect(may('gla-chair', { ...project, gates: {} })).toBe(false);
  });
});

it('refused attempts are shown to the auditor, the programme office and the secretary', () => {
  const everybody = [...new Set([...postsOf(who), ...who.programme.seats].map(({ holder }) => holder!))];
  expect(everybody.filter((id) => mayReadRefusals({ kind: 'person', id }, who)).sort()).toEqual(['aud', 'po', 'ss']);
});
