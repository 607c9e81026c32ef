import { describe, expect, it } from '@jest/globals';
import { at, facts, inStage, type Step } from '../../../test/support/domain.js';
import { asked, codeOf, eventsOf, folded, group, held, paper, playWith } from '../../../test/support/gates.js';
import type { ItemId } from '../gates/state.js';
import type { ProjectCommand } from '../projects/commands.js';
import { decide } from '../projects/project.js';
import type { Project } from '../projects/state.js';
import { agenda } from '../agenda/agenda.js';
import { conditionDuties } from './duties.js';
import { conditionMessages } from './messages.js';
import type { ConditionMoved } from './state.js';

const OPENED = at('2009-02-02');
const CARRIED = at('2009-02-05');

const precedent: ConditionMoved = { kind: 'precedent', owner: 'tfl-pl', due: '2009-02-27', words: 'sha256:soundings' };
const subsequent: ConditionMoved = { kind: 'subsequent', owner: 'lda-fin', due: '2009-03-20', words: 'sha256:check' };

const moving = (conditions: readonly ConditionMoved[] | undefined, item: ItemId = 'G1') =>
  ({ type: 'OpenVote', item, round: 1, method: 'written', motion: 'approve_with_conditions', conditions }) as const;

const waiting = asked('G1', OPENED);

const answer = (project: Project, [command, who, now]: Step<ProjectCommand>) =>
  decide(project, command, facts(who, { directory: group(), paper: paper() }), now);

const after = (project: Project, ...steps: readonly Step<ProjectCommand>[]): Project =>
  steps.reduce((state, step) => folded(state, step[1], step[2], ...eventsOf(answer(state, step))), project);

/** G1 carried on 5 February by all eight seats, with conditions. */
function approvedWith(...conditions: readonly ConditionMoved[]): Project {
  const opened = playWith(group(), waiting, [moving(conditions), 'ss', OPENED]);
  const voted = group().programme.seats.map(({ id: seat }): Step<ProjectCommand> => [
    { type: 'CastVote', item: 'G1', round: 1, seat, choice: 'for' },
    seat,
    CARRIED,
  ]);
  return after(opened, ...voted, [{ type: 'CloseVote', item: 'G1', round: 1 }, 'process', CARRIED]);
}

const conditional = approvedWith(precedent, subsequent);
const file = (condition: string): ProjectCommand => ({ type: 'FileEvidence', condition, text: 'sha256:evidence' });
const discharge = (condition: string): ProjectCommand => ({ type: 'DischargeCondition', condition });
const lapse: ProjectCommand = { type: 'LapseApproval', item: 'G1', round: 1 };
const raise = (condition: string): ProjectCommand => ({ type: 'RaiseException', condition });

describe('a motion to approve with conditions', () => {
  const opening = (command: ProjectCommand, now = OPENED) => codeOf(answer(waiting, [command, 'ss', now]));

  it('V15: has at least one condition, each with an owner who exists and a date after the vote', () => {
    expect(opening(moving([precedent]))).toBe('accepted');
    expect(opening(moving(undefined))).toBe('CONDITION.NEEDED');
    expect(opening(moving([]))).toBe('CONDITION.NEEDED');
    expect(opening(moving([precedent, { ...precedent, owner: 'nobody' }]))).toBe('CONDITION.OWNER_UNKNOWN');
    // Open until Monday 9 February.
    expect(opening(moving([{ ...precedent, due: '2009-02-10' }]))).toBe('accepted');
    expect(opening(moving([{ ...precedent, due: '2009-02-09' }]))).toBe('CONDITION.DATE_PAST');
    expect(opening(moving([precedent, { ...precedent, due: '2009-01-30' }]))).toBe('CONDITION.DATE_PAST');
  });

  it('V15: may name a seat or a post to discharge it, but not its owner', () => {
    expect(opening(moving([{ ...precedent, discharger: 'mpa-member' }]))).toBe('accepted');
    expect(opening(moving([{ ...precedent, discharger: 'ar' }]))).toBe('accepted');
    expect(opening(moving([{ ...precedent, discharger: 'nobody' }]))).toBe('CONDITION.DISCHARGER_UNKNOWN');
    expect(opening(moving([{ ...precedent, discharger: 'tfl-pl' }]))).toBe('CONDITION.OWN_DISCHARGE');
  });

  it('V15: no other motion has conditions, and nothing but a gate is approved with them', () => {
    expect(opening({ ...moving([precedent]), motion: 'approve' })).toBe('CONDITION.OTHER_MOTION');
    const now = at('2009-03-05', '14:10');
    const cancelling = folded(asked('cancel'), 'ss', OPENED, {
      type: 'ItemScheduled',
      item: 'cancel',
      round: 1,
      meeting: 'march',
      date: '2009-03-05',
    });
    const meeting = group([held('march', '2009-03-05')]);
    const command = { ...moving([{ ...precedent, due: '2009-03-27' }], 'cancel'), method: 'meeting' } as const;
    expect(codeOf(decide(cancelling, command, facts('ss', { directory: meeting }), now))).toBe('CONDITION.GATES_ONLY');
  });
});

