import { describe, expect, it } from '@jest/globals';
import { at, seats } from '../../../test/support/domain.js';
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
import type { Project } from '../projects/state.js';
import { gateActs } from './acts.js';
import type { Choice, ItemId, Motion } from './state.js';

const OPENED = at('2009-02-02');
const NOW = at('2009-02-03');
const CLOSES = at('2009-02-09', '17:00');
const MEETING = at('2009-03-05', '14:10');

const close = (round = 1, item: ItemId = 'G1') => ({ type: 'CloseVote', item, round }) as const;
const casting = (choice: 'for' | 'against', round = 1) =>
  ({ type: 'UseCastingVote', item: 'G1', round, choice }) as const;
const open = (method: 'written' | 'meeting', motion: Motion = 'approve', round = 1, deferTo?: string) =>
  ({ type: 'OpenVote', item: 'G1', round, method, motion, ...(deferTo ? { deferTo } : {}) }) as const;

const opened = playWith(group(), asked('G1', OPENED), [open('written'), 'ss', OPENED]);
const voted = (choices: Readonly<Record<string, Choice>>) => playWith(group(), opened, ...votes('G1', 1, NOW, choices));
const closing = (project: Project, sitting = group()) =>
  eventsOf(answerWith(sitting, project, [close(), 'process', CLOSES]))[0];

/** An item put to the meeting of 5 March, at which all are present and the chair presides. */
const scheduledAs = (item: ItemId) =>
  folded(asked(item, at('2009-02-16')), 'ss', at('2009-02-25'), {
    type: 'ItemScheduled',
    item,
    round: 1,
    meeting: 'march',
    date: '2009-03-05',
  });
const scheduled = scheduledAs('G1');
const sitting = group([held('march', '2009-03-05'), declared('april', '2009-04-02')]);
const inMeeting = playWith(sitting, scheduled, [open('meeting'), 'ss', MEETING]);

const TIE = { 'gla-chair': 'for', 'tfl-deputy': 'for', 'lda-member': 'against', 'mps-member': 'against' } as const;
const LOST = { 'gla-chair': 'for', 'lda-member': 'against', 'mps-member': 'against', 'mpa-member': 'abstain' } as const;

