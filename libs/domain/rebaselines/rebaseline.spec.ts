import { describe, expect, it } from '@jest/globals';
import { at, type Step } from '../../../test/support/domain.js';
import { codeOf, eventsOf } from '../../../test/support/gates.js';
import { runningWith } from '../../../test/support/launched.js';
import { after, answer, asksForOne, MEETING, setUp, submits, until, voted } from '../../../test/support/rebaseline.js';
import { duties } from '../agenda/duties.js';
import { plannedReminders } from '../agenda/reminders.js';
import type { ProjectCommand } from '../projects/commands.js';
import type { Project } from '../projects/state.js';

/** TfL, MET, LDA and GLA, a share of £60,000 each, up to £70,000 accepted; GLA's own net benefit is £30,000. */
const running = runningWith(['tfl', 'lda', 'gla'], {}, { largestShare: '7000000' });
const asked = after(running, ...asksForOne());
const submitted = after(asked, ...submits(setUp(250_000)));
const approved = after(submitted, ...voted());

const decision = (organisation: string, answers: 'join' | 'decline' | 'defer', on: string): Step<ProjectCommand> => [
  {
    type: 'RecordDecision',
    organisation,
    caseVersion: 2,
    answer: answers,
    ...(answers === 'decline' && { reasonCode: 'resources' }),
    ...(answers === 'defer' && { until: '2009-06-01' }),
    body: `${organisation}-board`,
    decidedOn: on,
    reference: 'again',
  },
  `${organisation}-od`,
  at(on),
];

const objection = (organisation: string, on: string, time?: string): Step<ProjectCommand> => [
  { type: 'Object', organisation, reason: 'sha256:why' },
  `${organisation}-od`,
  at(on, time),
];

const status = (project: Project, unit: string) => project.participation.units[unit].status;

describe('X1: an exception', () => {
  const raise = (change: object): Step<ProjectCommand> => [
    { type: 'RaiseException', words: 'sha256:words', ...change },
    'tfl-pl',
    at('2009-04-20'),
  ];

  it('X1: lies beyond five per cent of cost or benefit, or twenty working days', () => {
    const code = (change: object) => codeOf(answer(running, raise(change)));
    expect(code({ wholeLifeCost: '25200000' })).toBe('EXCEPTION.WITHIN_TOLERANCE');
    expect(code({ wholeLifeCost: '25200001' })).toBe('accepted');
    expect(code({ netAnnualBenefit: '39900000' })).toBe('EXCEPTION.WITHIN_TOLERANCE');
    expect(code({ netAnnualBenefit: '39899999' })).toBe('accepted');
    // From Tuesday 1 December 2009: the 20th working day after it is Thursday 31 December.
    expect(code({ finish: '2009-12-31' })).toBe('EXCEPTION.WITHIN_TOLERANCE');
    expect(code({ finish: '2010-01-04' })).toBe('accepted');
    expect(eventsOf(answer(running, raise({ wholeLifeCost: '30000000', finish: '2010-06-01' })))).toMatchObject([
      { ground: 'tolerance', tolerance: 'cost', broken: ['cost', 'time'] },
    ]);
  });

  it('X1: takes delivery off its course until the chair has answered', () => {
    const raised = after(running, raise({}));
    expect(raised.delivery.status).toBe('exception');
    const answers = (each: 'continue' | 'rebaseline'): Step<ProjectCommand> => [
      { type: 'AnswerException', exception: 'E1', answer: each, reason: 'sha256:reason' },
      'gla-chair',
      at('2009-04-21'),
    ];
    expect(after(raised, answers('continue')).delivery).toMatchObject({ status: 'running', before: undefined });
    const rebaselined = after(raised, answers('rebaseline'));
    expect(rebaselined.delivery.status).toBe('rebaseline');
    expect(rebaselined.rebaselines.present).toMatchObject({ ground: 'exception', reOptIn: null });
    const milestone: ProjectCommand = { type: 'ReachMilestone', milestone: 'award', reachedOn: '2009-04-22' };
    expect(codeOf(answer(rebaselined, [milestone, 'tfl-pl', at('2009-04-22')]))).toBe('accepted');
  });

  it('X1: is raised while a project is delivered, with words', () => {
    expect(codeOf(answer({ ...running, stage: 'CLOSURE' }, raise({})))).toBe('EXCEPTION.NOT_DELIVERING');
    expect(codeOf(answer(running, raise({ words: undefined })))).toBe('EXCEPTION.WORDS_NEEDED');
    const unstated = { ...running, rebaselines: { ...running.rebaselines, approved: [] } };
    expect(codeOf(answer(unstated, raise({ finish: '2010-06-01' })))).toBe('EXCEPTION.NO_BASELINE');
    expect(codeOf(answer(unstated, raise({})))).toBe('accepted');
  });
});

