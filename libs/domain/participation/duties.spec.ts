import { describe, expect, it } from '@jest/globals';
import { plannedReminders } from '../agenda/reminders.js';
import { at, playIn } from '../../../test/support/domain.js';
import { decision, dutiesBy, law, metJoins, opened, untilThen } from '../../../test/support/temporary-labour.js';
import { participationDuties } from './duties.js';

const tuesday = at('2009-02-03');
const close = at('2009-03-09', '17:00');
const defers = decision('lfepa', tuesday, { answer: 'defer', until: '2009-03-20' });

describe('whom the opt-in waits for', () => {
  it('O2: representative and recorder of each organisation that has not decided, until the close', () => {
    const project = playIn(law, opened(), decision('gla', tuesday), decision('mpa', tuesday));
    expect(Object.keys(dutiesBy(project))).toEqual([
      'opt-in/1/tfl',
      'opt-in/1/lda',
      'opt-in/1/lfepa',
      'opt-in/1/met',
      'second-key/1/met/1',
    ]);
    expect(dutiesBy(project)['opt-in/1/met']).toEqual({
      what: 'RecordDecision',
      organisations: ['mps'],
      holders: ['OR@mps', 'OD@mps'],
      since: at('2009-01-26'),
      dueAt: close,
      ladder: 'optIn',
    });
  });

  it('O3: who deferred, until its date', () => {
    expect(dutiesBy(playIn(law, opened(), defers))['deferral/1/lfepa/2009-03-20']).toEqual({
      what: 'RecordDecision',
      organisations: ['lfepa'],
      holders: ['OR@lfepa', 'OD@lfepa'],
      since: tuesday,
      dueAt: at('2009-03-20', '17:00'),
      ladder: 'deferral',
    });
  });

  it('O3: nobody, once all have answered', () => {
    const all = playIn(
      law,
      opened(),
      ...['gla', 'tfl', 'lda', 'lfepa'].map((id) => decision(id, tuesday)),
      ...metJoins(tuesday),
    );
    expect(participationDuties(all)).toEqual([]);
  });

  it('nobody in a project without a lead', () => {
    expect(participationDuties({ ...opened(), lead: { organisation: 'tfl', post: null } })).toEqual([]);
  });

  const days = (project: ReturnType<typeof opened>, timer: string) =>
    plannedReminders(project)
      .filter((each) => each.timer === timer)
      .map(({ offset, dueAt }) => [offset, dueAt]);

  it('O2: A7’s reminders go on 16 February, 2 and 6 March, and after the close', () => {
    expect(days(opened(), 'opt-in/1/lfepa')).toEqual([
      ['due-15', at('2009-02-16', '09:00')],
      ['due-5', at('2009-03-02', '09:00')],
      ['due-1', at('2009-03-06', '09:00')],
      ['due+1', at('2009-03-10', '09:00')],
      ['due+5', at('2009-03-16', '09:00')],
    ]);
  });

  it('O3: of a deferral five days before its date, the day before and on the day', () => {
    expect(days(playIn(law, opened(), defers), 'deferral/1/lfepa/2009-03-20').map(([, dueAt]) => dueAt)).toEqual([
      at('2009-03-13', '09:00'),
      at('2009-03-19', '09:00'),
      at('2009-03-20', '09:00'),
    ]);
  });

  it('M1: of the second key 3 and 8 days after the first, and the day before the close', () => {
    expect(days(playIn(law, opened(), decision('mps', tuesday)), 'second-key/1/met/1')).toEqual([
      ['start+3', at('2009-02-06', '09:00')],
      ['start+8', at('2009-02-13', '09:00')],
      ['due-1', at('2009-03-06', '09:00')],
    ]);
  });

  it('M1: the other key’s recorder and both representatives are reminded, and at last both chief executives', () => {
    const recipients = plannedReminders(playIn(law, opened(), decision('mps', tuesday)))
      .filter(({ timer }) => timer === 'second-key/1/met/1')
      .map((each) => each.recipients);
    const first = ['OD@mpa', 'OR@mpa', 'OR@mps'];
    expect(recipients).toEqual([first, first, ['CE@mpa', 'CE@mps']]);
  });

  it('O3: nothing is left to remind of when a unit has lapsed', () => {
    expect(participationDuties(untilThen(opened(), at('2009-03-23', '17:00'))).map(({ timer }) => timer)).toEqual([
      'route/1',
    ]);
  });
});
