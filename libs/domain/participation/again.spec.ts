import { describe, expect, it } from '@jest/globals';
import { at, decideIn, directory, facts, playIn } from '../../../test/support/domain.js';
import { asked, paper } from '../../../test/support/gates.js';
import {
  codeOf,
  decision,
  dutiesBy,
  lastViability,
  law,
  metJoins,
  opened,
  pounds,
  reconfirmation,
  saveCase,
  statusOfUnit,
  statuses,
  untilThen,
} from '../../../test/support/temporary-labour.js';
import { participationActs } from './acts.js';
import type { RecordDecision } from './commands.js';

const tuesday = at('2009-02-03');
const wednesday = at('2009-02-04');
const SINGLE = ['gla', 'tfl', 'lda', 'lfepa'];
const declines = { answer: 'decline', reasonCode: 'resources' } as const;
const payback = { metric: 'payback_years', operator: '<=', value: '1.75' } as const;
const judged = { metric: 'judged', text: 'sha256:yearly-report' } as const;

/** All but GLA join plainly, LDA unless it answers otherwise; GLA as given; the window closes early and O7 runs. */
const closedWith = (gla: Partial<RecordDecision>, change = {}, lda: Partial<RecordDecision> = {}) =>
  untilThen(
    playIn(
      law,
      opened(change),
      ...['tfl', 'lfepa'].map((id) => decision(id, tuesday)),
      decision('lda', tuesday, lda),
      ...metJoins(tuesday),
      decision('gla', tuesday, gla),
    ),
    tuesday,
  );

describe('a condition that failed', () => {
  // All five together would pay GLA back in 1.6 years, four in 2.
  const failed = closedWith(
    { conditions: [payback, judged], largestShare: pounds(70_000) },
    { minimumUnits: 3 },
    declines,
  );

  it('O9: its unit is told at once and does not count', () => {
    expect(statusOfUnit(failed, 'gla')).toBe('CONDITION_FAILED');
    expect(lastViability(failed)).toMatchObject({
      passed: true,
      units: ['tfl', 'lfepa', 'met'],
      conditionFailed: ['gla'],
    });
    expect(dutiesBy(failed)[`reconfirm/1/gla/${tuesday}`]).toEqual({
      what: 'Reconfirm',
      organisations: ['gla'],
      holders: ['OR@gla', 'OD@gla'],
      since: tuesday,
      dueAt: at('2009-02-17', '17:00'),
      ladder: 'conditionFailed',
    });
  });

  it('O9: it may join without the condition, on its other terms, and O7 runs again', () => {
    const joined = untilThen(playIn(law, failed, reconfirmation('gla', wednesday)), wednesday);
    expect(joined.participation.units.gla).toMatchObject({
      status: 'JOINED_COND',
      keys: { gla: { conditions: [judged], largestShare: pounds(70_000), reference: 'gla/2', parts: ['framework'] } },
    });
    expect(lastViability(joined).units).toEqual(['gla', 'tfl', 'lfepa', 'met']);
  });

  it('O9: or decline, but neither insist on a measurable condition nor defer', () => {
    const code = (change: Partial<RecordDecision>) =>
      codeOf(failed, decision('gla', wednesday, { reference: 'gla/2', ...change }));
    expect(code(declines)).toBe('accepted');
    expect(code({ conditions: [judged] })).toBe('accepted');
    expect(code({ conditions: [payback] })).toBe('PARTICIPATION.CONDITION_FAILED');
    expect(code({ answer: 'defer', until: '2009-02-10' })).toBe('PARTICIPATION.CONDITION_FAILED');
  });

  it('O9: after 10 working days of silence it has declined', () => {
    expect(statusOfUnit(untilThen(failed, at('2009-02-17', '16:59')), 'gla')).toBe('CONDITION_FAILED');
    const declined = untilThen(failed, at('2009-02-17', '17:00'));
    expect(statusOfUnit(declined, 'gla')).toBe('DECLINED');
    expect(codeOf(declined, reconfirmation('gla', at('2009-02-17', '17:00')))).toBe('OPT_IN.CLOSED');
  });

  it('O9, M2: of a unit of two keys each drops its own condition', () => {
    const both = untilThen(
      playIn(
        law,
        opened(),
        ...SINGLE.map((id) => decision(id, tuesday, id === 'lda' ? declines : {})),
        ...['mpa', 'mps'].map((id) => decision(id, tuesday, { conditions: [{ ...payback, value: '0.25' }] })),
      ),
      tuesday,
    );
    expect(statusOfUnit(both, 'met')).toBe('CONDITION_FAILED');
    const one = playIn(law, both, reconfirmation('mpa', wednesday));
    expect(one.participation.units.met).toMatchObject({ status: 'CONDITION_FAILED', since: tuesday });
    expect(codeOf(one, reconfirmation('mpa', wednesday, { reference: 'mpa/3' }))).toBe(
      'PARTICIPATION.NOTHING_TO_RECONFIRM',
    );
    expect(dutiesBy(one)[`reconfirm/1/met/${tuesday}`].holders).toEqual(['OR@mps', 'OD@mps']);
    expect(statusOfUnit(playIn(law, one, reconfirmation('mps', wednesday)), 'met')).toBe('JOINED');
  });
});

