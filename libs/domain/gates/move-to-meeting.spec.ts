import { describe, expect, it } from '@jest/globals';
import { at } from '../../../test/support/domain.js';
import {
  answerWith,
  asked,
  codeOf,
  declared,
  folded,
  group,
  playWith,
  roundOf,
  votes,
} from '../../../test/support/gates.js';
import { readyAct } from '../agenda/agenda.js';
import type { Meeting } from '../meetings/state.js';
import type { Project } from '../projects/state.js';

const OPENED = at('2009-02-02');
const VOTED = at('2009-02-03');
const CLOSED = at('2009-02-09', '17:00');
const LATER = at('2009-02-10');

const opened = playWith(group(), asked('G1', OPENED), [
  { type: 'OpenVote', item: 'G1', round: 1, method: 'written', motion: 'approve' },
  'ss',
  OPENED,
]);

/** Closed on Monday 9 February, when no meeting was declared. */
const closedWith = (choices: Parameters<typeof votes>[3]): Project =>
  playWith(group(), opened, ...votes('G1', 1, VOTED, choices), [
    { type: 'CloseVote', item: 'G1', round: 1 },
    'process',
    CLOSED,
  ]);

/** To a meeting by Monday 23 February, ten working days on. */
const inquorate = closedWith({ 'gla-chair': 'for', 'tfl-deputy': 'for' });
/** To Monday 9 March, twenty working days on. */
const tied = closedWith({ 'gla-chair': 'for', 'tfl-deputy': 'for', 'lda-member': 'against', 'mps-member': 'against' });
const lost = closedWith({
  'gla-chair': 'for',
  'lda-member': 'against',
  'mps-member': 'against',
  'mpa-member': 'abstain',
});

const move = { type: 'MoveToMeeting', item: 'G1', round: 2 } as const;

/** Where the item goes by itself once these meetings are declared. */
function movedTo(project: Project, meetings: readonly Meeting[], now = LATER): string | null {
  const sitting = group(meetings);
  const act = readyAct(project, now, sitting);
  if (act?.command.type !== 'MoveToMeeting') return null;
  expect(act.command).toEqual(move);
  return roundOf(playWith(sitting, project, [move, 'process', now]), 'G1').meeting;
}

describe('V2: an item without a quorum, when a meeting is declared afterwards', () => {
  it('V2: goes to it by itself, within its ten working days', () => {
    expect(roundOf(inquorate, 'G1')).toMatchObject({ number: 2, meeting: null, meetBy: '2009-02-23' });
    expect(movedTo(inquorate, [])).toBeNull();
    expect(movedTo(inquorate, [declared('last', '2009-02-23')])).toBe('last');
    expect(movedTo(inquorate, [declared('after', '2009-02-24')])).toBeNull();
    expect(movedTo(inquorate, [declared('last', '2009-02-23'), declared('first', '2009-02-19')])).toBe('first');
  });

  it('V1: needs five clear working days of notice; a nearer meeting is for the chair to allow', () => {
    expect(movedTo(inquorate, [declared('in time', '2009-02-18')])).toBe('in time');
    expect(movedTo(inquorate, [declared('too near', '2009-02-17')])).toBeNull();
    expect(movedTo(inquorate, [declared('too near', '2009-02-17'), declared('in time', '2009-02-19')])).toBe('in time');
  });

  it('V2: once the ten days are over any meeting is better than none', () => {
    const after = at('2009-02-24');
    expect(movedTo(inquorate, [declared('march', '2009-03-05')])).toBeNull();
    expect(movedTo(inquorate, [declared('march', '2009-03-05')], after)).toBe('march');
  });

  it('V2: goes once, and stays where the secretary has put it', () => {
    const sitting = group([declared('first', '2009-02-19')]);
    const moved = playWith(sitting, inquorate, [move, 'process', LATER]);
    expect(movedTo(moved, [declared('first', '2009-02-19'), declared('sooner', '2009-02-18')])).toBeNull();
    expect(codeOf(answerWith(sitting, moved, [move, 'process', LATER]))).toBe('nothing');
  });

  it('X6: not while the project is held, but for an item that cancels', () => {
    const held = { type: 'ProjectHeld', reason: 'sha256:why', until: '2009-03-31', interrupted: [] } as const;
    const meetings = [declared('march', '2009-03-05')];
    expect(movedTo(folded(inquorate, 'gla-chair', LATER, held), meetings, at('2009-02-24'))).toBeNull();
    const cancelling = folded(
      asked('cancel', OPENED),
      'ss',
      OPENED,
      { type: 'ItemScheduled', item: 'cancel', round: 1, meeting: 'first', date: '2009-02-09' },
      {
        type: 'MeetingInquorate',
        ...{ item: 'cancel', round: 1, meeting: 'first', present: [], meetBy: '2009-02-23' },
        rule: { policyVersion: 1, quorumSeats: 4, quorumOrganisations: 3, establishedSeats: 8 },
      },
      held,
    );
    expect(readyAct(cancelling, LATER, group([declared('second', '2009-02-20')]))?.command).toEqual({
      type: 'MoveToMeeting',
      ...{ item: 'cancel', round: 2 },
    });
  });
});

describe('V16: an item deferred over a lost motion or a tie', () => {
  it.each([
    ['tie', tied],
    ['lost motion', lost],
  ])('V16: after a %s goes to the next meeting from its day on, by itself', (_, project) => {
    expect(roundOf(project, 'G1')).toMatchObject({ number: 2, meeting: null, notBefore: '2009-03-09' });
    expect(movedTo(project, [declared('before', '2009-03-06')])).toBeNull();
    expect(movedTo(project, [declared('before', '2009-03-06'), declared('that day', '2009-03-09')])).toBe('that day');
    expect(movedTo(project, [declared('april', '2009-04-02')])).toBe('april');
  });

  it('V16: goes at once to the meeting that was declared before', () => {
    const sitting = group([declared('march', '2009-03-05')]);
    const choices = {
      'gla-chair': 'for',
      'lda-member': 'against',
      'mps-member': 'against',
      'mpa-member': 'abstain',
    } as const;
    const project = playWith(sitting, opened, ...votes('G1', 1, VOTED, choices), [
      { type: 'CloseVote', item: 'G1', round: 1 },
      'process',
      CLOSED,
    ]);
    expect(movedTo(project, [declared('march', '2009-03-05')], CLOSED)).toBe('march');
  });

  it('V16: deferred by a motion it waits for the secretary', () => {
    const deferring = playWith(group(), asked('G1', OPENED), [
      { type: 'OpenVote', item: 'G1', round: 1, method: 'written', motion: 'defer', deferTo: '2009-03-05' },
      'ss',
      OPENED,
    ]);
    const choices = { 'gla-chair': 'for', 'lda-member': 'for', 'mps-member': 'for', 'mpa-member': 'for' } as const;
    const project = playWith(group(), deferring, ...votes('G1', 1, VOTED, choices), [
      { type: 'CloseVote', item: 'G1', round: 1 },
      'process',
      CLOSED,
    ]);
    expect(roundOf(project, 'G1').notBefore).toBe('2009-03-05');
    expect(movedTo(project, [declared('march', '2009-03-05')])).toBeNull();
  });
});
