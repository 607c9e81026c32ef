import { describe, expect, it } from '@jest/globals';
import { at, decideIn, inStage, playIn } from '../../../test/support/domain.js';
import {
  codeOf,
  decision,
  law,
  metJoins,
  opened,
  prepared,
  statusOfUnit,
  untilThen,
} from '../../../test/support/temporary-labour.js';
import { participationActs } from './acts.js';

const tuesday = at('2009-02-03');
const close = at('2009-03-09', '17:00');
const SINGLE = ['gla', 'tfl', 'lda', 'lfepa'];
const allButLda = () => [...['gla', 'tfl', 'lfepa'].map((id) => decision(id, tuesday)), ...metJoins(tuesday)];
const allJoin = () => [...allButLda(), decision('lda', tuesday)];
const extend = (days: number, now = tuesday) =>
  [{ type: 'ExtendOptIn', days, reason: 'sha256:summer' } as { type: string }, 'gla-chair', now] as const;
const closing = (now: string) => [{ type: 'CloseOptIn' }, 'process', now] as const;
const opening = (now = at('2009-01-26')) => [{ type: 'OpenOptIn' }, 'process', now] as const;
const optIn = (project: ReturnType<typeof opened>) => project.participation.optIn!;

describe('the opt-in opens', () => {
  const ready = inStage('OPT_IN', at('2009-01-26'), prepared());

  it('O1, O2: to every invited unit, for 30 working days, by itself', () => {
    expect(participationActs(ready)).toEqual([{ dueAt: at('2009-01-26'), command: { type: 'OpenOptIn' } }]);
    expect(decideIn(law, ready, opening())).toMatchObject({
      events: [
        { type: 'OptInOpened', window: 1, days: 30, units: ['gla', 'tfl', 'lda', 'lfepa', 'met'], caseVersion: 1 },
      ],
    });
    expect(codeOf(opened(), opening())).toBe('OPT_IN.ALREADY_OPEN');
  });

  it('C6: with the equality assessment in place, and not without', () => {
    const { equality } = ready.cases;
    const without = { ...ready, cases: { ...ready.cases, equality: { ...equality, assessment: null } } };
    expect(codeOf(without, opening())).toBe('OPT_IN.NO_ASSESSMENT');
    expect(participationActs(without)).toEqual([]);
  });

  it('a project of which too little is stated does not open it', () => {
    const caseless = { ...ready, cases: { ...ready.cases, current: null } };
    const leaderless = { ...ready, lead: { organisation: null, post: null } };
    for (const project of [caseless, leaderless]) {
      expect(codeOf(project, opening())).toBe('PROJECT.NOT_STATED');
      expect(participationActs(project)).toEqual([]);
    }
  });

  it('O8: a new pass is a new window, in which earlier answers do not count', () => {
    const joined = playIn(law, opened(), ...allJoin());
    const next = { ...joined, participation: { ...joined.participation, optIn: null } };
    const again = playIn(law, next, opening(at('2009-09-01')));
    expect(optIn(again)).toMatchObject({ window: 2, openedAt: at('2009-09-01') });
    expect(SINGLE.map((id) => statusOfUnit(again, id))).toEqual(SINGLE.map(() => 'INVITED'));
    expect(again.participation.units.tfl.keys).toEqual({});
  });
});

