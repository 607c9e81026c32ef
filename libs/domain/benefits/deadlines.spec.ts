import { describe, expect, it } from '@jest/globals';
import { hands, launched, line, profile, verified } from '../../../test/support/benefits.js';
import { at, decideIn, playIn } from '../../../test/support/domain.js';
import { addWorkingDays } from '../calendar/working-days.js';
import type { Project } from '../projects/state.js';
import { benefitActs } from './acts.js';
import { nilAt, returnDue, returnsExpected, validationDue } from './deadlines.js';
import { benefitDuties } from './duties.js';
import { benefits } from './room.js';

const refused = (code: string) => expect.objectContaining({ kind: 'refused', code });
const gla = line({ id: 'gla-rates', unit: 'gla' });
const project = launched(gla);
const april = hands('gla', '2009-04');

const expected = (state: Project) => returnsExpected(state).map(({ unit, month }) => `${unit} ${month}`);

describe('when a return is expected', () => {
  it('B2: by working day 10 of the next month at 17:00, nil 5 working days later, validated by working day 15', () => {
    expect(returnDue(project, '2009-03')).toBe(at('2009-04-16', '17:00'));
    expect(nilAt(project, '2009-03')).toBe(at('2009-04-23', '17:00'));
    expect(validationDue(project, '2009-03')).toBe(at('2009-04-23', '17:00'));
    expect(returnsExpected(project)).toEqual([
      { unit: 'gla', month: '2009-04', dueAt: at('2009-05-15', '17:00'), nilAt: at('2009-05-22', '17:00') },
    ]);
  });

  it('T1: another calendar moves what is still open', () => {
    const holidays = [...project.calendar.holidays, '2009-05-05'].sort();
    const moved = { ...project, calendar: { ...project.calendar, version: 2, holidays } };
    expect(returnsExpected(moved)[0]?.dueAt).toBe(at('2009-05-18', '17:00'));
    expect(addWorkingDays('2009-04-30', 10, moved.calendar)).toBe('2009-05-18');
  });

  it('B2: first for the month in which the line starts, though not before the month of G3', () => {
    const early = launched(line({ start: '2008-11', profile: profile(['2008-11', '2009-12'], '10') }));
    expect(expected(early)).toEqual(['tfl 2009-03']);
    expect(expected(launched(line({ start: '2009-09' })))).toEqual(['tfl 2009-09']);
    expect(expected(launched(line({ start: '2009-09' }), line({ id: 'sooner' })))).toEqual(['tfl 2009-04']);
  });

  it('B2: one month at a time for each unit, each after the last that is in', () => {
    const two = launched(line(), gla);
    expect(expected(two)).toEqual(['tfl 2009-04', 'gla 2009-04']);
    const one = playIn(benefits, two, april.submits({ 'gla-rates': '1' }, at('2009-05-05')));
    expect(expected(one)).toEqual(['tfl 2009-04', 'gla 2009-05']);
    const gap = playIn(benefits, two, hands('gla', '2009-05').submits({ 'gla-rates': '1' }, at('2009-05-05')));
    expect(expected(gap)).toEqual(['tfl 2009-04', 'gla 2009-04']);
  });

  it('B6: until the unit’s last line is settled, through closure and the watch after it', () => {
    const half = playIn(benefits, project, ...verified('gla', '2009-04', { 'gla-rates': '29999' }, at('2009-05-05')));
    expect(expected(half)).toEqual(['gla 2009-05']);
    expect(expected({ ...half, stage: 'CLOSURE' })).toEqual(['gla 2009-05']);
    expect(expected({ ...half, stage: 'BENEFITS_WATCH' })).toEqual(['gla 2009-05']);
    expect(expected({ ...half, stage: 'OPT_IN' })).toEqual([]);
    const full = playIn(benefits, half, ...verified('gla', '2009-05', { 'gla-rates': '1' }, at('2009-06-02')));
    expect(expected(full)).toEqual([]);
  });

  it('B2: a line that starts after another has settled is expected from its own start', () => {
    const later = line({ id: 'later', unit: 'gla', start: '2009-11' });
    const settled = playIn(
      benefits,
      launched(gla, later),
      ...verified('gla', '2009-04', { 'gla-rates': '30000' }, at('2009-05-05')),
    );
    expect(expected(settled)).toEqual(['gla 2009-11']);
  });
});