describe('an approval with conditions', () => {
  it('V15: binds with owner, date and kind, and does not take effect while a precedent is open', () => {
    expect(conditional.gates.G1).toMatchObject({ status: 'settled', rounds: [{ outcome: 'approved_cond' }] });
    expect(conditional.movingTo).toBeNull();
    expect(conditional.conditions).toEqual([
      {
        ...precedent,
        id: 'G1/1/1',
        item: 'G1',
        round: 1,
        since: CARRIED,
        status: 'open',
        evidence: [],
        dischargedBy: null,
        endedAt: null,
        exceptionSince: null,
      },
      expect.objectContaining({ ...subsequent, id: 'G1/1/2', status: 'open' }),
    ]);
    const again: ProjectCommand = { type: 'SubmitToGate', gate: 'G1' };
    expect(codeOf(answer(conditional, [again, 'tfl-pl', at('2009-02-06')]))).toBe('GATE.CONDITIONS_OPEN');
  });

  it('V15: takes effect with the last precedent that is discharged, which needs evidence', () => {
    const now = at('2009-02-25');
    expect(codeOf(answer(conditional, [discharge('G1/1/1'), 'gla-chair', now]))).toBe('CONDITION.NO_EVIDENCE');
    const filed = after(conditional, [file('G1/1/1'), 'tfl-pl', now], [file('G1/1/1'), 'tfl-pl', now]);
    expect(filed.conditions[0]).toMatchObject({ status: 'evidence_in', evidence: [{ by: 'tfl-pl' }, {}] });
    const step: Step<ProjectCommand> = [discharge('G1/1/1'), 'gla-chair', now];
    expect(eventsOf(answer(filed, step)).map(({ type }) => type)).toEqual(['ConditionDischarged', 'ConditionsMet']);
    const met = after(filed, step);
    expect(met.movingTo).toBe('BUSINESS_CASE');
    expect(met.conditions.map(({ status }) => status)).toEqual(['discharged', 'open']);
    const entered = after(met, [{ type: 'EnterStage', stage: 'BUSINESS_CASE' }, 'process', now]);
    for (const command of [file('G1/1/1'), discharge('G1/1/1')])
      expect(codeOf(answer(entered, [command, 'gla-chair', now]))).toBe('CONDITION.DISCHARGED');
    expect(codeOf(answer(entered, [file('G1/1/9'), 'gla-chair', now]))).toBe('CONDITION.UNKNOWN');
  });

  it('V15: is discharged by the seat or post that the motion names, and by nobody else', () => {
    const now = at('2009-02-25');
    const named = approvedWith({ ...precedent, discharger: 'mpa-member' }, { ...subsequent, discharger: 'ar' });
    expect(named.conditions.map(({ discharger }) => discharger)).toEqual(['seat:mpa-member', 'post:ar']);
    const filed = after(named, [file('G1/1/1'), 'tfl-pl', now], [file('G1/1/2'), 'lda-fin', now]);
    const asked = conditionDuties(filed).filter(({ what }) => what === 'DischargeCondition');
    expect(asked.map(({ holders }) => holders)).toEqual([['seat:mpa-member'], ['post:ar']]);
    for (const who of ['gla-chair', 'tfl-deputy', 'mps-member', 'ar'])
      expect(codeOf(answer(filed, [discharge('G1/1/1'), who, now]))).toBe('CONDITION.OTHER_DISCHARGER');
    expect(codeOf(answer(filed, [discharge('G1/1/2'), 'mpa-member', now]))).toBe('CONDITION.OTHER_DISCHARGER');
    const met = after(filed, [discharge('G1/1/1'), 'mpa-member', now]);
    expect(met.movingTo).toBe('BUSINESS_CASE');
    expect(met.conditions[0]).toMatchObject({ status: 'discharged', dischargedBy: 'mpa-member' });
  });

  it('V15: waits for each of several precedents', () => {
    const now = at('2009-02-25');
    const two = after(
      approvedWith(precedent, { ...precedent, due: '2009-03-06' }),
      [file('G1/1/1'), 'tfl-pl', now],
      [file('G1/1/2'), 'tfl-pl', now],
      [discharge('G1/1/2'), 'gla-chair', now],
    );
    expect(two.movingTo).toBeNull();
    expect(after(two, [discharge('G1/1/1'), 'gla-chair', now]).movingTo).toBe('BUSINESS_CASE');
  });

  it('V15: takes effect at once where nothing must come first', () => {
    const met = approvedWith(subsequent);
    expect(met.gates.G1).toMatchObject({ rounds: [{ outcome: 'approved_cond' }] });
    expect(met.movingTo).toBe('BUSINESS_CASE');
  });
});

