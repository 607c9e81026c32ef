import { describe, expect, it } from '@jest/globals';
import type { Choice } from './state.js';
import { at, post, seats } from '../../../test/support/domain.js';
import {
  answerWith,
  asked,
  codeOf,
  eventsOf,
  folded,
  group,
  held,
  playWith,
  roundOf,
  votes,
} from '../../../test/support/gates.js';
import { gateVersion } from './version.js';

const OPENED = at('2009-02-02');
const NOW = at('2009-02-03');

const opened = playWith(group(), asked('G1', OPENED), [
  { type: 'OpenVote', item: 'G1', round: 1, method: 'written', motion: 'approve' },
  'ss',
  OPENED,
]);

const cast = (seat: string, choice: Choice = 'for', more: { round?: number; reason?: string } = {}) =>
  ({ type: 'CastVote', item: 'G1', round: 1, seat, choice, ...more }) as const;

const name = (seat: string, person: string) =>
  ({ type: 'NameSubstitute', item: 'G1', round: 1, seat, person }) as const;

/** V8, V9: whoever stands in or follows says that there is no interest. */
const noInterest = (seat: string) => ({ type: 'DeclareInterest', item: 'G1', seat, kind: 'none' }) as const;

/** G1 put to the meeting of 5 March. */
const scheduled = folded(asked('G1', at('2009-02-16')), 'ss', at('2009-02-25'), {
  type: 'ItemScheduled',
  item: 'G1',
  round: 1,
  meeting: 'march',
  date: '2009-03-05',
});
const openInMeeting = { type: 'OpenVote', item: 'G1', round: 1, method: 'meeting', motion: 'approve' } as const;
const MEETING = at('2009-03-05', '14:10');

describe('V3: one vote a seat', () => {
  it('V3: whoever holds the seat votes, on the paper as frozen', () => {
    expect(eventsOf(answerWith(group(), opened, [cast('lda-member'), 'lda-member', NOW]))).toEqual([
      {
        type: 'VoteCast',
        item: 'G1',
        round: 1,
        seat: 'lda-member',
        choice: 'for',
        reason: null,
        paper: 'sha256:the-paper',
        as: 'holder',
      },
    ]);
  });

  it('V3: a second vote is refused and names the first', () => {
    const voted = playWith(group(), opened, [cast('lda-member', 'abstain'), 'lda-member', NOW]);
    const second = answerWith(group(), voted, [cast('lda-member', 'for'), 'lda-member', NOW]);
    expect(second).toMatchObject({ code: 'GATE.ALREADY_VOTED', sentence: 'This seat has already voted: abstain.' });
    expect(roundOf(voted, 'G1').votes).toHaveLength(1);
  });

  it('V3: nobody votes for somebody else’s seat', () => {
    for (const who of ['gla-chair', 'ss', 'lda-or', 'process', 'stranger']) {
      expect(codeOf(answerWith(group(), opened, [cast('lda-member'), who, NOW]))).toBe('GATE.NOT_YOUR_SEAT');
    }
  });

  it('V3: a vote against needs a reason; the others do not', () => {
    expect(codeOf(answerWith(group(), opened, [cast('lda-member', 'against'), 'lda-member', NOW]))).toBe(
      'GATE.REASON_NEEDED',
    );
    const reasoned = cast('lda-member', 'against', { reason: 'sha256:why' });
    expect(eventsOf(answerWith(group(), opened, [reasoned, 'lda-member', NOW]))[0]).toMatchObject({
      reason: 'sha256:why',
    });
    expect(codeOf(answerWith(group(), opened, [cast('lda-member', 'abstain'), 'lda-member', NOW]))).toBe('accepted');
  });

  it('V3: whoever submitted the item does not vote on it, in whatever seat', () => {
    const twoHats = seats().map((seat) => (seat.id === 'tfl-member' ? { ...seat, holder: 'tfl-pl' } : seat));
    expect(codeOf(answerWith(group([], twoHats), opened, [cast('tfl-member'), 'tfl-pl', NOW]))).toBe(
      'GATE.SUBMITTER_CANNOT_VOTE',
    );
  });

  it('V3: a form of round 1 does nothing in round 2', () => {
    const again = folded(opened, 'process', NOW, {
      type: 'VoteInquorate',
      item: 'G1',
      round: 1,
      tally: { for: 0, against: 0, abstain: 0, casting: null, present: 0, organisations: 0, quorate: false },
      meetBy: '2009-02-17',
    });
    const replayed = answerWith(group(), again, [cast('lda-member'), 'lda-member', NOW]);
    expect(replayed).toMatchObject({ code: 'GATE.OTHER_ROUND', sentence: expect.stringContaining('round 2') });
    expect(codeOf(answerWith(group(), again, [cast('lda-member', 'for', { round: 2 }), 'lda-member', NOW]))).toBe(
      'GATE.NOT_OPEN',
    );
  });

  it('V3: no vote before one is open, nor on an item that was never asked', () => {
    expect(codeOf(answerWith(group(), asked('G1'), [cast('lda-member'), 'lda-member', NOW]))).toBe('GATE.NOT_OPEN');
    for (const item of ['G2', 'cancel', 'write-off/none', 'constructor', '__proto__', 'toString'] as const) {
      const vote = { ...cast('lda-member'), item: item as 'G2' };
      expect(codeOf(answerWith(group(), opened, [vote, 'lda-member', NOW]))).toBe('GATE.NO_ITEM');
    }
  });
});