describe('V4: a simple majority', () => {
  it.each<[number, number, number, string]>([
    [3, 2, 0, 'GateApproved'],
    [1, 0, 7, 'GateApproved'],
    [5, 3, 0, 'GateApproved'],
    [2, 3, 0, 'GateDeferred'],
    [3, 3, 2, 'GateDeferred'],
    [0, 0, 8, 'GateDeferred'],
    [0, 1, 7, 'GateDeferred'],
    [1, 1, 1, 'VoteInquorate'],
  ])('V4: %i for, %i against, %i abstentions: %s', (inFavour, against, abstentions, type) => {
    const choices = [
      ...Array<Choice>(inFavour).fill('for'),
      ...Array<Choice>(against).fill('against'),
      ...Array<Choice>(abstentions).fill('abstain'),
    ];
    const bySeat = Object.fromEntries(choices.map((choice, index) => [seats()[(index * 3) % 8].id, choice]));
    expect(closing(voted(bySeat))).toMatchObject({
      type,
      tally: { for: inFavour, against, abstain: abstentions, present: choices.length },
    });
  });

  it('V4: a lost motion in writing defers the item at once', () => {
    const event = closing(voted(LOST));
    expect(event).toMatchObject({ type: 'GateDeferred', ground: 'lost_motion', until: '2009-03-09', count: 1 });
    const deferred = folded(voted(LOST), 'process', CLOSES, event);
    expect(deferred.gates.G1).toMatchObject({ status: 'waiting', deferrals: 1 });
    expect(roundOf(deferred, 'G1')).toMatchObject({
      number: 2,
      status: 'scheduled',
      notBefore: '2009-03-09',
      meetingOnly: false,
    });
  });

  it('V4: a lost motion in a meeting decides nothing; another may be moved and carried', () => {
    const lost = playWith(sitting, inMeeting, ...votes('G1', 1, MEETING, LOST), [close(), 'ss', MEETING]);
    expect(lost.gates.G1!.rounds[0]).toMatchObject({ outcome: 'lost', tally: { for: 1, against: 2, abstain: 1 } });
    expect(lost.gates.G1!.deferrals).toBe(0);
    expect(roundOf(lost, 'G1')).toMatchObject({ number: 2, status: 'scheduled', meeting: 'march', meetingOnly: true });
    const referred = playWith(
      sitting,
      lost,
      [open('meeting', 'refer_back', 2), 'ss', MEETING],
      ...votes('G1', 2, MEETING, { 'gla-chair': 'for' }),
      [close(2), 'ss', MEETING],
    );
    expect(referred.gates.G1).toMatchObject({ status: 'settled', deferrals: 0 });
    expect(roundOf(referred, 'G1').outcome).toBe('referred_back');
    expect(gateActs(referred)).toEqual([]);
  });

  it('V4: the lost motion itself is not moved again at that meeting, though a deferral to another date is', () => {
    const lost = playWith(
      sitting,
      playWith(sitting, scheduled, [open('meeting', 'defer', 1, '2009-03-20'), 'ss', MEETING]),
      [close(), 'ss', MEETING],
    );
    expect(codeOf(answerWith(sitting, lost, [open('meeting', 'defer', 2, '2009-03-20'), 'ss', MEETING]))).toBe(
      'GATE.MOTION_LOST',
    );
    expect(codeOf(answerWith(sitting, lost, [open('meeting', 'defer', 2, '2009-04-20'), 'ss', MEETING]))).toBe(
      'accepted',
    );
    expect(codeOf(answerWith(sitting, lost, [open('meeting', 'approve', 2), 'ss', MEETING]))).toBe('accepted');
  });

  it('V4: with no other motion carried the item is deferred by itself at 17:00 of the meeting’s day', () => {
    const lost = playWith(sitting, inMeeting, ...votes('G1', 1, MEETING, LOST), [close(), 'ss', MEETING]);
    const defer = { type: 'DeferLostItem', item: 'G1', round: 2 } as const;
    expect(gateActs(lost)).toEqual([{ dueAt: at('2009-03-05', '17:00'), command: defer }]);
    expect(codeOf(answerWith(sitting, lost, [defer, 'process', at('2009-03-05', '16:59')]))).toBe('GATE.MEETING_RUNS');
    const [event] = eventsOf(answerWith(sitting, lost, [defer, 'process', at('2009-03-05', '17:00')]));
    expect(event).toMatchObject({
      type: 'GateDeferred',
      round: 2,
      ground: 'lost_motion',
      until: '2009-04-02',
      tally: { for: 1, against: 2 },
    });
    const deferred = folded(lost, 'process', at('2009-03-05', '17:00'), event);
    expect(deferred.gates.G1!.rounds.map(({ outcome }) => outcome)).toEqual(['lost', 'deferred', null]);
    expect(deferred.gates.G1!.deferrals).toBe(1);
    expect(codeOf(answerWith(sitting, deferred, [{ ...defer, round: 3 }, 'process', at('2009-03-06')]))).toBe(
      'GATE.NOT_LOST',
    );
  });

  it('V4: from then on no motion is moved, even while the process is down; nor is the item put to another meeting before', () => {
    const lost = playWith(sitting, inMeeting, ...votes('G1', 1, MEETING, LOST), [close(), 'ss', MEETING]);
    const motion = open('meeting', 'refer_back', 2);
    expect(codeOf(answerWith(sitting, lost, [motion, 'ss', at('2009-03-05', '16:59')]))).toBe('accepted');
    expect(codeOf(answerWith(sitting, lost, [motion, 'ss', at('2009-03-05', '17:00')]))).toBe('GATE.MEETING_OVER');
    const elsewhere = { type: 'ScheduleItem', item: 'G1', round: 2, meeting: 'april' } as const;
    expect(codeOf(answerWith(sitting, lost, [elsewhere, 'ss', MEETING]))).toBe('GATE.LOST_MOTION');
  });

  it('V4: a motion lost after 17:00 leaves the rest of the day for another', () => {
    const evening = at('2009-03-05', '18:30');
    const lost = playWith(sitting, inMeeting, ...votes('G1', 1, MEETING, LOST), [close(), 'ss', evening]);
    expect(gateActs(lost)[0].dueAt).toBe(at('2009-03-06', '00:00'));
    expect(codeOf(answerWith(sitting, lost, [open('meeting', 'refer_back', 2), 'ss', evening]))).toBe('accepted');
  });

  it('V4: a vote in a meeting is closed by the secretary, never by the process', () => {
    expect(codeOf(answerWith(sitting, inMeeting, [close(), 'process', at('2009-03-06')]))).toBe(
      'GATE.CLOSED_IN_MEETING',
    );
    expect(gateActs(inMeeting)).toEqual([]);
    expect(codeOf(answerWith(sitting, inMeeting, [close(), 'ss', at('2009-03-06')]))).toBe('accepted');
  });

  it('V4: a vote is closed once', () => {
    const deferred = folded(voted(LOST), 'process', CLOSES, closing(voted(LOST)));
    expect(codeOf(answerWith(group(), deferred, [close(), 'process', CLOSES]))).toBe('GATE.OTHER_ROUND');
    expect(codeOf(answerWith(group(), deferred, [close(2), 'process', CLOSES]))).toBe('GATE.NOT_OPEN');
  });
});