describe('an overdue condition', () => {
  it('V15: 20 working days after a precedent was due the approval lapses, and the gate is for the lead to ask again', () => {
    const last = at('2009-03-27', '17:00');
    const acts = agenda(approvedWith(precedent)).filter(({ command }) => command.type === 'LapseApproval');
    expect(acts).toEqual([{ dueAt: last, command: lapse }]);
    expect(codeOf(answer(conditional, [lapse, 'process', at('2009-03-27', '16:59')]))).toBe('CONDITION.STILL_TIME');
    const lapsed = after(conditional, [lapse, 'process', last]);
    expect(lapsed.conditions.map(({ status }) => status)).toEqual(['lapsed', 'lapsed']);
    expect(lapsed.cases.draftSince).toBe(last);
    expect(codeOf(answer(lapsed, [lapse, 'process', last]))).toBe('CONDITION.MET');
    expect(codeOf(answer(lapsed, [file('G1/1/1'), 'tfl-pl', last]))).toBe('CONDITION.LAPSED');
    const again: ProjectCommand = { type: 'SubmitToGate', gate: 'G1' };
    expect(codeOf(answer(lapsed, [again, 'tfl-pl', last]))).not.toBe('GATE.CONDITIONS_OPEN');
  });

  it('V15: evidence alone does not keep an approval from lapsing', () => {
    const filed = after(conditional, [file('G1/1/1'), 'tfl-pl', at('2009-02-25')]);
    expect(codeOf(answer(filed, [lapse, 'process', at('2009-03-27', '17:00')]))).toBe('accepted');
  });

  it('V15: a subsequent one becomes an exception, once', () => {
    const due = at('2009-03-20', '17:00');
    expect(codeOf(answer(conditional, [raise('G1/1/2'), 'process', at('2009-03-20', '16:59')]))).toBe(
      'CONDITION.STILL_TIME',
    );
    expect(codeOf(answer(conditional, [raise('G1/1/1'), 'process', due]))).toBe('CONDITION.NO_EXCEPTION');
    const raised = after(conditional, [raise('G1/1/2'), 'process', due]);
    expect(raised.conditions[1]).toMatchObject({ status: 'open', exceptionSince: due });
    expect(codeOf(answer(raised, [raise('G1/1/2'), 'process', due]))).toBe('CONDITION.NO_EXCEPTION');
    const met = after(raised, [file('G1/1/2'), 'lda-fin', due], [discharge('G1/1/2'), 'gla-chair', due]);
    expect(met.conditions[1].status).toBe('discharged');
  });

  it('V15: that exception stands in the register, and closes when the condition is met or lapses before an answer', () => {
    const due = at('2009-03-20', '17:00');
    const raised = after(conditional, [raise('G1/1/2'), 'process', due]);
    expect(raised.exceptions).toEqual([
      expect.objectContaining({ id: 'E1', kind: 'condition', about: 'G1/1/2', raisedBy: 'process', status: 'open' }),
    ]);
    const met = after(raised, [file('G1/1/2'), 'lda-fin', due], [discharge('G1/1/2'), 'gla-chair', due]);
    expect(met.exceptions[0]).toMatchObject({ status: 'closed', answers: [], endedAt: due });
    const last = at('2009-03-27', '17:00');
    expect(after(raised, [lapse, 'process', last]).exceptions[0]).toMatchObject({ status: 'closed', endedAt: last });
  });

  it('V15: what had to come first binds no longer once another way was taken', () => {
    const moving = { ...conditional, movingTo: 'CANCELLED' as const };
    const ended = after(moving, [{ type: 'EnterStage', stage: 'CANCELLED' }, 'process', at('2009-03-01')]);
    expect(ended.conditions.map(({ status }) => status)).toEqual(['lapsed', 'open']);
  });
});

it('V15: the opt-in of a case approved conditionally stays closed, and says why', () => {
  const inCase: Project = { ...inStage('BUSINESS_CASE', CARRIED), conditions: conditional.conditions };
  const g2 = { ...inCase, conditions: inCase.conditions.map((each) => ({ ...each, item: 'G2' as const })) };
  const open: ProjectCommand = { type: 'OpenOptIn' };
  expect(codeOf(answer(g2, [open, 'process', CARRIED]))).toBe('OPT_IN.CONDITION_OPEN');
  expect(codeOf(answer(inCase, [open, 'process', CARRIED]))).toBe('PROJECT.WRONG_STAGE');
});

it('T2: every code of this room has a sentence for laymen', () => {
  for (const [code, sentence] of Object.entries(conditionMessages)) {
    expect(code).toMatch(/^CONDITION\.[A-Z_]+$/);
    expect(sentence).toMatch(/^[A-Z].*\.$/);
  }
});
