import { describe, expect, it } from '@jest/globals';
import { at, type Step } from '../../../test/support/domain.js';
import { codeAmong, deciding, playAmong } from '../../../test/support/members.js';
import {
  decision,
  dutiesBy,
  enter,
  opened,
  reconfirmation,
  saveCase,
  statusOfUnit,
  untilThen,
} from '../../../test/support/temporary-labour.js';
import { holdResumed, projectHeld } from '../../../test/support/held.js';
import { isOver, silenceEndsAt } from './deadlines.js';
import { standings } from './standings.js';
import type { ParticipationCommand } from './commands.js';

const tuesday = at('2009-02-03');
/** LFEPA may call a decision in for five working days, the MPA for three. */
const members = deciding({ lfepa: { callInDays: 5 }, mpa: { callInDays: 3 } });
const play = (project: ReturnType<typeof opened>, ...steps: readonly Step<{ readonly type: string }>[]) =>
  playAmong(members, project, ...steps);
const code = (project: ReturnType<typeof opened>, step: Step<{ readonly type: string }>) =>
  codeAmong(members, project, step);
const callIn = (organisation: string, now: string, who = `${organisation}-od`): Step<ParticipationCommand> => [
  { type: 'CallIn', organisation, reason: 'sha256:why' },
  who,
  now,
];
const release = (organisation: string, now: string): Step<ParticipationCommand> => [
  { type: 'ReleaseDecision', organisation },
  'process',
  now,
];
const declines = { answer: 'decline', reasonCode: 'timing' } as const;
const fire = (project: ReturnType<typeof opened>) => statusOfUnit(project, 'lfepa');
const met = (project: ReturnType<typeof opened>) => statusOfUnit(project, 'met');
const optIn = (project: ReturnType<typeof opened>) => project.participation.optIn!;
const others = ['gla', 'tfl', 'lda'].map((id) => decision(id, tuesday));
/** Five working days after Tuesday 3 February, at the end of the day. */
const end = at('2009-02-10', '17:00');

