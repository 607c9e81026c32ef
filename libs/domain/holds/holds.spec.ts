import { describe, expect, it } from '@jest/globals';
import { at, facts, inStage, type Step } from '../../../test/support/domain.js';
import { asked, codeOf, declared, eventsOf, folded, group, paper, roundOf } from '../../../test/support/gates.js';
import { duties } from '../agenda/duties.js';
import { agenda, readyAct } from '../agenda/agenda.js';
import { returnDue } from '../benefits/deadlines.js';
import type { Directory } from '../kernel/facts.js';
import { closesAt, longStop } from '../participation/deadlines.js';
import { newWindow } from '../participation/open-opt-in.js';
import type { ProjectCommand } from '../projects/commands.js';
import { decide } from '../projects/project.js';
import type { Project } from '../projects/state.js';
import { afterHolds, isHeld } from './holds.js';
import { holdMessages } from './messages.js';

const NOW = at('2009-02-06');

const answer = (project: Project, [command, who, now]: Step<ProjectCommand>, sitting: Directory = group()) =>
  decide(project, command, facts(who, { directory: sitting, paper: paper() }), now);

const after = (project: Project, ...steps: readonly Step<ProjectCommand>[]): Project =>
  steps.reduce((state, step) => folded(state, step[1], step[2], ...eventsOf(answer(state, step))), project);

const hold = (until: string): ProjectCommand => ({ type: 'Hold', reason: 'sha256:strike', until });
const resume: ProjectCommand = { type: 'Resume' };
const heldFrom = (project: Project, from = NOW, until = '2009-05-29'): Project =>
  after(project, [hold(until), 'gla-chair', from]);

const running = inStage('DELIVERY', at('2009-01-05'));

describe('X6: a hold', () => {
  it('X6: has an end after today and at most 120 working days ahead', () => {
    const code = (until: string) => codeOf(answer(running, [hold(until), 'gla-chair', NOW]));
    expect(code('2009-02-06')).toBe('HOLD.END_DATE');
    expect(code('2009-02-07')).toBe('accepted');
    expect(code('2009-07-30')).toBe('accepted');
    expect(code('2009-07-31')).toBe('HOLD.END_DATE');
  });

  it('X6: lies over the stage, once, and ends by itself', () => {
    const held = heldFrom(running);
    expect(held).toMatchObject({ stage: 'DELIVERY', movingTo: null });
    expect(codeOf(answer(held, [hold('2009-05-29'), 'gla-chair', NOW]))).toBe('HOLD.HELD_ALREADY');
    const end: Step<ProjectCommand> = [{ type: 'EndHold' }, 'process', at('2009-05-29', '16:59')];
    expect(codeOf(answer(held, end))).toBe('HOLD.STILL_TIME');
    expect(agenda(held).find(({ command }) => command.type === 'EndHold')?.dueAt).toBe(at('2009-05-29', '17:00'));
    const ended = after(held, [{ type: 'EndHold' }, 'process', at('2009-05-29', '17:00')]);
    expect(isHeld(ended)).toBe(false);
    expect(ended.stage).toBe('DELIVERY');
    expect(codeOf(answer(ended, [resume, 'gla-chair', at('2009-06-01')]))).toBe('HOLD.NOT_HELD');
  });

  it('X6: is looked at every 20 working days', () => {
    const held = heldFrom(running);
    const review = (project: Project) => duties(project).find(({ what }) => what === 'ReviewHold')?.dueAt;
    expect(review(held)).toBe(at('2009-03-06', '17:00'));
    const note: ProjectCommand = { type: 'ReviewHold', note: 'sha256:note' };
    expect(review(after(held, [note, 'gla-chair', at('2009-03-10')]))).toBe(at('2009-04-07', '17:00'));
    expect(codeOf(answer(running, [note, 'gla-chair', NOW]))).toBe('HOLD.NOT_HELD');
  });

  it('X6: may be asked for by the lead, and answered by the chair', () => {
    const ask: ProjectCommand = { type: 'AskToHold', reason: 'sha256:strike' };
    const decline: ProjectCommand = { type: 'DeclineHold', reason: 'sha256:no' };
    expect(codeOf(answer(running, [decline, 'gla-chair', NOW]))).toBe('HOLD.NOT_ASKED');
    const asking = after(running, [ask, 'tfl-pl', NOW]);
    expect(duties(asking).map(({ what }) => what)).toContain('Hold');
    expect(codeOf(answer(asking, [ask, 'tfl-pl', NOW]))).toBe('HOLD.ASKED_ALREADY');
    expect(after(asking, [decline, 'gla-chair', NOW]).holds.asked).toBeNull();
    expect(heldFrom(asking).holds.asked).toBeNull();
  });
});

