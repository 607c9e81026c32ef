import { describe, expect, it } from '@jest/globals';
import { hands, launched, line, verified, withLines } from '../../../test/support/benefits.js';
import { at, decideIn, foldIn, playIn } from '../../../test/support/domain.js';
import type { Item } from '../gates/state.js';
import type { Project } from '../projects/state.js';
import { benefitActs } from './acts.js';
import { benefits } from './room.js';
import { isSettled, statusOfLine } from './standing.js';

const refused = (code: string) => expect.objectContaining({ kind: 'refused', code });
const gla = line({ id: 'rates', unit: 'gla' });
const project = launched(gla);
const june = at('2009-07-02');

const month = (number: number, amount: string) =>
  verified('gla', `2009-0${number}`, { rates: amount }, at(`2009-0${number + 1}-04`));
const writtenOff = (state: Project) =>
  foldIn(benefits, state, 'process', june, { type: 'BenefitWrittenOff', line: 'rates' });
const capture = (state: Project, amount: string) =>
  playIn(benefits, state, [
    { type: 'CaptureInBudget', line: 'rates', amount, budgetYear: '2009/10', budgetLine: 'Agency staff' },
    'gla-fin',
    june,
  ]);

const full = playIn(benefits, project, ...month(4, '10000'), ...month(5, '10000'), ...month(6, '10000'));
const short = playIn(benefits, project, ...month(4, '10000'), ...month(5, '9999'), ...month(6, '10000'));

describe('the state of a benefit line', () => {
  it('B1: is planned before G3, baselined after', () => {
    expect(statusOfLine(withLines([gla]), 'rates')).toBe('planned');
    expect(statusOfLine(project, 'rates')).toBe('baselined');
  });

  it('B3: is realising once it is returned, and realised when as much is validated as its profile adds up to', () => {
    const [submitted, confirmed, validated] = verified('gla', '2009-04', { rates: '30000' }, at('2009-05-05'));
    expect(statusOfLine(playIn(benefits, project, submitted), 'rates')).toBe('realising');
    expect(statusOfLine(playIn(benefits, project, submitted, confirmed), 'rates')).toBe('realising');
    expect(statusOfLine(playIn(benefits, project, submitted, confirmed, validated), 'rates')).toBe('realised');
    expect(statusOfLine(full, 'rates')).toBe('realised');
  });

  it('B3: is captured when a budget has taken in all that is realised', () => {
    expect(statusOfLine(capture(full, '29999'), 'rates')).toBe('realised');
    expect(statusOfLine(capture(full, '30000'), 'rates')).toBe('captured');
    expect(statusOfLine(capture(short, '29999'), 'rates')).toBe('short');
  });

  it('B6: is short when its profile is over, all returns are in and it is less', () => {
    expect(statusOfLine(short, 'rates')).toBe('short');
    const open = playIn(benefits, project, ...month(4, '10000'), ...month(6, '10000'));
    expect(statusOfLine(open, 'rates')).toBe('realising');
  });

  it('B6: may still catch up after it was short', () => {
    expect(
      statusOfLine(playIn(benefits, short, ...verified('gla', '2009-07', { rates: '1' }, at('2009-08-04'))), 'rates'),
    ).toBe('realised');
  });

  it('B2: a month counted as nil is in, with 0', () => {
    const nil = playIn(
      benefits,
      project,
      hands('gla', '2009-04').nil(june),
      ...month(5, '10000'),
      ...month(6, '10000'),
    );
    expect(statusOfLine(nil, 'rates')).toBe('short');
  });

  it('B6: is written off by the steering group, whatever it was', () => {
    for (const state of [project, short]) expect(statusOfLine(writtenOff(state), 'rates')).toBe('written_off');
  });

  it('B4: a dis-benefit is verified when its profile is over, whether less or more than planned came', () => {
    const harm = { ...gla, disBenefit: true };
    const early = playIn(benefits, launched(harm), ...month(4, '30000'), ...month(5, '0'));
    expect(statusOfLine(early, 'rates')).toBe('realising');
    expect(statusOfLine(playIn(benefits, early, ...month(6, '5')), 'rates')).toBe('realised');
    const less = playIn(benefits, launched(harm), ...month(4, '0'), ...month(5, '0'), ...month(6, '1'));
    expect(isSettled(less, harm)).toBe(true);
  });

  it('asks no object for what it inherited', () => {
    expect(statusOfLine(launched({ ...gla, id: 'constructor' }), 'constructor')).toBe('baselined');
  });
});

describe('closing the project', () => {
  const watched = (state: Project): Project => ({ ...state, stage: 'BENEFITS_WATCH' });
  const close = (state: Project) => decideIn(benefits, state, [{ type: 'CloseProject' }, 'process', june]);
  const closes = (state: Project): boolean => benefitActs(state).some(({ command }) => command.type === 'CloseProject');

  it('B6: comes at once when the last line is verified or written off', () => {
    for (const state of [watched(full), writtenOff(watched(short)), watched(launched())]) {
      expect(benefitActs(state)).toEqual([{ dueAt: state.lastAt, command: { type: 'CloseProject' } }]);
      expect(close(state)).toEqual({ kind: 'accepted', events: [{ type: 'ProjectClosed' }] });
    }
  });

  it('B6: does not come while a line is open, nor before G5', () => {
    expect(closes(watched(short))).toBe(false);
    expect(close(watched(short))).toEqual(refused('BENEFITS.LINES_OPEN'));
    expect(closes(full)).toBe(false);
    expect(closes({ ...full, stage: 'CLOSURE' })).toBe(false);
  });

  it('does not come for a project adopted in its watch, of whose benefits nothing is stated', () => {
    const adopted: Project = {
      ...watched(withLines([])),
      adopted: { asAt: '2009-01-31', source: 'S000', stated: [] },
    };
    expect(closes(adopted)).toBe(false);
    expect(close(adopted)).toEqual(refused('PROJECT.NOT_STATED'));
    const throughG5 = { ...adopted, gates: { G5: {} as Item } };
    expect(closes(throughG5)).toBe(true);
    expect(close(throughG5).kind).toBe('accepted');
  });
});
