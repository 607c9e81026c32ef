import { describe, expect, it } from '@jest/globals';
import { at } from '../../../test/support/domain.js';
import { codeAmong, deciding, playAmong } from '../../../test/support/members.js';
import { decision, opened, pounds, reconfirmation, saveCase } from '../../../test/support/temporary-labour.js';
import type { Delegation } from '../organisations/state.js';

const tuesday = at('2009-02-03');
const chief: Delegation = {
  body: 'lfepa-chief-urgent',
  name: 'Chief officer in urgency',
  route: 'urgency',
  limit: pounds(500_000),
  assumed: false,
};
const board: Delegation = { ...chief, body: 'lfepa-board', name: 'Board', route: 'board', limit: null };
const members = deciding({ lfepa: { scheme: [chief, board] } });
const support = { chair: 'Chair of the authority', givenOn: '2009-02-03', reference: 'LFEPA/CH/7' };
const urgent = (change: object = {}) => decision('lfepa', tuesday, { body: chief.body, support, ...change });
const code = (change: object) => codeAmong(members, opened(), urgent(change));

describe('V11: a decision in urgency', () => {
  it('V11: is an officer’s, with the written support of the chair', () => {
    const project = playAmong(members, opened(), urgent());
    expect(project.participation.units.lfepa).toMatchObject({
      status: 'JOINED',
      keys: { lfepa: { route: 'urgency', body: chief.body, support } },
    });
    expect(code({ support: undefined })).toBe('PARTICIPATION.SUPPORT_NEEDED');
  });

  it('V11: is not taken by one alone: nobody supports an own decision', () => {
    for (const chair of ['lfepa-chief-urgent', 'Chief Officer in urgency '])
      expect(code({ support: { ...support, chair } })).toBe('PARTICIPATION.SUPPORT_OWN');
  });

  it('V11: has its support by the day on which it is taken', () => {
    expect(code({ support: { ...support, givenOn: '2009-02-04' } })).toBe('PARTICIPATION.SUPPORT_DATE');
    expect(code({ support: { ...support, givenOn: '2009-01-30' } })).toBe('accepted');
  });

  it('M4: has its limit like any other', () => {
    const dear = opened({ value: pounds(500_001) });
    expect(codeAmong(members, dear, urgent())).toBe('PARTICIPATION.OVER_LIMIT');
  });

  it('V11: by another route needs no support, and keeps none', () => {
    const project = playAmong(members, opened(), decision('lfepa', tuesday, { support }));
    expect(project.participation.units.lfepa.keys.lfepa).not.toHaveProperty('support');
  });

  it('V11: confirms an earlier decision with support as well', () => {
    const asked = playAmong(members, opened(), urgent(), [saveCase({ years: 5 }), 'tfl-pl', tuesday]);
    const again = (change: object) => reconfirmation('lfepa', tuesday, { caseVersion: 2, body: chief.body, ...change });
    expect(codeAmong(members, asked, again({}))).toBe('PARTICIPATION.SUPPORT_NEEDED');
    expect(codeAmong(members, asked, again({ support }))).toBe('accepted');
  });
});
