import { describe, expect, it } from '@jest/globals';
import { mayReadExempt } from '#access/exempt.js';
import { at, seats } from '../../../test/support/domain.js';
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
import { readyAct } from '../agenda/agenda.js';
import { noticesOf } from '../agenda/notices.js';
import type { Instant } from '../calendar/instant.js';
import type { Directory } from '../kernel/facts.js';
import type { StandingInterest } from '../programme/state.js';
import type { Project } from '../projects/state.js';
import { interestsIn } from './interests.js';
import { interestsAhead } from './standing-interests.js';
import { tallyOf } from './tally.js';

const BEFORE = at('2009-01-20');
const OPENED = at('2009-02-02');
const NOW = at('2009-02-03');
const LATER = at('2009-02-04');
const CLOSES = at('2009-02-09', '17:00');

const standing = (person: string, more: Partial<StandingInterest> = {}): StandingInterest => ({
  id: 'interest-1',
  person,
  kind: 'prejudicial',
  nature: 'sha256:shares-in-a-supplier',
  since: '2009-01-01',
  workstreams: [],
  organisations: [],
  at: BEFORE,
  ended: null,
  ...more,
});

const registered = (...interests: readonly StandingInterest[]): Directory => {
  const plain = group();
  return { ...plain, programme: { ...plain.programme, interests } };
};

const open = { type: 'OpenVote', item: 'G1', round: 1, method: 'written', motion: 'approve' } as const;
const note = { type: 'NoteInterests', item: 'G1', round: 1 } as const;
const close = { type: 'CloseVote', item: 'G1', round: 1 } as const;
const cast = (seat: string) => ({ type: 'CastVote', item: 'G1', round: 1, seat, choice: 'for' }) as const;

const opened = (directory: Directory): Project => playWith(directory, asked('G1', OPENED), [open, 'ss', OPENED]);
const ready = (project: Project, now: Instant, directory: Directory) => readyAct(project, now, directory)?.command;

describe('V9: a standing interest, when a vote opens', () => {
  it('V9: removes the seat where it is prejudicial, and is copied into the vote', () => {
    const register = registered(standing('lda-member'));
    const project = opened(register);
    expect(roundOf(project, 'G1').recused).toEqual([{ seat: 'lda-member', person: 'lda-member', at: BEFORE }]);
    expect(interestsIn(project, 'G1')).toMatchObject([
      { seat: 'lda-member', kind: 'prejudicial', item: 'G1', standing: 'interest-1', as: 'holder' },
    ]);
    expect(codeOf(answerWith(register, project, [cast('lda-member'), 'lda-member', NOW]))).toBe('GATE.RECUSED');
    expect(ready(project, NOW, register)).toBeUndefined();
  });

  it.each(['personal', 'organisational'] as const)('V9: that is %s is shown, and its holder votes', (kind) => {
    const register = registered(standing('lda-member', { kind }));
    const project = opened(register);
    expect(interestsIn(project, 'G1')).toMatchObject([{ seat: 'lda-member', kind }]);
    expect(codeOf(answerWith(register, project, [cast('lda-member'), 'lda-member', NOW]))).toBe('accepted');
  });

  it('V9: touches the projects of its workstreams and those that its organisations lead, and no others', () => {
    const touched = (more: Partial<StandingInterest>) =>
      roundOf(opened(registered(standing('lda-member', more))), 'G1').recused.length;
    expect(touched({ workstreams: ['procurement'] })).toBe(1);
    expect(touched({ organisations: ['tfl'] })).toBe(1);
    expect(touched({ workstreams: ['property'] })).toBe(0);
    expect(touched({ workstreams: ['property'], organisations: ['gla'] })).toBe(0);
    expect(touched({ workstreams: ['property'], organisations: ['tfl'] })).toBe(1);
  });

  it('V9: that has been ended removes nobody, and nobody’s interest removes another', () => {
    const ended = standing('lda-member', { ended: { at: BEFORE, reason: 'sha256:sold' } });
    expect(roundOf(opened(registered(ended)), 'G1').recused).toEqual([]);
    expect(roundOf(opened(registered(standing('lda-or'))), 'G1').recused).toEqual([]);
  });

  it('V9: is known before it opens, once, and not twice in the next round', () => {
    const register = registered(
      standing('lda-member'),
      standing('mps-member', { id: 'interest-2', ended: { at: BEFORE, reason: 'sha256:sold' } }),
      standing('gla-chair', { id: 'interest-3', organisations: ['lfepa'] }),
    );
    const ahead = (project: Project) => interestsAhead(project, project.gates.G1!, register.programme);
    expect(ahead(asked('G1', OPENED))).toEqual([
      {
        ...{ seat: 'lda-member', person: 'lda-member', item: 'G1', kind: 'prejudicial', as: 'holder', at: BEFORE },
        nature: 'sha256:shares-in-a-supplier',
        standing: 'interest-1',
      },
    ]);
    const project = opened(register);
    expect(ahead(project)).toEqual([]);
    const again = playWith(register, project, [close, 'process', CLOSES]);
    expect(roundOf(again, 'G1')).toMatchObject({ number: 2, status: 'scheduled' });
    expect(ahead(again)).toEqual([]);
    expect(interestsIn(again, 'G1')).toHaveLength(1);
  });

  it('V9: can leave too few to open a vote in writing', () => {
    const register = registered(
      ...['gla-chair', 'tfl-deputy', 'lda-member', 'lfepa-member', 'mps-member'].map((person) => standing(person)),
    );
    expect(codeOf(answerWith(register, asked('G1', OPENED), [open, 'ss', OPENED]))).toBe('GATE.RULE_UNMEETABLE');
  });
});

