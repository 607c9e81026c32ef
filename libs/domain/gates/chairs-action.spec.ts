import { describe, expect, it } from '@jest/globals';
import { at, policy, type Step } from '../../../test/support/domain.js';
import {
  answerWith,
  asked,
  codeOf,
  declared,
  eventsOf,
  folded,
  group,
  paper,
  playWith,
  roundOf,
} from '../../../test/support/gates.js';
import type { Project } from '../projects/state.js';
import type { AgreeToChairsAction, GateCommand, TakeChairsAction } from './commands.js';
import { gateActs } from './acts.js';

const NOW = at('2009-03-06');
const march = group([declared('march', '2009-03-10'), declared('april', '2009-04-02')]);
const waiting = asked('G2', at('2009-02-16'));

const agree = (seat: string, round = 1): AgreeToChairsAction => ({
  type: 'AgreeToChairsAction',
  item: 'G2',
  round,
  seat,
});
const take = (agreedBy: string, more: Partial<TakeChairsAction> = {}): TakeChairsAction => ({
  type: 'TakeChairsAction',
  item: 'G2',
  round: 1,
  motion: 'approve',
  reason: 'sha256:urgent',
  agreedBy,
  ...more,
});

const answer = (project: Project, command: GateCommand, who: string, now = NOW) =>
  codeOf(answerWith(march, project, [command, who, now]));

const agreed = playWith(
  march,
  waiting,
  [agree('gla-member'), 'gla-member', NOW],
  [agree('lfepa-member'), 'lfepa-member', NOW],
);

describe('V10: the agreement of a second seat', () => {
  it('V10: is given by who holds the seat, for a gate, once', () => {
    expect(answer(waiting, agree('lfepa-member'), 'mps-member')).toBe('GATE.NOT_YOUR_SEAT');
    expect(answer(waiting, agree('lfepa-member'), 'gla-chair')).toBe('GATE.NOT_YOUR_SEAT');
    expect(answer(agreed, agree('lfepa-member'), 'lfepa-member')).toBe('nothing');
    const cancelling = asked('cancel');
    expect(answer(cancelling, { ...agree('lfepa-member'), item: 'cancel' }, 'lfepa-member')).toBe('GATE.NOT_BY_CHAIR');
  });

  it('V10: is not given by whoever asked for the gate', () => {
    const own = { ...waiting, gates: { G2: { ...waiting.gates.G2!, submittedBy: 'lfepa-member' } } };
    expect(answer(own, agree('lfepa-member'), 'lfepa-member')).toBe('GATE.SUBMITTER_CANNOT_VOTE');
  });
});