describe('X2: a re-baseline', () => {
  it('X2: opens the case and the figures, which otherwise stand', () => {
    const [save] = submits(setUp(250_000));
    expect(codeOf(answer(running, save))).toBe('CASE.BASELINE_STANDS');
    expect(codeOf(answer(asked, save))).toBe('accepted');
    const [another] = submits(setUp(251_000));
    expect(codeOf(answer(submitted, another))).toBe('CASE.SUBMITTED');
    expect(codeOf(answer(approved, another))).toBe('CASE.BASELINE_STANDS');
  });

  it('X2, C6: needs a new version, a refreshed assessment, and to be asked for', () => {
    const [save, equality, submit] = submits(setUp(250_000));
    expect(codeOf(answer(running, submit))).toBe('REBASELINE.NOT_BEGUN');
    expect(codeOf(answer(after(asked, equality), submit))).toBe('REBASELINE.NO_NEW_VERSION');
    expect(codeOf(answer(after(asked, save), submit))).toBe('REBASELINE.INCOMPLETE');
    expect(codeOf(answer(submitted, submit))).toBe('REBASELINE.SUBMITTED');
    expect(codeOf(answer(approved, submit))).toBe('REBASELINE.APPROVED');
    const foreign: Step<ProjectCommand> = [{ type: 'SubmitRebaseline', newDuties: ['lfepa'] }, 'tfl-pl', MEETING];
    expect(codeOf(answer(after(asked, save, equality), foreign))).toBe('REBASELINE.UNIT_NOT_IN');
  });

  it('X2: says what changes for the project and for each unit, and who would decide again', () => {
    const [save, equality, submit] = submits(setUp(250_000));
    expect(eventsOf(answer(after(asked, save, equality), submit))).toMatchObject([
      {
        type: 'RebaselineSubmitted',
        item: 'GR',
        round: 1,
        // A share of £62,500 is 4 per cent more; of GLA's £30,000 it leaves £27,500, of LDA's £60,000 £57,500.
        materiality: { material: false, tests: [] },
        affected: [],
      },
    ]);
    const dearer = after(asked, ...submits(setUp(264_000), ['tfl']).slice(0, 2));
    expect(eventsOf(answer(dearer, submits(setUp(264_000), ['tfl'])[2]))).toMatchObject([
      {
        materiality: { material: true, tests: ['cost', 'own_benefit', 'share'] },
        affected: [
          { unit: 'gla', grounds: ['own_benefit', 'share'] },
          { unit: 'tfl', grounds: ['share', 'new_duty'] },
          { unit: 'lda', grounds: ['own_benefit', 'share'] },
          { unit: 'met', grounds: ['share'] },
        ],
      },
    ]);
  });

  it('V6: is only voted on in a meeting, and V10: never by chair’s action; it is not rejected', () => {
    const open = (change: object): Step<ProjectCommand> => [
      { type: 'OpenVote', item: 'GR', round: 1, method: 'written', motion: 'approve', ...change },
      'ss',
      MEETING,
    ];
    expect(codeOf(answer(submitted, open({})))).toBe('GATE.MEETING_NEEDED');
    expect(codeOf(answer(submitted, open({ method: 'meeting', motion: 'reject' })))).toBe('GATE.CANNOT_REJECT');
    const act = {
      type: 'TakeChairsAction',
      item: 'GR',
      round: 1,
      motion: 'approve',
      reason: 'r',
      agreedBy: 'lda-member',
    };
    expect(codeOf(answer(submitted, [act as ProjectCommand, 'gla-chair', MEETING]))).toBe('GATE.NOT_BY_CHAIR');
  });

  it('V16, X2: is referred back to an exception, which the chair answers', () => {
    const back = after(submitted, ...voted('refer_back'));
    expect(back.delivery.status).toBe('exception');
    expect(back.exceptions.map(({ kind, status: each }) => [kind, each])).toEqual([
      ['tolerance', 'closed'],
      ['rebaseline', 'open'],
    ]);
    const answers = (each: 'continue' | 'rebaseline'): Step<ProjectCommand> => [
      { type: 'AnswerException', exception: 'E2', answer: each, reason: 'sha256:reason' },
      'gla-chair',
      at('2009-05-15'),
    ];
    const again = after(back, answers('rebaseline'), submits(setUp(245_000))[0]);
    expect(again.cases.version).toBe(3);
    const over = after(back, answers('continue'));
    expect(over.delivery.status).toBe('running');
    expect(over.cases.current!.parts[0].sharedOneOff).toBe('24000000');
    expect(over.rebaselines).toMatchObject({ present: null, approved: [{ gate: 'G3' }] });
  });
});