describe('V3: substitutes', () => {
  it('V3: a substitute named before the written vote closes votes for the seat', () => {
    const named = playWith(group(), opened, [name('lda-member', 'lda-or'), 'lda-member', at('2009-02-09', '16:59')]);
    expect(roundOf(named, 'G1').substitutes).toEqual({
      'lda-member': { person: 'lda-or', by: 'lda-member', at: at('2009-02-09', '16:59') },
    });
    const voted = playWith(
      group(),
      named,
      [noInterest('lda-member'), 'lda-or', at('2009-02-09', '16:59')],
      [cast('lda-member'), 'lda-or', at('2009-02-09', '16:59')],
    );
    expect(roundOf(voted, 'G1').votes).toMatchObject([{ seat: 'lda-member', by: 'lda-or' }]);
    expect(codeOf(answerWith(group(), voted, [cast('lda-member'), 'lda-member', at('2009-02-09', '16:59')]))).toBe(
      'GATE.ALREADY_VOTED',
    );
    expect(
      codeOf(answerWith(group(), opened, [name('lda-member', 'lda-or'), 'lda-member', at('2009-02-09', '17:00')])),
    ).toBe('GATE.VOTE_CLOSED');
  });

  it('V3: for a meeting a substitute is named a working day before, not on the day', () => {
    const onTheEve = [name('lda-member', 'lda-or'), 'lda-member', at('2009-03-04', '23:59')] as const;
    expect(codeOf(answerWith(group(), scheduled, onTheEve))).toBe('accepted');
    const tooLate = answerWith(group(), scheduled, [
      name('lda-member', 'lda-or'),
      'lda-member',
      at('2009-03-05', '00:00'),
    ]);
    expect(tooLate).toMatchObject({
      code: 'GATE.SUBSTITUTE_TOO_LATE',
      sentence: expect.stringContaining('4 March 2009'),
    });
    const meeting = group([held('march', '2009-03-05')]);
    const voting = playWith(
      meeting,
      scheduled,
      onTheEve,
      [openInMeeting, 'ss', MEETING],
      [noInterest('lda-member'), 'lda-or', MEETING],
    );
    expect(codeOf(answerWith(meeting, voting, [cast('lda-member'), 'lda-or', MEETING]))).toBe('accepted');
  });

  it('V3: the eve of a Monday’s meeting is the Friday before', () => {
    const monday = folded(scheduled, 'ss', at('2009-02-25'), {
      type: 'ItemScheduled',
      item: 'G1',
      round: 1,
      meeting: 'monday',
      date: '2009-03-09',
    });
    expect(codeOf(answerWith(group(), monday, [name('lda-member', 'lda-or'), 'lda-member', at('2009-03-06')]))).toBe(
      'accepted',
    );
    expect(codeOf(answerWith(group(), monday, [name('lda-member', 'lda-or'), 'lda-member', at('2009-03-07')]))).toBe(
      'GATE.SUBSTITUTE_TOO_LATE',
    );
  });

  it('V3: a substitute named in time for no meeting yet, but too late for the one it came to, does not vote there', () => {
    const meeting = group([held('march', '2009-03-05')]);
    const project = playWith(
      meeting,
      asked('G1', at('2009-02-16')),
      [name('lda-member', 'lda-or'), 'lda-member', at('2009-03-05', '09:00')],
      [
        { type: 'AllowLateItem', item: 'G1', round: 1, meeting: 'march', reason: 'sha256:urgent' },
        'gla-chair',
        at('2009-03-05', '10:00'),
      ],
      [{ type: 'ScheduleItem', item: 'G1', round: 1, meeting: 'march' }, 'ss', at('2009-03-05', '10:00')],
      [openInMeeting, 'ss', MEETING],
    );
    expect(codeOf(answerWith(meeting, project, [cast('lda-member'), 'lda-or', MEETING]))).toBe('GATE.NOT_YOUR_SEAT');
    expect(codeOf(answerWith(meeting, project, [cast('lda-member'), 'lda-member', MEETING]))).toBe('accepted');
  });

  it('V3: only who holds the seat names its substitute, who is of the same organisation', () => {
    for (const who of ['lda-or', 'gla-chair', 'ss', 'process']) {
      expect(codeOf(answerWith(group(), opened, [name('lda-member', 'lda-od'), who, NOW]))).toBe('GATE.NOT_YOUR_SEAT');
    }
    for (const person of ['gla-or', 'po', 'stranger', '__proto__']) {
      expect(codeOf(answerWith(group(), opened, [name('lda-member', person), 'lda-member', NOW]))).toBe(
        'GATE.SUBSTITUTE_ELSEWHERE',
      );
    }
    expect(codeOf(answerWith(group(), opened, [name('nowhere', 'lda-or'), 'lda-member', NOW]))).toBe(
      'GATE.NOT_YOUR_SEAT',
    );
  });

  it('V3: nobody gets two votes: not a seat holder, not the substitute of another seat', () => {
    const sitting = group();
    const twoHats = {
      ...sitting,
      programme: {
        ...sitting.programme,
        posts: [...sitting.programme.posts, { ...post('OR', 'gla'), holder: 'gla-member' }],
      },
    };
    expect(codeOf(answerWith(twoHats, opened, [name('gla-chair', 'gla-member'), 'gla-chair', NOW]))).toBe(
      'GATE.SUBSTITUTE_HAS_VOTE',
    );
    const named = playWith(sitting, opened, [name('gla-chair', 'gla-or'), 'gla-chair', NOW]);
    expect(codeOf(answerWith(sitting, named, [name('gla-member', 'gla-or'), 'gla-member', NOW]))).toBe(
      'GATE.SUBSTITUTE_HAS_VOTE',
    );
  });

  it('V3: the submitter stands in for nobody', () => {
    expect(codeOf(answerWith(group(), opened, [name('tfl-member', 'tfl-pl'), 'tfl-member', NOW]))).toBe(
      'GATE.SUBMITTER_CANNOT_VOTE',
    );
  });

  it('V3: the same substitute is named once, another takes the place, none after the vote', () => {
    const named = playWith(group(), opened, [name('lda-member', 'lda-or'), 'lda-member', NOW]);
    expect(codeOf(answerWith(group(), named, [name('lda-member', 'lda-or'), 'lda-member', NOW]))).toBe('nothing');
    const renamed = playWith(group(), named, [name('lda-member', 'lda-od'), 'lda-member', NOW]);
    expect(codeOf(answerWith(group(), renamed, [cast('lda-member'), 'lda-or', NOW]))).toBe('GATE.NOT_YOUR_SEAT');
    const voted = playWith(
      group(),
      renamed,
      [noInterest('lda-member'), 'lda-od', NOW],
      [cast('lda-member'), 'lda-od', NOW],
    );
    expect(codeOf(answerWith(group(), voted, [name('lda-member', 'lda-or'), 'lda-member', NOW]))).toBe(
      'GATE.ALREADY_VOTED',
    );
  });
});

