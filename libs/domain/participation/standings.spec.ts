import { describe, expect, it } from '@jest/globals';
import { at, inStage, playIn, proposed } from '../../../test/support/domain.js';
import { decision, law, metJoins, opened, untilThen } from '../../../test/support/temporary-labour.js';
import type { Project } from '../projects/state.js';
import { type Standing, standings } from './standings.js';

const DAY = at('2009-02-02');

const of = (project: Project, member: string): Standing =>
  standings(project).find((standing) => standing.member === member)!;

const states = (project: Project) => Object.fromEntries(standings(project).map(({ member, state }) => [member, state]));

describe('How members stand in a project', () => {
  it('M5, M6: MET is one member, and MPA and MPS stand beside it', () => {
    expect(standings(opened()).map(({ member }) => member)).toEqual([
      ...['gla', 'tfl', 'lda', 'lfepa'],
      ...['met', 'mpa', 'mps'],
    ]);
  });

  it('O1: nobody has been asked before the opt-in opens', () => {
    expect(new Set(Object.values(states(proposed())))).toEqual(new Set(['NOT_ASKED']));
    expect(new Set(Object.values(states(opened())))).toEqual(new Set(['INVITED']));
  });

  it('says of a project that ran before that it is not stated, and never that nobody joined', () => {
    const stated = { asAt: '2008-12-31', source: 'S000', stated: [] } as unknown as Project['adopted'];
    const running = inStage('DELIVERY', DAY, { ...proposed(), adopted: stated });
    expect(new Set(Object.values(states(running)))).toEqual(new Set(['NOT_STATED']));
  });

  it('O3, O5: has the date of the decision, the conditions and the reasons', () => {
    const project = playIn(
      law,
      opened(),
      decision('lfepa', DAY, {
        answer: 'decline',
        reasonCode: 'timing',
        reason: 'sha256:why',
        decidedOn: '2009-01-30',
      }),
      decision('gla', DAY, { conditions: [{ metric: 'payback_years', operator: '<=', value: '1.75' }] }),
      decision('lda', DAY, { answer: 'defer', until: '2009-03-20' }),
    );
    expect(of(project, 'lfepa')).toMatchObject({
      state: 'DECLINED',
      joined: false,
      since: DAY,
      decidedOn: '2009-01-30',
      reasons: [{ organisation: 'lfepa', code: 'timing', reason: 'sha256:why' }],
    });
    expect(of(project, 'gla')).toMatchObject({
      state: 'JOINED_COND',
      joined: true,
      conditions: [{ metric: 'payback_years', value: '1.75' }],
    });
    expect(of(project, 'lda')).toMatchObject({ state: 'DEFERRED', deferredTo: '2009-03-20' });
  });

  it('M1: an organisation that has turned its key has not joined before the other one does', () => {
    const first = playIn(law, opened(), decision('mpa', DAY));
    expect(states(first)).toMatchObject({ met: 'PENDING_SECOND_KEY', mpa: 'KEY_TURNED', mps: 'INVITED' });
    expect(of(first, 'mpa').joined).toBe(false);
    const both = playIn(law, opened(), ...metJoins(DAY));
    expect(states(both)).toMatchObject({ met: 'JOINED', mpa: 'JOINED', mps: 'JOINED' });
    expect([of(both, 'met').joined, of(both, 'mpa').joined, of(both, 'mps').joined]).toEqual([true, true, true]);
  });

  it('M2: what one key declines, the other has not', () => {
    const project = playIn(
      law,
      opened(),
      decision('mps', DAY),
      decision('mpa', DAY, { answer: 'decline', reasonCode: 'police_family_route' }),
    );
    expect(states(project)).toMatchObject({ met: 'DECLINED', mpa: 'DECLINED', mps: 'KEY_TURNED' });
    expect(of(project, 'mps').joined).toBe(false);
  });

  it('M3: whose key is not needed is not asked, also when the unit has joined', () => {
    const project = playIn(law, opened({ policingScope: 'authority_only' }), decision('mpa', DAY));
    expect(states(project)).toMatchObject({ met: 'JOINED', mpa: 'JOINED', mps: 'KEY_NOT_NEEDED' });
    expect(of(project, 'mps').joined).toBe(false);
  });

  it('O3: who was silent to the end has lapsed, each organisation of it', () => {
    const project = untilThen(opened(), at('2009-04-01'));
    expect(states(project)).toMatchObject({ lda: 'LAPSED', met: 'LAPSED', mpa: 'LAPSED', mps: 'LAPSED' });
  });
});