describe('X3: deciding again', () => {
  const dear = after(asked, ...submits(setUp(264_000)), ...voted());
  const affectsTwo = after(asked, ...submits(setUp(254_000)), ...voted());

  it('X3: nobody is asked where nobody is affected; each may object in ten working days', () => {
    expect(eventsOf(answer(after(submitted, ...voted().slice(0, -1)), voted().at(-1)!))).toMatchObject([
      { type: 'GateApproved', item: 'GR' },
      { type: 'ReOptInOpened', caseVersion: 2, affected: [] },
    ]);
    expect(['tfl', 'met', 'lda', 'gla'].map((unit) => status(approved, unit))).toEqual(Array(4).fill('JOINED'));
    // Ten working days after Thursday 14 May: Monday the 25th is a holiday, so Friday the 29th.
    expect(duties(approved).filter(({ what }) => what === 'Object')).toMatchObject(
      Array(4).fill({ dueAt: at('2009-05-29', '17:00') }),
    );
    expect(until(approved, at('2009-05-29', '16:59')).rebaselines.present).not.toBeNull();
    const done = until(approved, at('2009-05-29', '17:00'));
    expect(done.delivery.status).toBe('running');
    expect(done.rebaselines).toMatchObject({
      present: null,
      approved: [{ gate: 'G3' }, { gate: 'GR', caseVersion: 2 }],
    });
    expect(done.exceptions[0].status).toBe('closed');
    expect(done.participation.optIn!.viability).toMatchObject({ passed: true, shares: { tfl: '6250000' } });
  });

  it('X3: affected units decide again in twenty working days, with their reminders', () => {
    // A share of £63,500: GLA's £30,000 becomes £26,500, which is 11.7 per cent less; LDA's £60,000 becomes £56,500.
    expect(dear.rebaselines.present!.reOptIn!.affected.map(({ unit }) => unit)).toEqual(['gla', 'tfl', 'lda', 'met']);
    expect(affectsTwo.rebaselines.present!.reOptIn!.affected).toEqual([{ unit: 'gla', grounds: ['own_benefit'] }]);
    expect(status(affectsTwo, 'gla')).toBe('RECONFIRM');
    expect(status(affectsTwo, 'lda')).toBe('JOINED');
    const planned = plannedReminders(affectsTwo).filter(({ what }) => what !== 'SubmitReturn');
    expect(planned.map(({ what, offset, dueAt }) => [what, offset, dueAt])).toEqual(
      expect.arrayContaining([
        ['Object', 'due-3', at('2009-05-26', '09:00')],
        ['RecordDecision', 'due-10', at('2009-05-29', '09:00')],
        ['RecordDecision', 'due-5', at('2009-06-05', '09:00')],
        ['RecordDecision', 'due-1', at('2009-06-11', '09:00')],
      ]),
    );
    const joined = until(after(affectsTwo, decision('gla', 'join', '2009-05-20')), at('2009-05-29', '17:00'));
    expect(joined.rebaselines).toMatchObject({ present: null, leaving: [], approved: [{}, { caseVersion: 2 }] });
    expect(status(joined, 'gla')).toBe('JOINED');
  });

  it('X3, O3: who would bear more than it accepted decides again', () => {
    const capped = runningWith(['tfl', 'lda', 'gla'], {}, { largestShare: '6200000' });
    const open = after(capped, ...asksForOne(), ...submits(setUp(250_000)), ...voted());
    expect(open.rebaselines.present!.reOptIn!.affected).toEqual(
      ['gla', 'tfl', 'lda', 'met'].map((unit) => ({ unit, grounds: ['cap'] })),
    );
  });

  it('X3: only who is asked decides, on the new version, and cannot put it off', () => {
    const code = (...step: Step<ProjectCommand>) => codeOf(answer(affectsTwo, step));
    expect(code(...decision('lda', 'join', '2009-05-20'))).toBe('RE_OPT_IN.NOT_ASKED');
    expect(code(...decision('gla', 'defer', '2009-05-20'))).toBe('RE_OPT_IN.NO_DEFERRAL');
    const [command, who, now] = decision('gla', 'join', '2009-05-20');
    expect(code({ ...command, caseVersion: 1 } as ProjectCommand, who, now)).toBe('PARTICIPATION.OTHER_CASE_VERSION');
    expect(codeOf(answer(running, [command, who, now]))).toBe('RE_OPT_IN.NOT_OPEN');
    const reconfirm = {
      type: 'Reconfirm',
      organisation: 'gla',
      caseVersion: 2,
      body: 'gla-board',
      decidedOn: '2009-05-20',
      reference: 'r',
    };
    expect(code(reconfirm as ProjectCommand, who, now)).toBe('accepted');
  });

  it('X3: until then nothing new is committed to, and work on what was agreed goes on', () => {
    const plan = (id: string): Step<ProjectCommand> => [
      { type: 'PlanMilestones', milestones: [{ id, title: 'Framework awarded', due: '2009-12-08' }] },
      'tfl-pl',
      at('2009-05-15'),
    ];
    expect(codeOf(answer(affectsTwo, plan('more')))).toBe('REBASELINE.NO_COMMITMENTS');
    expect(codeOf(answer(affectsTwo, plan('award')))).toBe('accepted');
    expect(codeOf(answer(submitted, plan('award')))).toBe('REBASELINE.SUBMITTED');
    const reach: ProjectCommand = { type: 'ReachMilestone', milestone: 'award', reachedOn: '2009-05-15' };
    expect(codeOf(answer(affectsTwo, [reach, 'tfl-pl', at('2009-05-15')]))).toBe('accepted');
    expect(
      codeOf(answer(until(after(affectsTwo, decision('gla', 'join', '2009-05-20')), at('2009-06-01')), plan('more'))),
    ).toBe('accepted');
  });

  it('X3: an objection makes a unit affected, with the same end', () => {
    expect(codeOf(answer(affectsTwo, objection('gla', '2009-05-20')))).toBe('RE_OPT_IN.ASKED_ALREADY');
    expect(codeOf(answer(affectsTwo, objection('lfepa', '2009-05-20')))).toBe('RE_OPT_IN.NOT_IN');
    expect(codeOf(answer(affectsTwo, objection('lda', '2009-05-29', '16:59')))).toBe('accepted');
    expect(codeOf(answer(affectsTwo, objection('lda', '2009-05-29', '17:00')))).toBe('RE_OPT_IN.OBJECTIONS_OVER');
    const objected = after(affectsTwo, objection('lda', '2009-05-28'));
    expect(status(objected, 'lda')).toBe('RECONFIRM');
    expect(
      duties(objected)
        .filter(({ what }) => what === 'RecordDecision')
        .map(({ dueAt }) => dueAt),
    ).toEqual([at('2009-06-12', '17:00'), at('2009-06-12', '17:00')]);
  });

  it('X3: who is silent at the end has lapsed and leaves; the rest is tested without it', () => {
    const lenient = { minimumUnits: 3, floors: { netAnnualCashable: null, netPresentValue: null } };
    const open = after(asked, ...submits({ ...setUp(254_000), ...lenient }), ...voted());
    const lapsed = until(open, at('2009-06-12', '17:00'));
    expect(status(lapsed, 'gla')).toBe('LAPSED');
    // O3: three units bear £84,666.67 each, and had accepted £70,000; they are asked for ten working days.
    expect(['tfl', 'lda', 'met'].map((unit) => status(lapsed, unit))).toEqual(Array(3).fill('RECONFIRM'));
    expect(duties(lapsed).find(({ what }) => what === 'RecordDecision')!.dueAt).toBe(at('2009-06-26', '17:00'));
    const confirms = (organisation: string): Step<ProjectCommand> => [
      { ...decision(organisation, 'join', '2009-06-15')[0], largestShare: '8500000' } as ProjectCommand,
      `${organisation}-od`,
      at('2009-06-15'),
    ];
    const all = after(lapsed, ...['tfl', 'lda', 'mpa', 'mps'].map(confirms));
    const done = until(all, at('2009-06-15'));
    expect(done.delivery.status).toBe('running');
    expect(done.rebaselines.leaving).toEqual([{ unit: 'gla', status: 'LAPSED', since: at('2009-06-15') }]);
    expect(done.participation.optIn!.viability).toMatchObject({ passed: true, units: ['tfl', 'lda', 'met'] });
  });

  it('X3, O7: what is not viable goes back to the steering group, and nobody is bound by it', () => {
    const declined = until(after(affectsTwo, decision('gla', 'decline', '2009-05-20')), at('2009-05-29', '17:00'));
    expect(declined.delivery.status).toBe('exception');
    expect(declined.exceptions.at(-1)).toMatchObject({ kind: 'rebaseline', status: 'open' });
    expect(status(declined, 'gla')).toBe('JOINED');
    const over = after(declined, [
      { type: 'AnswerException', exception: 'E2', answer: 'continue', reason: 'sha256:reason' },
      'gla-chair',
      at('2009-06-01'),
    ]);
    expect(over.delivery.status).toBe('running');
    expect(over.cases.current!.parts[0].sharedOneOff).toBe('24000000');
  });

  it('X6: a hold stops the days in which units decide', () => {
    const held = after(affectsTwo, [
      { type: 'Hold', reason: 'sha256:strike', until: '2009-07-31' },
      'gla-chair',
      at('2009-05-20'),
    ]);
    expect(codeOf(answer(held, decision('gla', 'join', '2009-05-21')))).toBe('PROJECT.ON_HOLD');
    const resumed = after(held, [{ type: 'Resume' }, 'gla-chair', at('2009-05-22')]);
    expect(duties(resumed).find(({ what }) => what === 'RecordDecision')!.dueAt).toBe(at('2009-06-16', '17:00'));
  });
});
