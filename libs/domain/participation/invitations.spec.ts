import { describe, expect, it } from '@jest/globals';
import { at, directory, playIn, proposed } from '../../../test/support/domain.js';
import {
  codeOf,
  decision,
  dutiesBy,
  law,
  opened,
  prepared,
  statusOfUnit,
  statuses,
  untilThen,
} from '../../../test/support/temporary-labour.js';

const monday = at('2009-01-19');
const mark = (unit: string) =>
  [{ type: 'MarkNotRelevant', unit, reason: 'sha256:no-agency-staff' } as { type: string }, 'tfl-pl', monday] as const;
const claim = (unit: string, who: string, now = monday) =>
  [{ type: 'ClaimInvitation', unit } as { type: string }, who, now] as const;
const marked = playIn(law, prepared(), mark('lda'));

describe('invitations', () => {
  it('O1: all six are invited from the beginning', () => {
    expect(
      proposed()
        .units.flatMap(({ organisations }) => organisations)
        .sort(),
    ).toEqual(['gla', 'lda', 'lfepa', 'mpa', 'mps', 'tfl']);
    expect(new Set(Object.values(statuses(proposed())))).toEqual(new Set(['INVITED']));
  });

  it('O1: a unit is marked not relevant with a reason, and then neither invited nor asked', () => {
    expect(marked.participation.units.lda).toMatchObject({
      status: 'NOT_RELEVANT',
      notRelevantReason: 'sha256:no-agency-staff',
    });
    expect(codeOf(marked, mark('lda'))).toBe('nothing');
    const project = opened({}, undefined, marked);
    expect(statusOfUnit(project, 'lda')).toBe('NOT_RELEVANT');
    expect(codeOf(project, decision('lda', at('2009-02-03')))).toBe('PARTICIPATION.NOT_INVITED');
  });

  it('O1: not the unit of the lead', () =>
    expect(codeOf(prepared(), mark('tfl'))).toBe('PARTICIPATION.LEAD_TAKES_PART'));

  it('O1: an organisation so marked may claim an invitation, and keeps it', () => {
    const claimed = playIn(law, marked, claim('lda', 'lda-or'));
    expect(statusOfUnit(claimed, 'lda')).toBe('INVITED');
    expect(codeOf(claimed, mark('lda'))).toBe('PARTICIPATION.INVITATION_CLAIMED');
    expect(codeOf(claimed, claim('lda', 'lda-or'))).toBe('PARTICIPATION.ALREADY_INVITED');
  });

  it('O1: either representative of a unit of two keys, and nobody else, claims it', () => {
    const met = playIn(law, prepared(), mark('met'));
    expect(['mpa-or', 'mps-or', 'gla-or', 'tfl-pl'].map((who) => codeOf(met, claim('met', who)))).toEqual([
      'accepted',
      'accepted',
      'PARTICIPATION.NOT_OWN_UNIT',
      'PARTICIPATION.NOT_OWN_UNIT',
    ]);
  });

  it('O1: a claim after the close has its 10 working days', () => {
    const closed = untilThen(opened({}, undefined, marked), at('2009-03-20'));
    const claimed = playIn(law, closed, claim('lda', 'lda-or', at('2009-03-20')));
    expect(dutiesBy(claimed)[`opt-in/1/lda/${at('2009-03-20')}`]).toMatchObject({
      since: at('2009-03-20'),
      dueAt: at('2009-04-03', '17:00'),
    });
    expect(statusOfUnit(untilThen(claimed, at('2009-04-03', '16:59')), 'lda')).toBe('INVITED');
    expect(statusOfUnit(untilThen(claimed, at('2009-04-03', '17:00')), 'lda')).toBe('LAPSED');
  });

  it('O1: a unit that does not exist is refused', () => {
    expect(codeOf(prepared(), mark('constructor'))).toBe('PARTICIPATION.UNIT_UNKNOWN');
    expect(codeOf(prepared(), claim('mps', 'mps-or'))).toBe('PARTICIPATION.UNIT_UNKNOWN');
  });

  it('M6: MPA and MPS hold separate seats on the steering group', () => {
    const police = directory().programme.seats.filter((seat) => ['mpa', 'mps'].includes(seat.organisation));
    expect(police.map(({ organisation, id }) => [organisation, id])).toEqual([
      ['mpa', 'mpa-member'],
      ['mps', 'mps-member'],
    ]);
  });
});
