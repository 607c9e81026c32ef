import { describe, expect, it } from '@jest/globals';
import { at, facts, type Step } from '../../../test/support/domain.js';
import { codeOf, eventsOf, folded, paper } from '../../../test/support/gates.js';
import { runningWith } from '../../../test/support/launched.js';
import { deciding } from '../../../test/support/members.js';
import { asksForOne, setUp, sitting, submits, voted } from '../../../test/support/rebaseline.js';
import { decision, opened, prepared } from '../../../test/support/temporary-labour.js';
import { agenda } from '../agenda/agenda.js';
import { duties } from '../agenda/duties.js';
import { noticesOf } from '../agenda/notices.js';
import type { ProjectCommand } from '../projects/commands.js';
import { decide, evolve } from '../projects/project.js';
import type { Project } from '../projects/state.js';
import { sealedUntil, sealIn } from './seal.js';
import { standings } from './standings.js';

/** GLA recommends before it decides, and may call its decision in for five working days. */
const members = {
  ...sitting,
  organisations: deciding({ gla: { callInDays: 5, chain: [{ step: 'recommendation', post: null, routes: [] }] } })
    .organisations,
};
const answer = (project: Project, [command, who, now]: Step<ProjectCommand>) =>
  decide(project, command, facts(who, { directory: members, paper: paper() }), now);
const after = (project: Project, ...steps: readonly Step<ProjectCommand>[]): Project =>
  steps.reduce((state, step) => folded(state, step[1], step[2], ...eventsOf(answer(state, step))), project);

const sealing = (project: Project): Project => ({
  ...project,
  policy: { ...project.policy, optIn: { ...project.policy.optIn, sealed: true } },
});

/** TfL, MET, LDA and GLA run; GLA and LDA have new duties. */
const running = sealing(runningWith(['tfl', 'lda', 'gla'], {}, { largestShare: '7000000' }));
const approved = after(running, ...asksForOne(), ...submits(setUp(250_000), ['gla', 'lda']), ...voted());

const FRIDAY = '2009-05-15';
const decides = (organisation: string, on: string, change: object = {}): Step<ProjectCommand> => [
  {
    ...{ type: 'RecordDecision', organisation, caseVersion: 2, answer: 'join', body: `${organisation}-board` },
    ...{ decidedOn: on, reference: 'again', ...change },
  },
  `${organisation}-od`,
  at(on),
];
const recommends: Step<ProjectCommand> = [
  {
    ...{ type: 'RecommendDecision', organisation: 'gla', caseVersion: 2, answer: 'join' },
    ...{ body: 'gla-board', note: 'sha256:still-pays' },
  },
  'gla-or',
  at(FRIDAY),
];
const answered = after(approved, recommends, decides('gla', FRIDAY));

const cell = (project: Project, member: string) => standings(project).find((each) => each.member === member)!;