describe('a share that was too large', () => {
  const capped = closedWith({ largestShare: pounds(40_000) });

  it('O3: its unit is asked to confirm and does not count', () => {
    expect(statusOfUnit(capped, 'gla')).toBe('RECONFIRM');
    expect(lastViability(capped)).toMatchObject({
      passed: true,
      units: ['tfl', 'lda', 'lfepa', 'met'],
      reconfirm: ['gla'],
    });
  });

  it('O3: confirming accepts the share it was asked to bear', () => {
    const joined = untilThen(playIn(law, capped, reconfirmation('gla', wednesday)), wednesday);
    expect(joined.participation.units.gla.keys.gla.largestShare).toBe(pounds(48_000));
    expect(lastViability(joined)).toMatchObject({
      passed: true,
      reconfirm: [],
      units: ['gla', 'tfl', 'lda', 'lfepa', 'met'],
    });
    expect(codeOf(capped, reconfirmation('gla', wednesday, { largestShare: '1.5' }))).toBe('PARTICIPATION.SHARE_WRONG');
  });

  it('O3: confirming with too small a share is asked again', () => {
    const again = untilThen(
      playIn(law, capped, reconfirmation('gla', wednesday, { largestShare: pounds(47_999) })),
      wednesday,
    );
    expect(again.participation.units.gla).toMatchObject({ status: 'RECONFIRM', since: wednesday });
  });

  it('O3: after 10 working days of silence it has declined', () => {
    expect(statusOfUnit(untilThen(capped, at('2009-02-17', '17:00')), 'gla')).toBe('DECLINED');
  });
});

describe('a new version of the case', () => {
  const save = (project: ReturnType<typeof opened>, now: string, change = {}) =>
    playIn(law, project, [saveCase(change), 'tfl-pl', now]);
  const version2 = { caseVersion: 2 };

  it('O8: in the open window nobody asked again has declined before it closes', () => {
    const asked = save(playIn(law, opened(), decision('lda', tuesday, { conditions: [judged] })), wednesday, {
      years: 5,
    });
    expect(statusOfUnit(untilThen(asked, at('2009-03-09', '16:59')), 'lda')).toBe('RECONFIRM');
    expect(statusOfUnit(untilThen(asked, at('2009-03-09', '17:00')), 'lda')).toBe('DECLINED');
    const joined = playIn(law, asked, reconfirmation('lda', wednesday, version2));
    expect(joined.participation.units.lda).toMatchObject({
      status: 'JOINED_COND',
      keys: { lda: { ...version2, conditions: [judged] } },
    });
  });

  it('O8: after the close all who answered have 10 working days, and O7 no longer counts them', () => {
    const closed = closedWith({});
    expect(lastViability(closed).passed).toBe(true);
    const saved = save(closed, wednesday, { years: 5 });
    expect(saved.participation.optIn).toMatchObject({ stale: true, viabilitySince: wednesday });
    expect(participationActs(saved)[0]).toEqual({ dueAt: wednesday, command: { type: 'RunViability' } });
    const tested = untilThen(saved, wednesday);
    expect(lastViability(tested)).toMatchObject({ passed: false, units: [] });
    const again = playIn(
      law,
      tested,
      ...['gla', 'tfl', 'lda', 'lfepa', 'mpa', 'mps'].map((id) => reconfirmation(id, wednesday, version2)),
    );
    expect(new Set(Object.values(statuses(again)))).toEqual(new Set(['JOINED']));
    expect(lastViability(untilThen(again, wednesday)).passed).toBe(true);
    expect(new Set(Object.values(statuses(untilThen(tested, at('2009-02-18', '17:00')))))).toEqual(
      new Set(['DECLINED']),
    );
  });

  it('O8, M1: of MET one key on the new version is a single key, and the other has its days', () => {
    const one = playIn(
      law,
      untilThen(save(closedWith({}), wednesday, { years: 5 }), wednesday),
      reconfirmation('mpa', at('2009-02-17'), version2),
    );
    expect(statusOfUnit(one, 'met')).toBe('PENDING_SECOND_KEY');
    expect(codeOf(one, reconfirmation('mps', at('2009-02-18', '16:59'), version2))).toBe('accepted');
    expect(statusOfUnit(untilThen(one, at('2009-02-18', '17:00')), 'met')).toBe('LAPSED');
  });

  it('O8: who declined before decides anew, and cannot confirm what it never joined', () => {
    const saved = save(closedWith(declines), wednesday, { years: 5 });
    expect(statusOfUnit(saved, 'gla')).toBe('RECONFIRM');
    expect(dutiesBy(saved)[`reconfirm/1/gla/${wednesday}`].what).toBe('RecordDecision');
    expect(codeOf(saved, reconfirmation('gla', wednesday, version2))).toBe('PARTICIPATION.NOTHING_TO_RECONFIRM');
    expect(codeOf(saved, decision('gla', wednesday, version2))).toBe('accepted');
  });

  it('O3, O8: confirming on a version with another required part is refused', () => {
    const part = { id: 'vetting', title: 'Vetting', required: true, sharedOneOff: '0', sharedRunning: '0' };
    const saved = save(closedWith({}), wednesday, { parts: [...opened().cases.current!.parts, part] });
    expect(codeOf(saved, reconfirmation('gla', wednesday, version2))).toBe('PARTICIPATION.PART_REQUIRED');
  });

  it('O9: only who was asked again can confirm', () => {
    expect(codeOf(opened(), reconfirmation('gla', tuesday))).toBe('PARTICIPATION.NOTHING_TO_RECONFIRM');
    expect(codeOf(playIn(law, opened(), decision('gla', tuesday)), reconfirmation('gla', tuesday))).toBe(
      'PARTICIPATION.NOTHING_TO_RECONFIRM',
    );
  });
});