describe('V5: a tie', () => {
  const tied = voted(TIE);

  it('V5: the chair’s casting vote decides it, either way', () => {
    const carried = playWith(group(), tied, [casting('for'), 'gla-chair', NOW]);
    expect(closing(carried)).toMatchObject({ type: 'GateApproved', tally: { for: 2, against: 2, casting: 'for' } });
    const against = playWith(group(), tied, [casting('against'), 'gla-chair', NOW]);
    expect(closing(against)).toMatchObject({
      type: 'GateDeferred',
      ground: 'lost_motion',
      tally: { casting: 'against' },
    });
  });

  it('V5: not used before the close, with the chair absent, it is not carried and the item is deferred', () => {
    const withoutChair = voted({
      'gla-member': 'for',
      'tfl-deputy': 'for',
      'lda-member': 'against',
      'mps-member': 'against',
    });
    expect(closing(withoutChair)).toMatchObject({ type: 'GateDeferred', ground: 'tie', tally: { casting: null } });
    expect(codeOf(answerWith(group(), withoutChair, [casting('for'), 'gla-chair', CLOSES]))).toBe('GATE.VOTE_CLOSED');
    expect(codeOf(answerWith(group(), withoutChair, [casting('for'), 'gla-chair', NOW]))).toBe('accepted');
  });

  it('V5: is used only while the vote is tied, and once', () => {
    const ahead = voted({ 'gla-chair': 'for' });
    expect(codeOf(answerWith(group(), ahead, [casting('for'), 'gla-chair', NOW]))).toBe('GATE.NOT_TIED');
    expect(codeOf(answerWith(group(), opened, [casting('for'), 'gla-chair', NOW]))).toBe('GATE.NOT_TIED');
    const used = playWith(group(), tied, [casting('for'), 'gla-chair', NOW]);
    expect(codeOf(answerWith(group(), used, [casting('against'), 'gla-chair', NOW]))).toBe('GATE.CASTING_VOTE_USED');
  });

  /** Eight seats: so many for, so many against, the rest abstaining; the chair is for it. */
  const allVoted = (inFavour: number, against: number, voting: NonNullable<Project['policy']['voting']>) => {
    const choices = seats().map(({ id }, index): [string, Choice] => [
      id,
      index < inFavour ? 'for' : index < inFavour + against ? 'against' : 'abstain',
    ]);
    const before = asked('G1', OPENED);
    const project = { ...before, policy: { ...before.policy, voting } };
    const open1 = playWith(group(), project, [open('written'), 'ss', OPENED]);
    return playWith(group(), open1, ...votes('G1', 1, NOW, Object.fromEntries(choices)));
  };
  const half = { numerator: 1, denominator: 2 };
  const ofVotes = { share: half, reached: 'more_than', of: 'votes_cast' } as const;
  const ofSeats = { share: half, reached: 'more_than', of: 'eligible_seats' } as const;
  const closesNow = (project: Project) => codeOf(answerWith(group(), project, [close(), 'process', NOW]));

  it('V5: a complete vote waits for a casting vote that would decide it', () => {
    expect(closesNow(allVoted(4, 4, { majority: ofVotes, mustAgree: [] }))).toBe('GATE.VOTE_RUNS');
    expect(closesNow(allVoted(4, 4, { majority: ofSeats, mustAgree: [] }))).toBe('GATE.VOTE_RUNS');
    expect(closesNow(allVoted(3, 3, { majority: ofVotes, mustAgree: ['gla-chair'] }))).toBe('GATE.VOTE_RUNS');
  });

  it('V4: it closes at once where the casting vote could not carry it: too few of the eligible seats, or a named seat against', () => {
    const few = allVoted(3, 3, { majority: ofSeats, mustAgree: [] });
    const against = allVoted(4, 4, { majority: ofVotes, mustAgree: ['mps-member'] });
    for (const project of [few, against]) {
      expect(closesNow(project)).toBe('accepted');
      expect(gateActs(project)).toEqual([{ dueAt: NOW, command: close() }]);
      expect(codeOf(answerWith(group(), project, [casting('for'), 'gla-chair', NOW]))).toBe('GATE.VOTE_CLOSED');
      expect(closing(project)).toMatchObject({ type: 'GateDeferred', ground: 'tie' });
    }
  });

  it('V4: nothing is dropped because the result is sure: a tie that cannot carry stays open for the seats to come', () => {
    const before = asked('G1', OPENED);
    const voting = { majority: ofVotes, mustAgree: ['mps-member'] };
    const begun = playWith(group(), { ...before, policy: { ...before.policy, voting } }, [
      open('written'),
      'ss',
      OPENED,
    ]);
    const strict = playWith(group(), begun, ...votes('G1', 1, NOW, TIE));
    expect(closesNow(strict)).toBe('GATE.VOTE_RUNS');
    expect(codeOf(answerWith(group(), strict, [casting('for'), 'gla-chair', NOW]))).toBe('accepted');
    const [late] = votes('G1', 1, NOW, { 'mpa-member': 'for' });
    expect(codeOf(answerWith(group(), strict, late))).toBe('accepted');
  });

  it('V5: where nobody votes for or against there is no tie to break', () => {
    const abstained = voted({
      'gla-chair': 'abstain',
      'tfl-deputy': 'abstain',
      'lda-member': 'abstain',
      'mps-member': 'abstain',
    });
    expect(codeOf(answerWith(group(), abstained, [casting('for'), 'gla-chair', NOW]))).toBe('GATE.NOT_TIED');
    expect(closing(abstained)).toMatchObject({ type: 'GateDeferred', ground: 'lost_motion' });
  });

  it('V5: counts only if the vote is still tied when it closes', () => {
    const used = playWith(group(), tied, [casting('for'), 'gla-chair', NOW]);
    const broken = playWith(group(), used, ...votes('G1', 1, NOW, { 'mpa-member': 'against' }));
    expect(closing(broken)).toMatchObject({
      type: 'GateDeferred',
      ground: 'lost_motion',
      tally: { against: 3, casting: null },
    });
    const again = playWith(group(), broken, ...votes('G1', 1, NOW, { 'lfepa-member': 'for' }));
    expect(closing(again)).toMatchObject({ type: 'GateApproved', tally: { for: 3, against: 3, casting: 'for' } });
  });

  it('V5: belongs to whoever presides: in writing the chair, nobody else', () => {
    for (const who of ['tfl-deputy', 'gla-member', 'ss', 'process']) {
      expect(codeOf(answerWith(group(), tied, [casting('for'), who, NOW]))).toBe('GATE.DOES_NOT_PRESIDE');
    }
  });

  it('V5: while the chair is vacant the deputy presides, and if both are, nobody does', () => {
    const presidingWith = (...ids: string[]) =>
      eventsOf(answerWith(group([], vacant(...ids)), asked('G1', OPENED), [open('written'), 'ss', OPENED]))[0];
    expect(presidingWith()).toMatchObject({ presiding: 'gla-chair' });
    expect(presidingWith('gla-chair')).toMatchObject({ presiding: 'tfl-deputy' });
    expect(presidingWith('gla-chair', 'tfl-deputy')).toMatchObject({ presiding: null });
  });

  it('V5: in a meeting the seat in the chair has it', () => {
    const led = group([
      held(
        'march',
        '2009-03-05',
        seats().map(({ id }) => id),
        'tfl-deputy',
      ),
    ]);
    const project = playWith(led, scheduled, [open('meeting'), 'ss', MEETING], ...votes('G1', 1, MEETING, TIE));
    expect(codeOf(answerWith(led, project, [casting('for'), 'gla-chair', MEETING]))).toBe('GATE.DOES_NOT_PRESIDE');
    const carried = playWith(led, project, [casting('for'), 'tfl-deputy', MEETING], [close(), 'ss', MEETING]);
    expect(roundOf(carried, 'G1')).toMatchObject({ outcome: 'approved', tally: { casting: 'for' } });
  });

  it('V5: a seat that presides without being eligible has none', () => {
    const led = group([
      held(
        'march',
        '2009-03-05',
        seats().map(({ id }) => id),
        'a-guest',
      ),
    ]);
    const project = playWith(led, scheduled, [open('meeting'), 'ss', MEETING], ...votes('G1', 1, MEETING, TIE));
    expect(codeOf(answerWith(led, project, [casting('for'), 'a-guest', MEETING]))).toBe('GATE.DOES_NOT_PRESIDE');
  });

  it('V5: whoever submitted the item has none', () => {
    const hats = seats().map((seat) => (seat.id === 'gla-chair' ? { ...seat, holder: 'tfl-pl' } : seat));
    expect(codeOf(answerWith(group([], hats), tied, [casting('for'), 'tfl-pl', NOW]))).toBe(
      'GATE.SUBMITTER_CANNOT_VOTE',
    );
  });

  it('V5: a tie in a meeting that nobody breaks is not carried, and says that it was a tie', () => {
    const lost = playWith(sitting, inMeeting, ...votes('G1', 1, MEETING, TIE), [close(), 'ss', MEETING]);
    const [event] = eventsOf(
      answerWith(sitting, lost, [
        { type: 'DeferLostItem', item: 'G1', round: 2 },
        'process',
        at('2009-03-05', '17:00'),
      ]),
    );
    expect(event).toMatchObject({ type: 'GateDeferred', ground: 'tie', until: '2009-04-02' });
  });
});