describe('the window', () => {
  it('O2: closes after 30 working days at 17:00', () => {
    expect(codeOf(opened(), closing(at('2009-03-09', '16:59')))).toBe('OPT_IN.STILL_OPEN');
    const closed = playIn(law, opened(), closing(close));
    expect(optIn(closed)).toMatchObject({ closedAt: close, closedEarly: false, stale: true });
    expect(codeOf(closed, closing(close))).toBe('nothing');
  });

  it('O2: is extended once, by at most 20 working days, while it is open', () => {
    const extended = playIn(law, opened(), extend(20));
    expect(codeOf(extended, extend(1))).toBe('OPT_IN.ALREADY_EXTENDED');
    expect(codeOf(extended, closing(close))).toBe('OPT_IN.STILL_OPEN');
    expect(codeOf(extended, closing(at('2009-04-06', '17:00')))).toBe('accepted');
    for (const days of [0, 21, -1, 1.5, Number.NaN])
      expect(codeOf(opened(), extend(days))).toBe('OPT_IN.EXTENSION_WRONG');
    expect(codeOf(opened(), extend(5, close))).toBe('OPT_IN.CLOSED');
  });

  it('O2: the long-stop counts from the close as extended', () => {
    const extended = playIn(law, opened(), extend(20));
    const defer = (until: string) => decision('lda', tuesday, { answer: 'defer', until });
    // From 6 April, past Easter and the bank holiday of 4 May.
    expect(codeOf(extended, defer('2009-05-08'))).toBe('PARTICIPATION.DEFERRAL_DATE');
    expect(codeOf(extended, defer('2009-05-07'))).toBe('accepted');
  });

  it('O2: closes early when every invited unit has joined or declined', () => {
    const declined = playIn(
      law,
      opened(),
      ...allButLda(),
      decision('lda', tuesday, { answer: 'decline', reasonCode: 'timing' }),
    );
    expect(participationActs(declined)).toEqual([{ dueAt: tuesday, command: { type: 'CloseOptIn' } }]);
    const closed = playIn(law, declined, closing(tuesday));
    expect(optIn(closed)).toMatchObject({ closedAt: tuesday, closedEarly: true });
  });

  it('O2: a deferral or a single key of two does not close it early', () => {
    const deferral = decision('lda', tuesday, { answer: 'defer', until: '2009-03-20' });
    expect(codeOf(playIn(law, opened(), ...allButLda(), deferral), closing(tuesday))).toBe('OPT_IN.STILL_OPEN');
    const single = playIn(law, opened(), ...SINGLE.map((id) => decision(id, tuesday)), decision('mpa', tuesday));
    expect(codeOf(single, closing(tuesday))).toBe('OPT_IN.STILL_OPEN');
  });

  it('O2: a unit that is not relevant does not keep it open', () => {
    const mark = [
      { type: 'MarkNotRelevant', unit: 'lda', reason: 'sha256:why' } as { type: string },
      'tfl-pl',
      tuesday,
    ] as const;
    const project = opened({}, undefined, playIn(law, prepared(), mark));
    const rest = playIn(
      law,
      project,
      ...['gla', 'tfl', 'lfepa'].map((id) => decision(id, tuesday)),
      ...metJoins(tuesday),
    );
    expect(codeOf(rest, closing(tuesday))).toBe('accepted');
  });

  it('O2: a decision may be replaced until the close, and not after it', () => {
    const joined = playIn(law, opened(), decision('lda', tuesday));
    const decline = (now: string) => decision('lda', now, { answer: 'decline', reasonCode: 'resources' });
    expect(statusOfUnit(playIn(law, joined, decline(at('2009-03-09', '16:59'))), 'lda')).toBe('DECLINED');
    // At its time the window is over, whether the process has closed it or not.
    expect(codeOf(joined, decline(close))).toBe('OPT_IN.CLOSED');
    expect(codeOf(untilThen(joined, close), decline(close))).toBe('OPT_IN.CLOSED');
  });

  it('O2: an early close ends the right to replace, whether the process has closed it or not', () => {
    const replacing = decision('lda', at('2009-02-04'), { answer: 'decline', reasonCode: 'resources' });
    const decided = playIn(law, opened(), ...allJoin());
    expect(codeOf(decided, replacing)).toBe('OPT_IN.CLOSED');
    expect(codeOf(untilThen(decided, tuesday), replacing)).toBe('OPT_IN.CLOSED');
  });

  it('nothing is answered before it opens', () => {
    const ready = inStage('OPT_IN', at('2009-01-26'), prepared());
    for (const command of ['RecordDecision', 'Reconfirm', 'ExtendOptIn', 'CloseOptIn', 'RunViability', 'EndSilence']) {
      const [given, who, now] = decision('lda', tuesday);
      expect(codeOf(ready, [{ ...given, type: command, unit: 'lda' } as { type: string }, who, now])).toBe(
        'OPT_IN.NOT_OPEN',
      );
    }
  });
});

describe('silence', () => {
  const end = at('2009-03-23', '17:00');
  const silence = (unit: string, now: string) =>
    [{ type: 'EndSilence', unit } as { type: string }, 'process', now] as const;

  it('O3: until 10 working days after the close a silent unit may still answer, and O7 runs again', () => {
    const closed = untilThen(
      playIn(law, opened(), ...['tfl', 'gla', 'lfepa'].map((id) => decision(id, tuesday))),
      close,
    );
    expect(closed.participation.optIn?.viability?.passed).toBe(false);
    const late = at('2009-03-23', '16:59');
    const answered = untilThen(playIn(law, closed, ...metJoins(late)), late);
    expect(answered.participation.optIn?.viability).toMatchObject({
      passed: true,
      units: ['gla', 'tfl', 'lfepa', 'met'],
    });
  });

  it('O3: then it lapses, and silence never joins', () => {
    const closed = untilThen(opened(), close);
    expect(codeOf(closed, silence('lda', at('2009-03-23', '16:59')))).toBe('PARTICIPATION.STILL_TIME');
    expect(codeOf(closed, decision('lda', end))).toBe('PARTICIPATION.SILENCE_ENDED');
    const lapsed = untilThen(closed, end);
    expect(SINGLE.map((id) => statusOfUnit(lapsed, id))).toEqual(SINGLE.map(() => 'LAPSED'));
    expect(codeOf(lapsed, silence('lda', end))).toBe('PARTICIPATION.NOT_SILENT');
    expect(codeOf(lapsed, decision('lda', end))).toBe('PARTICIPATION.SILENCE_ENDED');
    expect(codeOf(lapsed, silence('constructor', end))).toBe('PARTICIPATION.UNIT_UNKNOWN');
  });

  it('O3: so does a unit of which only one key was turned, and that key stays turned', () => {
    const closed = untilThen(playIn(law, opened(), decision('mpa', tuesday)), close);
    expect(codeOf(closed, decision('mpa', at('2009-03-10'), { reference: 'mpa/2' }))).toBe('PARTICIPATION.KEY_TURNED');
    expect(statusOfUnit(untilThen(closed, end), 'met')).toBe('LAPSED');
  });

  it('O3: a deferral to a date in the window lasts until the close', () => {
    const deferred = playIn(law, opened(), decision('lda', tuesday, { answer: 'defer', until: '2009-02-10' }));
    expect(statusOfUnit(untilThen(deferred, at('2009-03-09', '16:59')), 'lda')).toBe('DEFERRED');
    expect(statusOfUnit(untilThen(deferred, close), 'lda')).toBe('LAPSED');
  });

  it('O3: a unit that lapses after O7 has passed leaves the result as it is', () => {
    const joined = playIn(
      law,
      opened(),
      ...SINGLE.slice(0, 3).map((id) => decision(id, tuesday)),
      ...metJoins(tuesday),
    );
    const closed = untilThen(joined, close);
    const lapsed = untilThen(closed, end);
    expect(statusOfUnit(lapsed, 'lfepa')).toBe('LAPSED');
    expect(lapsed.participation.optIn?.viability).toEqual(closed.participation.optIn?.viability);
  });
});