describe('V13: a decision that may be called in', () => {
  const provisional = play(opened(), decision('lfepa', tuesday));

  it.each([
    ['joins', {}],
    ['declines', declines],
  ])('V13: is provisional when it %s, and counts from the end of its window', (_, change) => {
    const project = play(opened(), decision('lfepa', tuesday, change));
    expect(fire(project)).toBe('PROVISIONAL');
    expect(code(project, release('lfepa', at('2009-02-10', '16:59')))).toBe('PARTICIPATION.CALL_IN_OPEN');
    expect(fire(untilThen(project, at('2009-02-10', '16:59')))).toBe('PROVISIONAL');
    const after = untilThen(project, end);
    expect(fire(after)).toBe('answer' in change ? 'DECLINED' : 'JOINED');
    expect(after.participation.units.lfepa).toMatchObject({ since: end, keys: { lfepa: { effectiveAt: end } } });
    expect(code(after, release('lfepa', end))).toBe('nothing');
    expect(code(after, callIn('lfepa', end))).toBe('PARTICIPATION.NOT_PROVISIONAL');
  });

  it('V13: is not there where the organisation has no window, or puts its answer off', () => {
    expect(statusOfUnit(play(opened(), decision('lda', tuesday)), 'lda')).toBe('JOINED');
    const deferred = play(opened(), decision('lfepa', tuesday, { answer: 'defer', until: '2009-03-20' }));
    expect(fire(deferred)).toBe('DEFERRED');
    expect(code(deferred, callIn('lfepa', tuesday))).toBe('PARTICIPATION.NOT_PROVISIONAL');
  });

  it('V13: is called in by its own organisation, in the window, and the unit is invited again', () => {
    expect(code(provisional, callIn('lda', tuesday))).toBe('PARTICIPATION.NOT_PROVISIONAL');
    for (const who of ['lfepa-or', 'lda-od', 'po'])
      expect(code(provisional, callIn('lfepa', tuesday, who))).toBe('PARTICIPATION.NOT_YOUR_KEY');
    expect(code(provisional, callIn('bbc', tuesday))).toBe('PARTICIPATION.ORGANISATION_UNKNOWN');
    expect(code(provisional, callIn('lfepa', end))).toBe('PARTICIPATION.CALL_IN_OVER');
    const called = play(provisional, callIn('lfepa', at('2009-02-10', '16:59')));
    expect(called.participation.units.lfepa).toMatchObject({
      status: 'INVITED',
      askedAt: at('2009-02-10', '16:59'),
      keys: {},
      past: [{ why: 'called_in', reason: 'sha256:why', decision: { reference: 'lfepa/1' } }],
    });
    expect(code(called, release('lfepa', end))).toBe('nothing');
    expect(fire(play(called, decision('lfepa', end, { reference: 'lfepa/2' })))).toBe('PROVISIONAL');
  });

  it('V13: a decision that replaces it has a window of its own', () => {
    const friday = at('2009-02-06');
    const replaced = play(provisional, decision('lfepa', friday, { reference: 'lfepa/2' }));
    expect(fire(untilThen(replaced, end))).toBe('PROVISIONAL');
    expect(fire(untilThen(replaced, at('2009-02-13', '17:00')))).toBe('JOINED');
    expect(replaced.participation.units.lfepa.past).toMatchObject([{ why: 'replaced', reason: null }]);
  });

  it('V13: waits for the organisation, which is reminded', () => {
    expect(dutiesBy(provisional)[`call-in/1/lfepa/${tuesday}`]).toEqual({
      what: 'CallIn',
      organisations: ['lfepa'],
      holders: ['OR@lfepa', 'OD@lfepa'],
      since: tuesday,
      dueAt: end,
      ladder: 'callIn',
    });
    expect(Object.keys(dutiesBy(untilThen(provisional, end))).filter((timer) => timer.includes('lfepa'))).toEqual([]);
  });

  it('O2: is not decided, so the window closes early only when it counts', () => {
    const all = play(provisional, ...others, decision('mps', tuesday), decision('mpa', tuesday));
    expect(isOver(all, optIn(all), at('2009-02-10', '16:59'))).toBe(false);
    const closed = untilThen(all, end);
    expect(optIn(closed)).toMatchObject({ closedAt: end, closedEarly: true });
  });

  it('V13: still runs after the close: the test is made without it, and again when it counts', () => {
    const late = at('2009-03-09', '16:00');
    const project = play(
      opened(),
      ...others,
      decision('mps', tuesday),
      decision('mpa', tuesday),
      decision('lfepa', late),
    );
    const closed = untilThen(project, at('2009-03-10'));
    expect(optIn(closed).viability).toMatchObject({ passed: true, units: ['gla', 'tfl', 'lda', 'met'] });
    expect(code(closed, decision('lfepa', at('2009-03-10'), { reference: 'lfepa/2' }))).toBe('OPT_IN.CLOSED');
    const counts = untilThen(closed, at('2009-03-16', '17:00'));
    expect(optIn(counts).viability!.units).toEqual(['gla', 'tfl', 'lda', 'lfepa', 'met']);
  });

  it('O3: called in after the close it has ten working days to answer again, and lapses after them', () => {
    const late = at('2009-03-20', '16:00');
    const project = play(untilThen(opened(), at('2009-03-10')), decision('lfepa', late));
    const wednesday = at('2009-03-25');
    const called = play(untilThen(project, wednesday), callIn('lfepa', wednesday));
    const until = at('2009-04-08', '17:00');
    expect(silenceEndsAt(called, optIn(called), called.participation.units.lfepa)).toBe(until);
    expect(code(called, decision('lfepa', at('2009-04-08'), { reference: 'lfepa/2' }))).toBe('accepted');
    expect(fire(untilThen(called, until))).toBe('LAPSED');
  });

  it('O3: is no silence: its unit does not lapse while its window runs', () => {
    const late = at('2009-03-23', '16:00');
    const project = play(untilThen(opened(), at('2009-03-10')), decision('lfepa', late));
    expect(fire(untilThen(project, at('2009-03-30', '16:59')))).toBe('PROVISIONAL');
    expect(fire(untilThen(project, at('2009-03-30', '17:00')))).toBe('JOINED');
  });

  it('O8: on an older version of the case it neither counts nor can be called in', () => {
    const thursday = at('2009-02-05');
    const outdated = play(provisional, [saveCase({ years: 5 }), 'tfl-pl', thursday]);
    expect(fire(outdated)).toBe('RECONFIRM');
    expect(code(outdated, callIn('lfepa', thursday))).toBe('PARTICIPATION.NOT_PROVISIONAL');
    expect(fire(untilThen(outdated, end))).toBe('RECONFIRM');
    const again = play(outdated, reconfirmation('lfepa', thursday, { caseVersion: 2 }));
    expect(fire(again)).toBe('PROVISIONAL');
    expect(fire(untilThen(again, at('2009-02-12', '17:00')))).toBe('JOINED');
  });

  it('X6: a hold stops the window, which keeps what was left', () => {
    const held = projectHeld(provisional, at('2009-02-05'));
    const resumed = holdResumed(held, at('2009-02-19'));
    expect(dutiesBy(enter('OPT_IN', at('2009-02-19'), resumed))[`call-in/1/lfepa/${tuesday}`].dueAt).toBe(
      at('2009-02-24', '17:00'),
    );
  });
});