describe('V9: a standing interest, while a vote is open', () => {
  const plain = opened(group());
  const register = registered(standing('lda-member', { at: NOW }));

  it('V9: removes the seat and strikes the vote it has cast, once', () => {
    const voted = playWith(group(), plain, ...votes('G1', 1, NOW, { 'lda-member': 'for', 'mpa-member': 'for' }));
    expect(ready(voted, LATER, register)).toEqual(note);
    const noted = playWith(register, voted, [note, 'process', LATER]);
    expect(roundOf(noted, 'G1').struck).toMatchObject([{ seat: 'lda-member', choice: 'for', struckAt: LATER }]);
    expect(tallyOf(roundOf(noted, 'G1'))).toMatchObject({ for: 1, eligible: 7 });
    expect(interestsIn(noted, 'G1')).toMatchObject([{ seat: 'lda-member', standing: 'interest-1' }]);
    expect(ready(noted, LATER, register)).toBeUndefined();
    expect(codeOf(answerWith(register, noted, [note, 'process', LATER]))).toBe('nothing');
  });

  it('V9: bars its holder at once, before the process has looked', () => {
    expect(codeOf(answerWith(register, plain, [cast('lda-member'), 'lda-member', LATER]))).toBe('GATE.RECUSED');
  });

  it('V9: stays with the vote that it has touched when it is ended', () => {
    const noted = playWith(register, plain, [note, 'process', LATER]);
    const ended = registered(standing('lda-member', { at: NOW, ended: { at: LATER, reason: 'sha256:sold' } }));
    expect(codeOf(answerWith(ended, noted, [cast('lda-member'), 'lda-member', LATER]))).toBe('GATE.RECUSED');
  });

  it('V9: that leaves too few to decide is said at once to the programme office', () => {
    const few = registered(
      ...['gla-chair', 'tfl-deputy', 'lda-member', 'lfepa-member', 'mps-member'].map((person, index) =>
        standing(person, { id: `interest-${index + 1}`, at: NOW }),
      ),
    );
    const [event] = eventsOf(answerWith(few, plain, [note, 'process', LATER]));
    expect(event).toMatchObject({ type: 'InterestsNoted', meetsRule: false });
    const told = (each: typeof event) =>
      noticesOf(folded(plain, 'process', LATER, each), { event: each, at: LATER, actor: 'process', version: 2 }).map(
        ({ to }) => to,
      );
    expect(told(event)).toEqual(['SS', 'SC', 'PO']);
    expect(told(eventsOf(answerWith(register, plain, [note, 'process', LATER]))[0])).toEqual(['SS', 'SC']);
  });

  it('V8, V9: of whoever has come to hold the seat removes it, and strikes the vote of the predecessor', () => {
    const voted = playWith(group(), plain, ...votes('G1', 1, NOW, { 'lda-member': 'for' }));
    const passed: Directory = {
      ...group(
        [],
        seats().map((seat) => (seat.id === 'lda-member' ? { ...seat, holder: 'lda-or' } : seat)),
      ),
    };
    const directory = { ...passed, programme: { ...passed.programme, interests: [standing('lda-or')] } };
    expect(ready(voted, LATER, directory)).toMatchObject({ type: 'NoteHolders' });
    const holders = playWith(directory, voted, [{ ...note, type: 'NoteHolders' }, 'process', LATER]);
    expect(ready(holders, LATER, directory)).toEqual(note);
    const noted = playWith(directory, holders, [note, 'process', LATER]);
    expect(roundOf(noted, 'G1')).toMatchObject({ votes: [], struck: [{ seat: 'lda-member', by: 'lda-member' }] });
  });

  it('V9: of who stands in strikes that person’s vote, and the seat can still vote', () => {
    const named = playWith(
      group(),
      plain,
      [{ type: 'NameSubstitute', item: 'G1', round: 1, seat: 'lda-member', person: 'lda-or' }, 'lda-member', OPENED],
      [{ type: 'DeclareInterest', item: 'G1', seat: 'lda-member', kind: 'none' }, 'lda-or', OPENED],
      [cast('lda-member'), 'lda-or', OPENED],
    );
    const theirs = registered(standing('lda-or', { at: NOW }));
    const noted = playWith(theirs, named, [note, 'process', LATER]);
    expect(roundOf(noted, 'G1')).toMatchObject({ votes: [], recused: [], struck: [{ by: 'lda-or' }] });
    expect(codeOf(answerWith(theirs, noted, [cast('lda-member'), 'lda-or', LATER]))).toBe('GATE.RECUSED');
    expect(codeOf(answerWith(theirs, noted, [cast('lda-member'), 'lda-member', LATER]))).toBe('accepted');
  });

  it('V8, V9: counts as declared for whoever follows', () => {
    const passed = group(
      [],
      seats().map((seat) => (seat.id === 'lda-member' ? { ...seat, holder: 'lda-or' } : seat)),
    );
    const silent = playWith(passed, plain, [{ ...note, type: 'NoteHolders' }, 'process', NOW]);
    expect(codeOf(answerWith(passed, silent, [cast('lda-member'), 'lda-or', NOW]))).toBe('GATE.INTERESTS_FIRST');
    const spoken = {
      ...passed,
      programme: { ...passed.programme, interests: [standing('lda-or', { kind: 'personal' })] },
    };
    expect(codeOf(answerWith(spoken, silent, [cast('lda-member'), 'lda-or', NOW]))).toBe('accepted');
  });

  it('V9: declared after the vote has ended strikes nothing', () => {
    const everybody = Object.fromEntries(seats().map(({ id }) => [id, 'for' as const]));
    const complete = playWith(group(), plain, ...votes('G1', 1, NOW, everybody));
    const late = registered(standing('lda-member', { at: LATER }));
    expect(ready(complete, LATER, late)).toEqual(close);
    const [event] = eventsOf(answerWith(late, complete, [close, 'process', LATER]));
    expect(event).toMatchObject({ type: 'GateApproved', tally: { for: 8 } });
  });

  it('V9: declared in time counts at the close, although the process has not noted it', () => {
    const voted = playWith(group(), plain, ...votes('G1', 1, NOW, { 'lda-member': 'for', 'mpa-member': 'for' }));
    const late = registered(standing('lda-member', { at: LATER }));
    const events = eventsOf(answerWith(late, voted, [close, 'process', CLOSES]));
    expect(events.map(({ type }) => type)).toEqual(['InterestsNoted', 'VoteInquorate']);
    expect(events[1]).toMatchObject({ tally: { for: 1, eligible: 7 } });
  });

  it('V9: counts in a meeting that is closed in the same moment', () => {
    const meeting = held('m1', '2009-02-02');
    const sitting = group([meeting]);
    const put = folded(asked('G1', at('2009-01-20')), 'ss', at('2009-01-20'), {
      type: 'ItemScheduled',
      item: 'G1',
      round: 1,
      meeting: 'm1',
      date: '2009-02-02',
    });
    const inMeeting = playWith(
      sitting,
      put,
      [{ ...open, method: 'meeting' }, 'ss', OPENED],
      ...votes('G1', 1, OPENED, {
        'lda-member': 'for',
        'mpa-member': 'for',
        'lfepa-member': 'against',
        'mps-member': 'abstain',
      }),
    );
    const interested = {
      ...sitting,
      programme: { ...sitting.programme, interests: [standing('lda-member', { at: at('2009-02-02', '10:30') })] },
    };
    const events = eventsOf(answerWith(interested, inMeeting, [close, 'ss', at('2009-02-02', '11:00')]));
    expect(events).toMatchObject([{ type: 'InterestsNoted' }, { type: 'MotionLost', tie: true, tally: { for: 1 } }]);
  });
});

describe('V9, V12: an exempt paper', () => {
  it('V12: is hidden from who has a standing prejudicial interest in the matter', () => {
    const project = opened(group());
    const reads = (directory: Directory) =>
      mayReadExempt({ kind: 'person', id: 'lda-member' }, project, 'G1', directory, '2009-02-03');
    expect(reads(group())).toBe(true);
    expect(reads(registered(standing('lda-member', { at: NOW })))).toBe(false);
    expect(reads(registered(standing('lda-member', { at: NOW, workstreams: ['property'] })))).toBe(true);
    expect(reads(registered(standing('lda-member', { at: NOW, kind: 'personal' })))).toBe(true);
  });
});