describe('running the test', () => {
  const run = (now: string) => [{ type: 'RunViability' }, 'process', now] as const;

  it('O7: after the close, and again only when something has changed', () => {
    expect(codeOf(opened(), run(tuesday))).toBe('OPT_IN.STILL_OPEN');
    expect(codeOf(closedWith({}), run(tuesday))).toBe('nothing');
  });

  it('O7: a G3 that waits for the steering group is withdrawn when the test fails', () => {
    const passed = untilThen(
      playIn(
        law,
        opened(),
        ...SINGLE.slice(0, 3).map((id) => decision(id, tuesday)),
        decision('mpa', tuesday),
        decision('mps', tuesday),
        decision('lfepa', tuesday, { answer: 'defer', until: '2009-03-20' }),
      ),
      at('2009-03-09', '17:00'),
    );
    const waiting = asked('G3', at('2009-03-10'), passed);
    // LFEPA’s own one-off cost would eat the benefit up.
    const costly = {
      ...waiting,
      cases: {
        ...waiting.cases,
        figures: {
          ...waiting.cases.figures,
          lfepa: {
            ...waiting.cases.figures.lfepa,
            parts: [{ ...waiting.cases.figures.lfepa.parts[0], running: pounds(400_000) }],
          },
        },
      },
    };
    const joined = untilThen(playIn(law, costly, decision('lfepa', at('2009-03-19'))), at('2009-03-19'));
    expect(lastViability(joined)).toMatchObject({ passed: false, failed: ['cashable_floor'] });
    expect(joined.gates.G3?.status).toBe('withdrawn');
  });

  it('O7: a viable project waits for its lead to ask G3', () => {
    expect(dutiesBy(closedWith({}))['launch/1']).toMatchObject({
      what: 'SubmitToGate',
      holders: ['post:tfl-pl'],
      since: tuesday,
    });
    expect(dutiesBy(asked('G3', wednesday, closedWith({})))).toEqual({});
  });
});