describe('V10: a chair’s action', () => {
  it('V10: needs the agreement of a seat of another organisation than the one that acts', () => {
    expect(answer(waiting, take('lfepa-member'), 'gla-chair')).toBe('GATE.NOT_AGREED');
    expect(answer(agreed, take('gla-member'), 'gla-chair')).toBe('GATE.SAME_ORGANISATION');
    expect(answer(agreed, take('lfepa-member'), 'gla-chair')).toBe('accepted');
    const reissued = { ...agreed, gates: { G2: { ...agreed.gates.G2!, paper: { ...paper(), hash: 'sha256:other' } } } };
    expect(answer(reissued, take('lfepa-member'), 'gla-chair')).toBe('GATE.NOT_AGREED');
    expect(answer(reissued, agree('lfepa-member'), 'lfepa-member')).toBe('accepted');
    // The deputy is of TfL, so the other seat of the GLA is one of another organisation.
    expect(answer(agreed, take('gla-member'), 'tfl-deputy')).toBe('accepted');
  });

  it('V9: neither acts nor agrees a seat that takes no part in the item', () => {
    const recused = (seat: string): Project => ({
      ...agreed,
      gates: { G2: { ...agreed.gates.G2!, recused: [{ seat, person: seat, at: NOW }] } },
    });
    expect(answer(recused('gla-chair'), take('lfepa-member'), 'gla-chair')).toBe('GATE.RECUSED');
    expect(answer(recused('lfepa-member'), take('lfepa-member'), 'gla-chair')).toBe('GATE.RECUSED');
    expect(answer(recused('mpa-member'), agree('mpa-member'), 'mpa-member')).toBe('GATE.RECUSED');
    expect(answer(recused('mpa-member'), take('lfepa-member'), 'gla-chair')).toBe('accepted');
  });

  it('V10: never rejects, and decides on gates only', () => {
    for (const motion of ['reject', 'defer', 'refer_back', 'approve_with_conditions'] as const)
      expect(answer(agreed, take('lfepa-member', { motion }), 'gla-chair')).toBe('GATE.NOT_BY_CHAIR');
    const cancelling = asked('cancel');
    expect(answer(cancelling, take('lfepa-member', { item: 'cancel' }), 'gla-chair')).toBe('GATE.NOT_BY_CHAIR');
  });

  it('V10: is not taken by a member, nor by whoever asked for the gate, nor while a vote is open', () => {
    expect(answer(agreed, take('lfepa-member'), 'lda-member')).toBe('GATE.NOT_YOUR_SEAT');
    const own = { ...agreed, gates: { G2: { ...agreed.gates.G2!, submittedBy: 'gla-chair' } } };
    expect(answer(own, take('lfepa-member'), 'gla-chair')).toBe('GATE.SUBMITTER_CANNOT_VOTE');
    const open: Step<GateCommand> = [
      { type: 'OpenVote', item: 'G2', round: 1, method: 'written', motion: 'approve' },
      'ss',
      NOW,
    ];
    expect(answer(playWith(march, agreed, open), take('lfepa-member'), 'gla-chair')).toBe('GATE.NOT_SCHEDULED');
  });

  it('V10: does not overrule a deferral of the group', () => {
    const round = { ...roundOf(agreed, 'G2'), notBefore: '2009-04-02' };
    const deferred = { ...agreed, gates: { G2: { ...agreed.gates.G2!, rounds: [round] } } };
    expect(answer(deferred, take('lfepa-member'), 'gla-chair')).toBe('GATE.NOT_BEFORE');
    expect(answer(deferred, take('lfepa-member'), 'gla-chair', at('2009-04-02'))).toBe('accepted');
  });

  it('V10: approves at once, and goes on the agenda of the next meeting however near', () => {
    const step: Step<GateCommand> = [take('lfepa-member'), 'gla-chair', NOW];
    expect(eventsOf(answerWith(march, agreed, step))).toEqual([
      {
        type: 'ChairsActionTaken',
        item: 'G2',
        round: 1,
        seat: 'gla-chair',
        agreedBy: 'lfepa-member',
        reason: 'sha256:urgent',
        paper: 'sha256:the-paper',
        told: march.programme.seats.map(({ id }) => id),
      },
      expect.objectContaining({ type: 'ItemSubmitted', item: 'chairs-action/G2', round: 1, submittedBy: 'tfl-pl' }),
      { type: 'ItemScheduled', item: 'chairs-action/G2', round: 1, meeting: 'march', date: '2009-03-10' },
    ]);
    const taken = playWith(march, agreed, step);
    expect(taken.movingTo).toBe('OPT_IN');
    expect(taken.gates.G2).toMatchObject({ status: 'settled', rounds: [{ outcome: 'approved', tally: null }] });
  });

  it('V10: goes to the next one, however near, also where its own is cancelled', () => {
    const taken = { ...playWith(march, agreed, [take('lfepa-member'), 'gla-chair', NOW]), movingTo: null };
    const [own, later] = march.meetings;
    const sitting = group([{ ...own, status: 'cancelled' }, declared('near', '2009-03-12'), later]);
    const follow = { type: 'MoveToMeeting', item: 'chairs-action/G2', round: 1 } as const;
    expect(eventsOf(answerWith(sitting, taken, [follow, 'process', NOW]))).toEqual([
      expect.objectContaining({ type: 'ItemTakenOff', meeting: 'march', ground: 'cancelled' }),
      expect.objectContaining({ type: 'ItemScheduled', meeting: 'near' }),
    ]);
  });

  it('V10: waits for a meeting where none is declared, and any meeting will do', () => {
    const taken = { ...playWith(group(), agreed, [take('lfepa-member'), 'gla-chair', NOW]), movingTo: null };
    const schedule = { type: 'ScheduleItem', item: 'chairs-action/G2', round: 1, meeting: 'march' } as const;
    expect(answer(taken, schedule, 'ss', at('2009-03-10'))).toBe('accepted');
  });
});