describe('V16: what a carried motion does', () => {
  const carriedAs = (item: ItemId, motion: Motion, deferTo?: string) => {
    const project = playWith(
      sitting,
      scheduledAs(item),
      [{ ...open('meeting', motion, 1, deferTo), item }, 'ss', MEETING],
      ...votes(item, 1, MEETING, { 'gla-chair': 'for' }),
      [close(1, item), 'ss', MEETING],
    );
    return { project, round: project.gates[item]!.rounds[0] };
  };

  it('V16: defers to the date moved, and counts it', () => {
    const { project, round } = carriedAs('G2', 'defer', '2009-04-02');
    expect(round).toMatchObject({ outcome: 'deferred', motion: 'defer', deferTo: '2009-04-02' });
    expect(project.gates.G2).toMatchObject({ status: 'waiting', deferrals: 1 });
    expect(roundOf(project, 'G2')).toMatchObject({
      number: 2,
      status: 'scheduled',
      notBefore: '2009-04-02',
      meetBy: null,
    });
  });

  it('V16: to a date after the vote and at most sixty working days ahead, 3 June for 5 March', () => {
    const moving = (deferTo?: string) =>
      codeOf(answerWith(sitting, scheduled, [open('meeting', 'defer', 1, deferTo), 'ss', MEETING]));
    // Twelve weeks from 5 March are 28 May; Good Friday, Easter Monday, May Day and the Spring holiday add four days.
    expect(moving('2009-06-03')).toBe('accepted');
    expect(moving('2009-06-04')).toBe('GATE.DEFERRAL_DATE');
    expect(moving('2009-03-06')).toBe('accepted');
    expect(moving('2009-03-05')).toBe('GATE.DEFERRAL_DATE');
    expect(moving('1999-01-01')).toBe('GATE.DEFERRAL_DATE');
    expect(moving()).toBe('GATE.DEFERRAL_DATE_NEEDED');
  });

  it('V16: in writing, to a date after the last day of the vote', () => {
    const moving = (deferTo: string) =>
      codeOf(answerWith(group(), asked('G1', OPENED), [open('written', 'defer', 1, deferTo), 'ss', OPENED]));
    expect(moving('2009-02-09')).toBe('GATE.DEFERRAL_DATE');
    expect(moving('2009-02-10')).toBe('accepted');
  });

  it('V16: a date means nothing to another motion', () => {
    const [event] = eventsOf(
      answerWith(sitting, scheduled, [open('meeting', 'approve', 1, '1999-01-01'), 'ss', MEETING]),
    );
    expect(event).toMatchObject({ type: 'VoteOpened', motion: 'approve', deferTo: null });
  });

  it('V16: a deferred item is taken on its date and not before', () => {
    const { project } = carriedAs('G2', 'defer', '2009-04-02');
    const again = { type: 'OpenVote', item: 'G2', round: 2, method: 'written', motion: 'approve' } as const;
    expect(codeOf(answerWith(sitting, project, [again, 'ss', at('2009-04-01')]))).toBe('GATE.NOT_BEFORE');
    expect(codeOf(answerWith(sitting, project, [again, 'ss', at('2009-04-02')]))).toBe('accepted');
    const meetings = group([declared('soon', '2009-04-01'), declared('april', '2009-04-02')]);
    const to = (meeting: string) => ({ type: 'ScheduleItem', item: 'G2', round: 2, meeting }) as const;
    expect(codeOf(answerWith(meetings, project, [to('soon'), 'ss', at('2009-03-06')]))).toBe('GATE.NOT_BEFORE');
    expect(codeOf(answerWith(meetings, project, [to('april'), 'ss', at('2009-03-06')]))).toBe('accepted');
  });

  it('V16: the second deferral of one gate is the second, by whatever ground', () => {
    const { project } = carriedAs('G2', 'defer', '2009-03-20');
    const second = playWith(
      sitting,
      project,
      [{ type: 'OpenVote', item: 'G2', round: 2, method: 'written', motion: 'approve' }, 'ss', at('2009-03-20')],
      ...votes('G2', 2, at('2009-03-20'), LOST),
    );
    const [event] = eventsOf(answerWith(sitting, second, [close(2, 'G2'), 'process', at('2009-03-27', '17:00')]));
    expect(event).toMatchObject({ type: 'GateDeferred', count: 2, until: '2009-04-02' });
  });

  it('V16: deferrals of one gate are counted on after it was referred back', () => {
    const { project } = carriedAs('G1', 'defer', '2009-03-20');
    const referred = folded(project, 'ss', at('2009-03-20'), {
      type: 'GateReferredBack',
      item: 'G1',
      round: 2,
      tally: roundOf(project, 'G1').tally!,
    });
    const again = folded(referred, 'tfl-pl', at('2009-04-01'), {
      type: 'GateSubmitted',
      item: 'G1',
      round: 3,
      paper: { ...project.gates.G1!.paper, hash: 'sha256:another' },
    });
    expect(again.gates.G1).toMatchObject({ status: 'waiting', deferrals: 1, paper: { hash: 'sha256:another' } });
    expect(again.gates.G1!.rounds.map(({ number }) => number)).toEqual([1, 2, 3]);
  });

  it('V16: by lost motion or tie to the next declared meeting, else twenty working days', () => {
    const until = (...meetings: Parameters<typeof group>[0] & object[]) => closing(voted(LOST), group(meetings));
    expect(until()).toMatchObject({ until: '2009-03-09' });
    // However late the process is, the days run from the end of the vote.
    const late = answerWith(group(), voted(LOST), [close(), 'process', at('2009-02-11')]);
    expect(eventsOf(late)[0]).toMatchObject({ until: '2009-03-09' });
    expect(until(declared('b', '2009-04-02'), declared('a', '2009-03-05'))).toMatchObject({ until: '2009-03-05' });
    // Held, closed, today's and past meetings are not the next; one beyond sixty working days is no deferral.
    const others = [
      held('held', '2009-02-10'),
      { ...declared('shut', '2009-02-11'), status: 'closed' as const },
      declared('today', '2009-02-09'),
      declared('past', '2009-01-08'),
      declared('far', '2009-09-10'),
    ];
    expect(until(...others)).toMatchObject({ until: '2009-03-09' });
  });

  it('V16: refers back to drafting at G1, G2 and G5, where the lead’s draft waits again', () => {
    for (const item of ['G1', 'G2', 'G5'] as const) {
      const { project, round } = carriedAs(item, 'refer_back');
      expect(round.outcome).toBe('referred_back');
      expect(project).toMatchObject({ movingTo: null, cases: { draftSince: MEETING } });
      expect(project.gates[item]!.status).toBe('settled');
    }
    expect(scheduledAs('G1').cases.draftSince).toBeNull();
  });

  it('V16: refers G3 back to the business case', () => {
    const { project } = carriedAs('G3', 'refer_back');
    expect(project).toMatchObject({ movingTo: 'BUSINESS_CASE', cases: { draftSince: null } });
  });

  it('V16: rejects at G1 to G3 only, which ends the project', () => {
    for (const item of ['G1', 'G2', 'G3'] as const) {
      const { project, round } = carriedAs(item, 'reject');
      expect(round.outcome).toBe('rejected');
      expect(project.movingTo).toBe('REJECTED');
    }
    for (const item of ['G5', 'cancel', 'write-off/agency-rates'] as const) {
      const moved = answerWith(sitting, scheduledAs(item), [{ ...open('meeting', 'reject'), item }, 'ss', MEETING]);
      expect(codeOf(moved)).toBe('GATE.CANNOT_REJECT');
    }
  });
});