describe('a project that is not viable', () => {
  const failed = closedWith({}, { floors: { netAnnualCashable: pounds(1_000_000), netPresentValue: null } });
  const someLeft = untilThen(
    playIn(law, opened(), ...SINGLE.map((id) => decision(id, tuesday)), decision('mpa', tuesday, declines)),
    tuesday,
  );
  const choose = (route: string, more = {}) =>
    [
      { type: 'ChooseUnviableRoute', route, reason: 'sha256:why', ...more } as { type: string },
      'tfl-pl',
      wednesday,
    ] as const;
  const confirm = (route: string, who = 'gla-chair') =>
    [{ type: 'ConfirmUnviableRoute', route } as { type: string }, who, wednesday] as const;

  it('O8: its lead proposes how to go on, and the chair confirms the same', () => {
    expect(dutiesBy(failed)['route/1']).toMatchObject({
      what: 'ChooseUnviableRoute',
      holders: ['post:tfl-pl'],
      since: tuesday,
    });
    const proposed = playIn(law, failed, choose('rework'));
    expect(codeOf(proposed, choose('rework'))).toBe('nothing');
    expect(dutiesBy(proposed)['confirm-route/1']).toMatchObject({
      what: 'ConfirmUnviableRoute',
      holders: ['SC'],
      since: wednesday,
    });
    expect(dutiesBy(proposed)['route/1']).toBeUndefined();
    expect(codeOf(proposed, confirm('cancel'))).toBe('OPT_IN.OTHER_ROUTE');
    expect(codeOf(failed, confirm('rework'))).toBe('OPT_IN.NO_ROUTE_PROPOSED');
    expect(codeOf(proposed, confirm('rework', 'tfl-pl'))).toBe('OPT_IN.SAME_PERSON');
    expect(decideIn(law, proposed, confirm('rework'))).toEqual({
      kind: 'accepted',
      events: [{ type: 'ReworkStarted' }],
    });
  });

  it('O8: invites again those who have not joined, for 10 working days', () => {
    const invited = playIn(law, someLeft, choose('invite_again'), confirm('invite_again'));
    expect(statuses(invited)).toEqual({ gla: 'JOINED', tfl: 'JOINED', lda: 'JOINED', lfepa: 'JOINED', met: 'INVITED' });
    expect(invited.participation.optIn).toMatchObject({
      window: 2,
      days: 10,
      openedAt: wednesday,
      closedAt: null,
      extension: 0,
      viability: null,
      proposedRoute: null,
    });
    expect(dutiesBy(invited)['opt-in/2/met']).toMatchObject({ since: wednesday, dueAt: at('2009-02-18', '17:00') });
    const joined = untilThen(playIn(law, invited, ...metJoins(wednesday)), wednesday);
    expect(lastViability(joined).passed).toBe(true);
    expect(codeOf(failed, choose('invite_again'))).toBe('OPT_IN.NOBODY_TO_INVITE');
  });

  it('O8, X7: or asks the steering group to cancel, with an exit plan', () => {
    expect(codeOf(failed, choose('cancel'))).toBe('OPT_IN.EXIT_PLAN_NEEDED');
    const proposed = playIn(law, failed, choose('cancel', { exitPlan: 'sha256:exit' }));
    const given = facts('gla-chair', { directory: directory(), paper: paper() });
    const confirmed = law.decide.ConfirmUnviableRoute(
      proposed,
      { type: 'ConfirmUnviableRoute', route: 'cancel' },
      given,
      wednesday,
    );
    expect(confirmed).toMatchObject({
      events: [
        {
          type: 'ItemSubmitted',
          item: 'cancel',
          round: 1,
          paper: paper(),
          reason: 'sha256:why',
          exitPlan: 'sha256:exit',
        },
      ],
    });
    expect(codeOf(proposed, confirm('cancel'))).toBe('OPT_IN.NO_PAPER');
    const waiting = asked('cancel', wednesday, proposed);
    expect(codeOf(waiting, confirm('cancel'))).toBe('OPT_IN.CANCEL_WAITS');
    expect(dutiesBy(waiting)['confirm-route/1']).toBeUndefined();
  });

  it('O8: only where the last test has failed and still stands', () => {
    expect(codeOf(opened(), choose('rework'))).toBe('OPT_IN.NOT_FAILED');
    expect(codeOf(closedWith({}), choose('rework'))).toBe('OPT_IN.NOT_FAILED');
    const stale = playIn(law, failed, [saveCase({ years: 5 }), 'tfl-pl', wednesday]);
    expect(codeOf(stale, choose('rework'))).toBe('OPT_IN.NOT_FAILED');
    const proposed = playIn(law, failed, choose('rework'), [saveCase({ years: 5 }), 'tfl-pl', wednesday]);
    expect(codeOf(proposed, confirm('rework'))).toBe('OPT_IN.NOT_FAILED');
  });

  it('O8: a way to go on is forgotten once the project is viable', () => {
    const proposed = playIn(law, someLeft, choose('rework'), [
      saveCase({ minimumUnits: 4, floors: { netAnnualCashable: null, netPresentValue: null } }),
      'tfl-pl',
      wednesday,
    ]);
    const again = untilThen(
      playIn(law, proposed, ...SINGLE.map((id) => reconfirmation(id, wednesday, { caseVersion: 2 }))),
      wednesday,
    );
    expect(lastViability(again).passed).toBe(true);
    expect(again.participation.optIn?.proposedRoute).toBeNull();
  });
});