describe('X6: while held', () => {
  const open = (item: 'G1' | 'cancel' = 'G1', round = 1): ProjectCommand =>
    ({ type: 'OpenVote', item, round, method: 'written', motion: 'approve' }) as const;
  const voting = after(asked('G1', at('2009-02-02')), [open(), 'ss', at('2009-02-05')]);
  const vote: ProjectCommand = { type: 'CastVote', item: 'G1', round: 1, seat: 'gla-chair', choice: 'for' };

  it.each([
    { type: 'SubmitToGate', gate: 'G1' },
    open(),
    vote,
    { type: 'AgreeToChairsAction', item: 'G1', round: 1, seat: 'lda-member' },
  ] as ProjectCommand[])('X6: $type answers PROJECT.ON_HOLD', (command) => {
    expect(codeOf(answer(heldFrom(voting), [command, 'gla-chair', NOW]))).toBe('PROJECT.ON_HOLD');
  });

  it('X6: RecordDecision, Reconfirm and RequestClosure answer it in their stages', () => {
    const optIn = heldFrom(inStage('OPT_IN', NOW));
    for (const type of ['RecordDecision', 'Reconfirm'] as const)
      expect(codeOf(answer(optIn, [{ type } as ProjectCommand, 'tfl-od', NOW]))).toBe('PROJECT.ON_HOLD');
    expect(codeOf(answer(heldFrom(running), [{ type: 'RequestClosure' }, 'tfl-pl', NOW]))).toBe('PROJECT.ON_HOLD');
  });

  it('X6: an item that cancels goes on', () => {
    const cancelling = heldFrom(asked('cancel', NOW, running));
    expect(codeOf(answer(cancelling, [open('cancel'), 'ss', NOW]))).toBe('GATE.MEETING_NEEDED');
    expect(duties(cancelling).map(({ what }) => what)).toEqual(['ReviewHold', 'ScheduleItem']);
  });

  it('X6: an open vote ends without a result and passes to the next meeting after Resume', () => {
    const voted = after(voting, [vote, 'gla-chair', NOW]);
    const held = heldFrom(voted);
    expect(held.gates.G1!.rounds[0]).toMatchObject({ outcome: 'held', votes: [{ seat: 'gla-chair' }], tally: null });
    expect(roundOf(held, 'G1')).toMatchObject({ number: 2, status: 'scheduled', meetingOnly: true, meeting: null });
    // Of Thursday 19 March only two days are clear on Monday the 16th.
    const meetings = group([declared('near', '2009-03-19'), declared('next', '2009-03-26')]);
    const resumed = answer(held, [resume, 'gla-chair', at('2009-03-16')], meetings);
    expect(eventsOf(resumed)).toEqual([
      { type: 'ProjectResumed' },
      { type: 'ItemScheduled', item: 'G1', round: 2, meeting: 'next', date: '2009-03-26' },
    ]);
  });

  it('X6: a vote in which every seat has voted is counted all the same', () => {
    const all = group().programme.seats.map(({ id: seat }): Step<ProjectCommand> => [{ ...vote, seat }, seat, NOW]);
    const held = heldFrom(after(voting, ...all));
    expect(agenda(held)[0].command).toEqual({ type: 'CloseVote', item: 'G1', round: 1 });
    expect(codeOf(answer(held, [agenda(held)[0].command, 'process', NOW]))).toBe('accepted');
  });

  it('X6: declared meetings run on; what missed its own passes to the next', () => {
    const scheduled = folded(asked('G1', at('2009-01-12')), 'ss', at('2009-01-12'), {
      type: 'ItemScheduled',
      item: 'G1',
      round: 1,
      meeting: 'february',
      date: '2009-02-12',
    });
    const held = heldFrom(scheduled);
    const early = after(held, [resume, 'gla-chair', at('2009-02-11')]);
    expect(roundOf(early, 'G1').meeting).toBe('february');
    const late = after(held, [resume, 'gla-chair', at('2009-02-13')]);
    expect(roundOf(late, 'G1')).toMatchObject({ meeting: null, meetingDate: null, meetingOnly: true });
  });

  it('X6: what had no meeting to pass to at Resume goes by itself to one declared later, with its days of notice', () => {
    const missed = folded(asked('G1', at('2009-01-12')), 'ss', at('2009-01-12'), {
      type: 'ItemScheduled',
      ...{ item: 'G1', round: 1, meeting: 'february', date: '2009-02-12' },
    });
    const callIn = (seat: string): Step<ProjectCommand> => [
      { type: 'CallIntoMeeting', item: 'G1', round: 1, seat },
      seat,
      NOW,
    ];
    const calledIn = after(voting, callIn('lda-member'), callIn('mps-member'));
    const later = at('2009-03-17');
    for (const project of [voting, missed, calledIn]) {
      const held = heldFrom(project);
      const near = group([declared('near', '2009-03-24')]);
      const next = group([declared('near', '2009-03-24'), declared('next', '2009-03-26')]);
      expect(readyAct(held, later, next)?.command.type).not.toBe('MoveToMeeting');
      const resumed = after(held, [resume, 'gla-chair', at('2009-03-16')]);
      expect(readyAct(resumed, later, near)).toBeNull();
      const { number } = roundOf(resumed, 'G1');
      const move: ProjectCommand = { type: 'MoveToMeeting', item: 'G1', round: number };
      expect(readyAct(resumed, later, next)?.command).toEqual(move);
      expect(eventsOf(answer(resumed, [move, 'process', later], next))).toEqual([
        { type: 'ItemScheduled', item: 'G1', round: number, meeting: 'next', date: '2009-03-26' },
      ]);
    }
  });
});