describe('Sealed answers in a re-baseline', () => {
  it('X3: are sealed anew with the approval at GR, until those who are affected have answered', () => {
    expect(sealIn(running)).toBeNull();
    expect(sealIn(approved)).toMatchObject({ answered: {}, endedAt: null });
    expect(sealIn(approved)!.from).toBe(approved.version);
    expect(sealedUntil(approved)).toBe(at('2009-06-12', '17:00'));
    expect(Object.keys(sealIn(answered)!.answered)).toEqual(['gla']);
  });

  it('X3: stay sealed while others may object, and end with the test at the latest', () => {
    const both = after(answered, decides('lda', '2009-05-18', { answer: 'decline', reasonCode: 'resources' }));
    expect(Object.keys(sealIn(both)!.answered)).toEqual(['gla', 'lda']);
    const objected = after(both, [
      { type: 'Object', organisation: 'mpa', reason: 'sha256:why' },
      'mpa-od',
      at('2009-05-19'),
    ]);
    expect(sealIn(objected)!.before).not.toHaveProperty('met');
    const over = (project: Project): Project => {
      const act = agenda(project).find(({ command }) => command.type !== 'SendDueReminders')!;
      const next = after(project, [act.command, 'process', act.dueAt]);
      return act.command.type === 'RunViability' ? next : over(next);
    };
    const tested = over(both);
    expect(tested.participation.optIn!.stale).toBe(false);
    expect(sealIn(tested)).toBeNull();
  });

  it('X3, X4: stay sealed when a unit on notice is let go sooner; it is tested once all have decided', () => {
    const notice = { unit: 'met', organisation: 'mpa', givenAt: at('2009-04-06'), leavesOn: '2009-07-03' };
    const leaving = { ...answered, movements: { ...answered.movements, notices: [notice] } };
    const waive: Step<ProjectCommand> = [
      { type: 'WaiveNotice', unit: 'met', leavesOn: '2009-06-01', reason: 'sha256:reason' },
      'gla-chair',
      at('2009-05-18'),
    ];
    expect(eventsOf(answer(leaving, waive)).map(({ type }) => type)).toEqual(['NoticeWaived']);
    expect(sealIn(after(leaving, waive))).toMatchObject({ endedAt: null });
    const { participation } = leaving;
    const tested = {
      ...leaving,
      participation: { ...participation, optIn: { ...participation.optIn!, stale: false } },
    };
    expect(after(tested, waive).participation.optIn!.stale).toBe(true);
  });

  it('X3: are told as being in, once, and to nobody what they are', () => {
    const given = answer(after(approved, recommends), decides('gla', FRIDAY));
    const before = after(approved, recommends);
    const [event] = eventsOf(given);
    const recorded = { event, at: at(FRIDAY), actor: 'gla-od', version: before.version + 1 };
    expect(noticesOf(evolve(before, recorded), recorded).map(({ to, about }) => [to, about])).toEqual([
      ['OD@gla', 'Receipt'],
      ['post:tfl-pl', 'AnswerIn'],
      ['PO', 'AnswerIn'],
    ]);
  });

  it('O4, V13: with a chain of approval and a window to call in, are in with the decision and open when it is released', () => {
    expect(codeOf(answer(approved, decides('gla', FRIDAY)))).toBe('PARTICIPATION.STEP_MISSING');
    expect(answered.participation.units.gla.status).toBe('PROVISIONAL');
    expect(duties(answered).filter(({ what }) => what === 'CallIn')).toMatchObject([{ organisations: ['gla'] }]);
    const called = after(answered, [
      { type: 'CallIn', organisation: 'gla', reason: 'sha256:why' },
      'gla-od',
      at('2009-05-18'),
    ]);
    expect(sealIn(called)!.answered).toEqual({});
    expect(cell(called, 'gla').answered).toBe(false);
    const again = after(called, decides('gla', '2009-05-19'));
    expect(Object.keys(sealIn(again)!.answered)).toEqual(['gla']);
  });

  it('whoever is not asked is seen as it stood, and whoever is asked is not', () => {
    expect(cell(answered, 'tfl').before).toMatchObject({ state: 'JOINED', joined: true });
    expect(cell(answered, 'mps').before).toMatchObject({ state: 'JOINED', joined: true });
    expect(cell(answered, 'gla').before).toBeNull();
    expect(cell(answered, 'lda').before).toBeNull();
    expect(cell(running, 'tfl').before).toBeNull();
  });

  it('are open in a re-baseline where the policy does not seal them', () => {
    const open = { ...running, policy: { ...running.policy, optIn: { ...running.policy.optIn, sealed: false } } };
    expect(sealIn(after(open, ...asksForOne(), ...submits(setUp(250_000), ['gla', 'lda']), ...voted()))).toBeNull();
  });
});

describe('Sealed answers when units are invited again', () => {
  const day = at('2009-02-02');
  const first = folded(
    sealing(opened({}, at('2009-01-26'), prepared())),
    'process',
    day,
    ...(['tfl', 'lda'] as const).flatMap((id) => eventsOf(answer(sealing(opened()), decision(id, day) as never))),
    { type: 'OptInClosed', early: false },
    { type: 'InvitedAgain', window: 2, days: 10, units: ['gla', 'lfepa', 'met'], sealed: true },
  );

  it('O8: those who joined in the first window are seen as they stood, also when they decide anew', () => {
    expect(sealIn(first)!.answered).toEqual({});
    expect(cell(first, 'tfl').before).toMatchObject({ state: 'JOINED' });
    expect(cell(first, 'gla').before).toBeNull();
    const declines = decision('lda', at('2009-02-03'), { answer: 'decline', reasonCode: 'timing' });
    const anew = after(first, declines, decision('lfepa', at('2009-02-03')));
    expect(cell(anew, 'lda')).toMatchObject({ state: 'DECLINED', before: { state: 'JOINED', joined: true } });
    expect(Object.keys(sealIn(anew)!.answered)).toEqual(['lfepa']);
  });
});