describe('silence', () => {
  it('B2: counts as nil 5 working days after the due day, not before, and once', () => {
    const [command] = april.nil('');
    const late = at('2009-05-22', '17:00');
    expect(benefitActs(project)).toEqual([{ dueAt: late, command }]);
    expect(decideIn(benefits, project, [command, 'process', at('2009-05-22', '16:59')])).toEqual(
      refused('BENEFITS.NOT_YET_NIL'),
    );
    const nil = playIn(benefits, project, april.nil(late));
    expect(nil.benefits.returns['gla/2009-04']).toMatchObject({ status: 'nil', lines: [], submittedBy: null });
    expect(decideIn(benefits, nil, [command, 'process', late])).toEqual({ kind: 'nothing' });
    expect(expected(nil)).toEqual(['gla 2009-05']);
    expect(decideIn(benefits, nil, [april.submits({ 'gla-rates': '1' }, late)[0], 'gla-or', late])).toEqual(
      refused('BENEFITS.ALREADY_NIL'),
    );
    expect(decideIn(benefits, nil, [april.validated(late)[0], 'tfl-bl', late])).toEqual(
      refused('BENEFITS.ALREADY_NIL'),
    );
  });

  it('B2: ends the month that is expected, and no other', () => {
    const late = at('2009-12-01');
    for (const [unit, month] of [
      ['gla', '2009-05'],
      ['gla', 'x'],
      ['tfl', '2009-04'],
      ['bbc', '2009-04'],
    ] as const) {
      expect(decideIn(benefits, project, [hands(unit, month).nil(late)[0], 'process', late])).toEqual(
        refused('BENEFITS.MONTH_NOT_EXPECTED'),
      );
    }
  });

  it('B2: after a long pause the months end one after the other', () => {
    const late = at('2009-09-30');
    const nil = playIn(
      benefits,
      project,
      ...['2009-04', '2009-05', '2009-06', '2009-07', '2009-08'].map((month) => hands('gla', month).nil(late)),
    );
    expect(benefitActs(nil)).toEqual([
      { dueAt: at('2009-10-21', '17:00'), command: { type: 'CountAsNil', unit: 'gla', month: '2009-09' } },
    ]);
  });
});

describe('whom a return waits for', () => {
  const may = at('2009-05-05');
  const what = (state: Project) => benefitDuties(state).filter(({ timer }) => !timer.endsWith('2009-05'));

  it('B2: the unit’s representatives, from the end of the month, with the ladder', () => {
    expect(benefitDuties(launched(line({ id: 'met-rates', unit: 'met' })))).toEqual([
      {
        timer: 'return/met/2009-04',
        what: 'SubmitReturn',
        organisations: ['mpa', 'mps'],
        holders: ['OR@mpa', 'OR@mps'],
        since: at('2009-05-01', '00:00'),
        dueAt: at('2009-05-15', '17:00'),
        ladder: 'benefitReturn',
      },
    ]);
  });

  it('B3: then its finance reviewer, then the benefits lead until working day 15', () => {
    const submitted = playIn(benefits, project, april.submits({ 'gla-rates': '1' }, may));
    expect(what(submitted)).toEqual([
      {
        timer: 'return/gla/2009-04/1/ConfirmBenefit',
        what: 'ConfirmBenefit',
        organisations: ['gla'],
        holders: ['FIN@gla'],
        since: may,
        dueAt: null,
        ladder: null,
      },
    ]);
    const confirmed = playIn(benefits, submitted, april.confirms(may));
    expect(what(confirmed)).toEqual([
      {
        timer: 'return/gla/2009-04/1/ValidateReturn',
        what: 'ValidateReturn',
        organisations: [],
        holders: ['BL'],
        since: may,
        dueAt: at('2009-05-22', '17:00'),
        ladder: null,
      },
    ]);
    expect(what(playIn(benefits, confirmed, april.validated(may)))).toEqual([]);
  });

  it('B2: an assurance reviewer before the benefits lead of the same organisation', () => {
    const own = hands('tfl', '2009-04');
    const confirmed = playIn(benefits, launched(line()), own.submits({ rates: '1' }, may), own.confirms(may));
    expect(what(confirmed)).toMatchObject([{ what: 'CountersignReturn', holders: ['AR'] }]);
    expect(what(playIn(benefits, confirmed, own.countersigned(may)))).toMatchObject([
      { what: 'ValidateReturn', holders: ['BL'] },
    ]);
  });

  it('B2: the representatives again when it is queried, as another matter', () => {
    const steps = [april.submits({ 'gla-rates': '1' }, may), april.confirms(may), april.queried(may)];
    const queried = playIn(benefits, project, ...steps);
    expect(what(queried)).toMatchObject([
      { timer: 'return/gla/2009-04/1/SubmitReturn', what: 'SubmitReturn', holders: ['OR@gla'], ladder: null },
    ]);
    const again = playIn(benefits, queried, ...steps);
    expect(what(again)).toMatchObject([{ timer: 'return/gla/2009-04/2/SubmitReturn' }]);
  });
});