describe('X6: timers stop and keep what is left', () => {
  /** Held from Monday 2 to Monday 16 February: ten working days. */
  const twoWeeks = (project: Project): Project =>
    after(heldFrom(project, at('2009-02-02'), '2009-02-27'), [resume, 'gla-chair', at('2009-02-16')]);

  it('X6: of the opt-in', () => {
    // A7: an opt-in from Monday 26 January closes on Monday 9 March, with a long-stop on Monday 6 April.
    const optIn = { ...newWindow(1, 30, at('2009-01-26')), delegated: {} };
    const project = inStage('OPT_IN', at('2009-01-26'));
    const opened: Project = { ...project, participation: { ...project.participation, optIn } };
    expect(closesAt(opened, optIn)).toBe(at('2009-03-09', '17:00'));
    expect(agenda(heldFrom(opened)).map(({ command }) => command.type)).not.toContain('CloseOptIn');
    const held = twoWeeks(opened);
    expect(closesAt(held, optIn)).toBe(at('2009-03-23', '17:00'));
    expect(longStop(held, optIn)).toBe('2009-04-22');
  });

  it('X6: of a return', () => {
    // Working day 10 of February for January's return: Friday the 13th.
    expect(returnDue(running, '2009-01')).toBe(at('2009-02-13', '17:00'));
    expect(returnDue(twoWeeks(running), '2009-01')).toBe(at('2009-02-27', '17:00'));
  });

  it('X6: a hold that was over before, or began after the day, moves nothing', () => {
    const held = twoWeeks(running);
    expect(afterHolds(held, at('2009-02-16', '11:00'), '2009-03-02')).toBe('2009-03-02');
    expect(afterHolds(held, at('2009-01-05'), '2009-01-30')).toBe('2009-01-30');
    expect(afterHolds(held, at('2009-01-05'), '2009-02-02')).toBe('2009-02-16');
    // Begun in the hold itself: only what was left of it is lost.
    expect(afterHolds(held, at('2009-02-11'), '2009-02-20')).toBe('2009-02-25');
  });
});

it('T2: every code of this room has a sentence for laymen', () => {
  for (const sentence of Object.values(holdMessages)) expect(sentence).toMatch(/^[A-Z].*\.$/);
});