describe('V7: eligible seats', () => {
  it('V7: are fixed by seat when the vote opens', () => {
    expect(roundOf(opened, 'G1').electorate).toHaveLength(8);
    expect(roundOf(opened, 'G1').electorate[0]).toEqual({
      seat: 'gla-chair',
      organisation: 'gla',
      office: 'chair',
      holder: 'gla-chair',
    });
    const ninth = { ...seats()[0], id: 'new-seat', office: 'member' as const, holder: 'new-seat' };
    const grown = group([], [...seats(), ninth]);
    expect(codeOf(answerWith(grown, opened, [cast('new-seat'), 'new-seat', NOW]))).toBe('GATE.NOT_ELIGIBLE');
    expect(codeOf(answerWith(grown, opened, [cast('nonsense'), 'new-seat', NOW]))).toBe('GATE.NOT_ELIGIBLE');
  });

  it('V7: not by person: the successor votes, the predecessor no longer does', () => {
    const replaced = group(
      [],
      seats().map((seat) => (seat.id === 'lda-member' ? { ...seat, holder: 'successor' } : seat)),
    );
    expect(codeOf(answerWith(replaced, opened, [cast('lda-member'), 'lda-member', NOW]))).toBe('GATE.NOT_YOUR_SEAT');
    const voted = playWith(
      replaced,
      opened,
      [noInterest('lda-member'), 'successor', NOW],
      [cast('lda-member'), 'successor', NOW],
    );
    expect(roundOf(voted, 'G1').votes).toMatchObject([{ seat: 'lda-member', by: 'successor' }]);
  });

  it('V7: a vote cast belongs to the seat, not to who held it', () => {
    const voted = playWith(group(), opened, [cast('lda-member'), 'lda-member', NOW]);
    const replaced = group(
      [],
      seats().map((seat) => (seat.id === 'lda-member' ? { ...seat, holder: 'successor' } : seat)),
    );
    expect(codeOf(answerWith(replaced, voted, [cast('lda-member'), 'successor', NOW]))).toBe('GATE.ALREADY_VOTED');
  });

  it('V7: in a meeting a seat that was not present when the vote opened does not vote, and there only on the day', () => {
    const present = ['gla-chair', 'tfl-deputy', 'lda-member', 'mpa-member'];
    const meeting = group([held('march', '2009-03-05', present)]);
    const voting = playWith(meeting, scheduled, [openInMeeting, 'ss', MEETING]);
    expect(codeOf(answerWith(meeting, voting, [cast('mps-member'), 'mps-member', MEETING]))).toBe('GATE.NOT_PRESENT');
    expect(codeOf(answerWith(meeting, voting, [cast('lda-member'), 'lda-member', at('2009-03-05', '23:59')]))).toBe(
      'accepted',
    );
    expect(codeOf(answerWith(meeting, voting, [cast('lda-member'), 'lda-member', at('2009-03-06', '00:00')]))).toBe(
      'GATE.VOTE_CLOSED',
    );
  });
});

describe('T2: the version of what is voted on', () => {
  it('T2: does not change when votes are cast, so eight forms opened together all count', () => {
    const all = votes('G1', 1, NOW, Object.fromEntries(seats().map(({ id }) => [id, 'for'])));
    expect(gateVersion(playWith(group(), opened, ...all), 'G1')).toBe(gateVersion(opened, 'G1'));
    expect(gateVersion(opened, 'G1')).toBe('1-open-sha256:the-p');
  });

  it('T2: changes when the vote opens and when the round changes', () => {
    const before = asked('G1', OPENED);
    const called = playWith(
      group(),
      opened,
      [{ type: 'CallIntoMeeting', item: 'G1', round: 1, seat: 'gla-chair' }, 'gla-chair', NOW],
      [{ type: 'CallIntoMeeting', item: 'G1', round: 1, seat: 'mps-member' }, 'mps-member', NOW],
    );
    const versions = [before, opened, called].map((project) => gateVersion(project, 'G1'));
    expect(new Set(versions).size).toBe(3);
    expect(gateVersion(before, 'G3')).toBe('0');
  });
});
