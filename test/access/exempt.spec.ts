import { describe, expect, it } from '@jest/globals';
import { mayReadExempt } from '#access/exempt.js';
import { mayReadRefusals } from '#access/reading.js';
import { postsOf } from '#domain/kernel/facts.js';
import type { Project } from '#domain/projects/state.js';
import { directory } from '../support/domain.js';
import { asked } from '../support/gates.js';

const who = directory();

const may = (person: string, project: Project): boolean =>
  mayReadExempt({ kind: 'person', id: person }, project, 'G1', who);

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
    const round = { ...item.rounds[0], substitutes: { 'lfepa-member': { person: 'lfepa-or', at: '2009-02-02' } } };
    const stoodIn = { ...project, gates: { G1: { ...item, rounds: [round] } } };
    expect([may('lfepa-or', project), may('lfepa-or', stoodIn)]).toEqual([false, true]);
  });

  it('V12: nobody of an item that was not asked', () => {
    expect(may('gla-chair', { ...project, gates: {} })).toBe(false);
  });
});

it('refused attempts are shown to the auditor, the programme office and the secretary', () => {
  const everybody = [...new Set([...postsOf(who), ...who.programme.seats].map(({ holder }) => holder!))];
  expect(everybody.filter((id) => mayReadRefusals({ kind: 'person', id }, who)).sort()).toEqual(['aud', 'po', 'ss']);
});