describe('V10: a chair’s action that the meeting did not confirm', () => {
  const taken = {
    ...playWith(march, agreed, [take('lfepa-member'), 'gla-chair', NOW]),
    movingTo: null,
    stage: 'OPT_IN' as const,
  };
  const end = { type: 'EndChairsAction', item: 'chairs-action/G2', round: 1 } as const;
  const over = at('2009-03-11', '00:00');

  it('V10: lapses with the day of the meeting, and the project goes back', () => {
    expect(gateActs(taken)).toEqual([{ dueAt: over, command: end }]);
    expect(answer(taken, end, 'process', at('2009-03-10', '23:59'))).toBe('GATE.MEETING_RUNS');
    const lapsed = playWith(march, taken, [end, 'process', over]);
    expect(lapsed.movingTo).toBe('BUSINESS_CASE');
    expect(lapsed.gates['chairs-action/G2']).toMatchObject({ status: 'settled', rounds: [{ outcome: 'lapsed' }] });
  });

  it('V10: stands where the policy says so', () => {
    const lenient = { ...taken, policy: { ...policy(), chairsAction: { unconfirmed: 'stands' as const } } };
    const reported = playWith(march, lenient, [end, 'process', over]);
    expect(reported.movingTo).toBeNull();
    expect(reported.gates['chairs-action/G2']).toMatchObject({ rounds: [{ outcome: 'reported' }] });
  });

  it('V10: is an exception once work has gone beyond the stage that the gate opened', () => {
    const launched = { ...taken, stage: 'DELIVERY' as const };
    expect(eventsOf(answerWith(march, launched, [end, 'process', over]))).toEqual([
      expect.objectContaining({ type: 'ChairsActionLapsed', gate: 'G2' }),
      { type: 'ExceptionRaised', ground: 'chairs_action', item: 'G2' },
    ]);
    expect(playWith(march, launched, [end, 'process', over]).movingTo).toBeNull();
  });

  it('V10: what was asked on the strength of it is not asked any more', () => {
    const asking = asked('G3', NOW, taken);
    const lapsed = playWith(march, asking, [end, 'process', over]);
    expect(lapsed.gates.G3).toMatchObject({ status: 'withdrawn', rounds: [{ outcome: 'not_needed' }] });
  });

  it('V10: no other item ends so', () => {
    const scheduled = folded(waiting, 'ss', NOW, {
      type: 'ItemScheduled',
      item: 'G2',
      round: 1,
      meeting: 'march',
      date: '2009-03-10',
    });
    expect(answer(scheduled, { ...end, item: 'G2' }, 'process', over)).toBe('GATE.NO_ACTION');
  });
});

describe('an item withdrawn', () => {
  const withdraw = (item: 'G2' | 'cancel') => ({ type: 'WithdrawItem', item, round: 1, reason: 'sha256:why' }) as const;

  it('V16: is asked no more and lies with its lead, who may ask again in the next round', () => {
    const withdrawn = playWith(march, waiting, [withdraw('G2'), 'tfl-pl', NOW]);
    expect(withdrawn.gates.G2).toMatchObject({ status: 'withdrawn', rounds: [{ outcome: 'not_needed' }] });
    expect(withdrawn.cases.draftSince).toBe(NOW);
    expect(roundOf(asked('G2', NOW, withdrawn), 'G2')).toBeDefined();
  });

  it('V16: is not withdrawn while its vote is open', () => {
    const open: Step<GateCommand> = [
      { type: 'OpenVote', item: 'G2', round: 1, method: 'written', motion: 'approve' },
      'ss',
      NOW,
    ];
    expect(answer(playWith(march, waiting, open), withdraw('G2'), 'tfl-pl')).toBe('GATE.NOT_SCHEDULED');
  });
});
