import { describe, expect, it } from '@jest/globals';
import { at, inStage, policy, seats } from '../../../test/support/domain.js';
import {
  answerWith,
  asked,
  codeOf,
  declared,
  eventsOf,
  folded,
  group,
  held,
  playWith,
  roundOf,
  vacant,
  votes,
} from '../../../test/support/gates.js';
import { isQuorate, votingRule } from './quorum.js';

const open = (method: 'written' | 'meeting', round = 1) =>
  ({ type: 'OpenVote', item: 'G1', round, method, motion: 'approve' }) as const;

const DAY = at('2009-03-05', '14:10');

/** G1 put to the meeting of 5 March. */
const scheduled = folded(asked('G1', at('2009-02-16')), 'ss', at('2009-02-25'), {
  type: 'ItemScheduled',
  item: 'G1',
  round: 1,
  meeting: 'march',
  date: '2009-03-05',
});

const openedWith = (present: readonly string[]) =>
  eventsOf(answerWith(group([held('march', '2009-03-05', present)]), scheduled, [open('meeting'), 'ss', DAY]))[0];

describe('V2: quorum', () => {
  it.each([
    [3, 3],
    [4, 3],
    [6, 3],
    [7, 4],
    [8, 4],
    [9, 5],
  ])('V2: of %i established seats %i make a quorum', (established, needed) => {
    const rule = votingRule(inStage('SCOPING', at('2009-02-16')), [...seats(), ...seats()].slice(0, established));
    expect(rule).toEqual({
      policyVersion: 1,
      quorumSeats: needed,
      quorumOrganisations: 3,
      establishedSeats: established,
    });
  });

  it('V2: another share is rounded up as well', () => {
    const project = inStage('SCOPING', at('2009-02-16'));
    const twoThirds = { ...policy().quorum, share: { numerator: 2, denominator: 3 } };
    const strict = { ...project, policy: { ...project.policy, quorum: twoThirds } };
    expect(votingRule(strict, seats()).quorumSeats).toBe(6);
    expect(votingRule(strict, [...seats(), seats()[0]]).quorumSeats).toBe(6);
  });

  it('V2: needs four of the eight seats, from three organisations', () => {
    expect(openedWith(['gla-chair', 'gla-member', 'tfl-deputy', 'lda-member'])).toMatchObject({ type: 'VoteOpened' });
    expect(openedWith(['gla-chair', 'tfl-deputy', 'lda-member'])).toMatchObject({ type: 'MeetingInquorate' });
  });

  it('V2: four seats of two organisations are no quorum; the item goes to a meeting by 19 March and no vote is stored', () => {
    const present = ['gla-chair', 'gla-member', 'tfl-deputy', 'tfl-member'];
    const event = openedWith(present);
    expect(event).toMatchObject({
      type: 'MeetingInquorate',
      round: 1,
      meeting: 'march',
      present,
      meetBy: '2009-03-19',
    });
    const project = folded(scheduled, 'ss', DAY, event);
    const [first, second] = project.gates.G1!.rounds;
    expect(first).toMatchObject({ status: 'closed', outcome: 'inquorate', present, votes: [], tally: null });
    expect(second).toMatchObject({
      number: 2,
      status: 'scheduled',
      meeting: null,
      meetingOnly: true,
      meetBy: '2009-03-19',
    });
    expect(project.gates.G1!.status).toBe('waiting');
  });

  it('M6: the MPA and the MPS are two organisations in the room', () => {
    const rule = votingRule(scheduled, seats());
    const present = ['gla-chair', 'gla-member', 'mpa-member', 'mps-member'];
    expect(openedWith(present)).toMatchObject({ type: 'VoteOpened', present, rule });
  });

  it('V2: vacant seats do not lower the number', () => {
    const sitting = vacant('lda-member', 'lfepa-member', 'mpa-member', 'mps-member', 'tfl-member');
    const meeting = held('march', '2009-03-05', ['gla-chair', 'gla-member', 'tfl-deputy']);
    const [event] = eventsOf(answerWith(group([meeting], sitting), scheduled, [open('meeting'), 'ss', DAY]));
    expect(event).toMatchObject({ type: 'MeetingInquorate', rule: { quorumSeats: 4, establishedSeats: 8 } });
  });

  it('V2: somebody present without a seat makes no quorum', () => {
    expect(openedWith(['gla-chair', 'tfl-deputy', 'lda-member', 'a-visitor', 'tfl-pl'])).toMatchObject({
      type: 'MeetingInquorate',
      present: ['gla-chair', 'tfl-deputy', 'lda-member'],
    });
  });

  it('V2: in a written procedure a seat that has voted is present, abstention included', () => {
    const opened = playWith(group(), asked('G1', at('2009-02-02')), [open('written'), 'ss', at('2009-02-02')]);
    const voted = playWith(
      group(),
      opened,
      ...votes('G1', 1, at('2009-02-03'), {
        'gla-chair': 'for',
        'tfl-deputy': 'abstain',
        'lda-member': 'abstain',
        'mpa-member': 'abstain',
      }),
    );
    const [event] = eventsOf(
      answerWith(group(), voted, [{ type: 'CloseVote', item: 'G1', round: 1 }, 'process', at('2009-02-09', '17:00')]),
    );
    expect(event).toMatchObject({
      type: 'GateApproved',
      tally: { for: 1, against: 0, abstain: 3, present: 4, organisations: 4, quorate: true },
    });
  });

  it('V2: a written procedure with too few votes ends inquorate, ten working days before the last day to meet', () => {
    const opened = playWith(group(), asked('G1', at('2009-02-02')), [open('written'), 'ss', at('2009-02-02')]);
    const voted = playWith(
      group(),
      opened,
      ...votes('G1', 1, at('2009-02-03'), { 'gla-chair': 'for', 'tfl-deputy': 'for', 'lda-member': 'for' }),
    );
    // The process was down for two days: the ten working days run from the end of the vote all the same.
    const closed = playWith(group(), voted, [
      { type: 'CloseVote', item: 'G1', round: 1 },
      'process',
      at('2009-02-11', '09:00'),
    ]);
    expect(closed.gates.G1!.rounds[0]).toMatchObject({ outcome: 'inquorate', tally: { quorate: false, present: 3 } });
    expect(roundOf(closed, 'G1')).toMatchObject({ number: 2, meetingOnly: true, meetBy: '2009-02-23' });
    expect(codeOf(answerWith(group(), closed, [open('written', 2), 'ss', at('2009-02-11')]))).toBe(
      'GATE.MEETING_NEEDED',
    );
  });

  it('V2: the rule in force when the vote opened counts, whatever policy follows', () => {
    const opened = playWith(group(), asked('G1', at('2009-02-02')), [open('written'), 'ss', at('2009-02-02')]);
    const stricter = { ...policy(), version: 2, quorum: { ...policy().quorum, least: 8 } };
    const followed = folded(opened, 'po', at('2009-02-03'), { type: 'PolicyAdopted', policy: stricter });
    const all = { 'gla-chair': 'for', 'tfl-deputy': 'for', 'lda-member': 'for', 'mps-member': 'for' } as const;
    const voted = playWith(group(), followed, ...votes('G1', 1, at('2009-02-03'), all));
    const [event] = eventsOf(
      answerWith(group(), voted, [{ type: 'CloseVote', item: 'G1', round: 1 }, 'process', at('2009-02-09', '17:00')]),
    );
    expect(event).toMatchObject({ type: 'GateApproved' });
    expect(roundOf(voted, 'G1').rule).toMatchObject({ policyVersion: 1, quorumSeats: 4 });
  });

  it('V2: nobody is no quorum', () => {
    expect(isQuorate(votingRule(scheduled, []), [])).toBe(false);
    expect(openedWith([])).toMatchObject({ type: 'MeetingInquorate', present: [] });
  });

  it('V2: without members no vote is opened, in writing or in a meeting', () => {
    const nobody = seats().map((seat) => ({ ...seat, holder: null }));
    for (const sitting of [[], nobody]) {
      const steeringGroup = group([held('march', '2009-03-05')], sitting);
      expect(codeOf(answerWith(steeringGroup, scheduled, [open('written'), 'ss', DAY]))).toBe('GATE.NO_MEMBERS');
      expect(codeOf(answerWith(steeringGroup, scheduled, [open('meeting'), 'ss', DAY]))).toBe('GATE.NO_MEMBERS');
    }
  });

  it('V2: a vote in a meeting opens on its day, once attendance is recorded and before the meeting is closed', () => {
    const asOf = (status: 'declared' | 'held' | 'closed', day = DAY) => {
      const meeting = { ...held('march', '2009-03-05'), status };
      return codeOf(answerWith(group([meeting]), scheduled, [open('meeting'), 'ss', day]));
    };
    expect(asOf('held')).toBe('accepted');
    expect(asOf('declared')).toBe('GATE.MEETING_NOT_HELD');
    expect(asOf('closed')).toBe('GATE.MEETING_NOT_HELD');
    expect(asOf('held', at('2009-03-04', '23:59'))).toBe('GATE.NOT_MEETING_DAY');
    expect(asOf('held', at('2009-03-06', '00:00'))).toBe('GATE.NOT_MEETING_DAY');
  });

  it('V2: an item that was put to no meeting is not voted on in one', () => {
    const unscheduled = asked('G1', at('2009-02-16'));
    const meetings = group([declared('march', '2009-03-05')]);
    expect(codeOf(answerWith(meetings, unscheduled, [open('meeting'), 'ss', DAY]))).toBe('GATE.NO_MEETING');
    expect(codeOf(answerWith(group(), scheduled, [open('meeting'), 'ss', DAY]))).toBe('GATE.NO_MEETING');
  });
});
