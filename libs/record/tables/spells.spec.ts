import { describe, expect, it } from '@jest/globals';
import { evolve } from '#domain/projects/project.js';
import type { ProjectEvent } from '#domain/projects/events.js';
import type { Project } from '#domain/projects/state.js';
import { at, directory, inStage, policy } from '../../../test/support/domain.js';
import { folded } from '../../../test/support/gates.js';
import { answerAmong } from '../../../test/support/members.js';
import { decision, prepared } from '../../../test/support/temporary-labour.js';
import { spellRows } from './spells.js';

const invited = at('2009-01-26');

function opened(sealed: boolean): Project {
  const before = { ...prepared(), policy: { ...policy(), optIn: { ...policy().optIn, sealed } } };
  const given = answerAmong(directory(), inStage('OPT_IN', invited, before), [
    { type: 'OpenOptIn' },
    'process',
    invited,
  ]);
  if (given.kind !== 'accepted') throw new Error(JSON.stringify(given));
  return folded(inStage('OPT_IN', invited, before), 'process', invited, ...given.events);
}

function answered(project: Project, organisation: string): Project {
  const step = decision(organisation, at('2009-02-03'));
  const given = answerAmong(directory(), project, step);
  if (given.kind !== 'accepted') throw new Error(JSON.stringify(given));
  return folded(project, step[1], step[2], ...given.events);
}

const sealedOf = (project: Project, organisation: string) =>
  spellRows(project)
    .spells!.filter(({ matter }) => matter === `answer/${organisation}`)
    .map(({ unit, step, sealed }) => [unit, step, sealed]);

describe('rows of spells while answers are sealed', () => {
  it('M1: of a member they show others that it was asked; what came after is its unit’s own', () => {
    const project = answered(opened(true), 'mpa');
    expect(sealedOf(project, 'mpa')).toEqual([['met', 'decision', 'asked']]);
    expect(sealedOf(project, 'mps')).toEqual([
      ['met', 'decision', 'asked'],
      ['met', 'second_key', 'answer'],
    ]);
    expect(sealedOf(project, 'lda')).toEqual([['lda', 'decision', 'asked']]);
  });

  it('O2: nothing is sealed once the window is closed, nor where answers are open', () => {
    const closing: ProjectEvent = { type: 'OptInClosed', early: false };
    const closed = evolve(answered(opened(true), 'mpa'), {
      ...{ event: closing, at: at('2009-03-09', '17:00'), actor: 'process', version: 99 },
    });
    for (const project of [closed, answered(opened(false), 'mpa')]) {
      expect(sealedOf(project, 'mps').map(([, , sealed]) => sealed)).toEqual([null, null]);
    }
  });
});