describe('V13: one key of two', () => {
  const both = play(opened(), decision('mps', tuesday), decision('mpa', tuesday));

  it('M1: with a window on it keeps the unit provisional, whichever is turned first', () => {
    expect(met(both)).toBe('PROVISIONAL');
    expect(met(play(opened(), decision('mpa', tuesday)))).toBe('PENDING_SECOND_KEY');
    expect(met(play(opened(), decision('mpa', tuesday), decision('mps', tuesday)))).toBe('PROVISIONAL');
    expect(met(untilThen(both, at('2009-02-06', '17:00')))).toBe('JOINED');
  });

  it('M1: counts by the time the other key is turned, if its window is over', () => {
    const first = untilThen(play(opened(), decision('mpa', tuesday)), at('2009-02-06', '17:00'));
    expect(met(first)).toBe('PENDING_SECOND_KEY');
    expect(met(play(first, decision('mps', at('2009-02-09'))))).toBe('JOINED');
  });

  it('M1: is provisional beside one that is turned', () => {
    const states = Object.fromEntries(standings(both).map(({ member, state }) => [member, state]));
    expect(states).toMatchObject({ met: 'PROVISIONAL', mpa: 'PROVISIONAL', mps: 'KEY_TURNED' });
  });

  it('M1: called in leaves the other key turned', () => {
    const called = play(both, callIn('mpa', tuesday));
    expect(met(called)).toBe('PENDING_SECOND_KEY');
    expect(Object.keys(called.participation.units.met.keys)).toEqual(['mps']);
    expect(dutiesBy(called)['second-key/1/met/1'].holders).toEqual(['OD@mpa', 'OR@mpa', 'OR@mps']);
  });

  it('M2: that declines declines for both when its window is over; the other key does so at once', () => {
    const declined = play(opened(), decision('mpa', tuesday, declines));
    expect(met(declined)).toBe('PROVISIONAL');
    expect(met(play(declined, decision('mps', tuesday)))).toBe('PROVISIONAL');
    expect(met(untilThen(declined, at('2009-02-06', '17:00')))).toBe('DECLINED');
    expect(met(play(declined, decision('mps', tuesday, declines)))).toBe('DECLINED');
  });

  it('O9: does not hide a failed condition on which the other key insists', () => {
    const insists = { conditions: [{ metric: 'units_joined', operator: '>=', value: '5' }] } as const;
    const conditional = play(opened(), decision('mps', tuesday, insists), decision('mpa', tuesday, insists));
    const failed = untilThen(play(conditional, ...others), at('2009-03-10'));
    expect(met(failed)).toBe('CONDITION_FAILED');
    const one = play(failed, reconfirmation('mpa', at('2009-03-11')));
    expect(met(one)).toBe('CONDITION_FAILED');
    const two = play(one, reconfirmation('mps', at('2009-03-12')));
    expect(met(two)).toBe('PROVISIONAL');
    expect(met(untilThen(two, at('2009-03-16', '17:00')))).toBe('JOINED');
  });
});
