import { describe, expect, it } from '@jest/globals';
import { at, directory, facts } from '../../../test/support/domain.js';
import { answerWith, asked, codeOf, group, playWith, roundOf } from '../../../test/support/gates.js';
import type { Directory } from '../kernel/facts.js';
import type { AppointDeputy, ProgrammeCommand } from './commands.js';
import { deputyOn } from './deputies.js';
import { decideProgramme, programmeAggregate } from './programme.js';
import type { Programme } from './state.js';

const NOW = at('2009-02-02');

const appoint = (more: Partial<AppointDeputy> = {}): AppointDeputy => ({
  type: 'AppointDeputy',
  seat: 'lda-member',
  person: 'lda-or',
  from: '2009-02-03',
  until: '2009-02-06',
  kinds: [],
  ...more,
});

const answer = (command: ProgrammeCommand, who: string, directory_: Directory = directory(), now = NOW) =>
  decideProgramme(directory_.programme, command, facts(who, { directory: directory_ }), now);

function after(...steps: readonly (readonly [ProgrammeCommand, string])[]): Directory {
  return steps.reduce((before, [command, who]) => {
    const decision = answer(command, who, before);
    if (decision.kind !== 'accepted') throw new Error(JSON.stringify(decision));
    const programme = decision.events.reduce<Programme | null>(
      (state, event) => programmeAggregate.evolve(state, { event, at: NOW, actor: who, version: 1 }),
      before.programme,
    )!;
    return { ...before, programme };
  }, directory());
}

describe('V3: a deputy', () => {
  it('V3: acts from the first to the last of the days, for all kinds of items or those named', () => {
    const { programme } = after([appoint({ kinds: ['G1', 'write-off'] }), 'lda-member']);
    const acting = (item: string, day: string) => deputyOn(programme, 'lda-member', item, day)?.person;
    expect(acting('G1', '2009-02-02')).toBeUndefined();
    expect(acting('G1', '2009-02-03')).toBe('lda-or');
    expect(acting('G1', '2009-02-06')).toBe('lda-or');
    expect(acting('G1', '2009-02-07')).toBeUndefined();
    expect(acting('write-off/rates', '2009-02-03')).toBe('lda-or');
    expect(acting('G2', '2009-02-03')).toBeUndefined();
    const all = after([appoint(), 'lda-member']).programme;
    expect(deputyOn(all, 'lda-member', 'cancel', '2009-02-03')?.person).toBe('lda-or');
  });

  it('V3: is appointed by who holds the seat, and by no deputy of it', () => {
    expect(codeOf(answer(appoint(), 'mpa-member'))).toBe('PROGRAMME.NOT_YOUR_SEAT');
    const appointed = after([appoint(), 'lda-member']);
    expect(codeOf(answer(appoint({ person: 'lda-od' }), 'lda-or', appointed))).toBe('PROGRAMME.NOT_YOUR_SEAT');
    expect(codeOf(answer(appoint({ seat: 'nowhere' }), 'lda-member'))).toBe('PROGRAMME.NOT_YOUR_SEAT');
  });

  it('V3: is of the seat’s organisation and has no other vote', () => {
    expect(codeOf(answer(appoint({ person: 'mpa-or' }), 'lda-member'))).toBe('PROGRAMME.HOLDS_NO_POST');
    expect(codeOf(answer(appoint({ person: 'nobody' }), 'lda-member'))).toBe('PROGRAMME.HOLDS_NO_POST');
    const elsewhere = after([appoint({ seat: 'gla-chair', person: 'gla-or' }), 'gla-chair']);
    expect(codeOf(answer(appoint({ seat: 'gla-member', person: 'gla-or' }), 'gla-member', elsewhere))).toBe(
      'PROGRAMME.DEPUTY_HAS_VOTE',
    );
    const free = appoint({ seat: 'gla-member', person: 'gla-or', from: '2009-02-07', until: '2009-02-09' });
    expect(codeOf(answer(free, 'gla-member', elsewhere))).toBe('accepted');
  });

  it('V3: is one for a day and a kind of item, on days to come', () => {
    const appointed = after([appoint({ kinds: ['G1'] }), 'lda-member']);
    expect(codeOf(answer(appoint({ person: 'lda-od' }), 'lda-member', appointed))).toBe('PROGRAMME.DEPUTY_TWICE');
    expect(codeOf(answer(appoint({ person: 'lda-od', kinds: ['G2'] }), 'lda-member', appointed))).toBe('accepted');
    expect(codeOf(answer(appoint(), 'lda-member', directory(), at('2009-02-07')))).toBe('PROGRAMME.DEPUTY_PAST');
  });

  it('V3: is ended by the seat before the last day, or when the seat passes on (V8)', () => {
    const end = { type: 'EndDeputy', seat: 'lda-member', person: 'lda-or' } as const;
    expect(codeOf(answer(end, 'lda-member'))).toBe('nothing');
    expect(codeOf(answer(end, 'lda-or', after([appoint(), 'lda-member'])))).toBe('PROGRAMME.NOT_YOUR_SEAT');
    expect(after([appoint(), 'lda-member'], [end, 'lda-member']).programme.deputies).toEqual([]);
    const passed = after(
      [appoint(), 'lda-member'],
      [{ type: 'ReplaceSeatHolder', seat: 'lda-member', holder: 'lda-fin' }, 'po'],
    );
    expect(passed.programme.deputies).toEqual([]);
  });

  it('V3: votes on items already open, after declaring any interests, and not before or after the days', () => {
    const opened = playWith(group(), asked('G1', NOW), [
      { type: 'OpenVote', item: 'G1', round: 1, method: 'written', motion: 'approve' },
      'ss',
      NOW,
    ]);
    const sitting = after([appoint(), 'lda-member']);
    const cast = { type: 'CastVote', item: 'G1', round: 1, seat: 'lda-member', choice: 'for' } as const;
    const none = { type: 'DeclareInterest', item: 'G1', seat: 'lda-member', kind: 'none' } as const;
    const during = at('2009-02-06', '23:00');
    expect(codeOf(answerWith(sitting, opened, [cast, 'lda-or', NOW]))).toBe('GATE.NOT_YOUR_SEAT');
    expect(codeOf(answerWith(sitting, opened, [cast, 'lda-or', during]))).toBe('GATE.INTERESTS_FIRST');
    const voted = playWith(sitting, opened, [none, 'lda-or', during], [cast, 'lda-or', during]);
    expect(roundOf(voted, 'G1').votes).toMatchObject([{ seat: 'lda-member', by: 'lda-or', as: 'deputy' }]);
    expect(codeOf(answerWith(sitting, opened, [cast, 'lda-or', at('2009-02-07', '00:00')]))).toBe('GATE.NOT_YOUR_SEAT');
    expect(codeOf(answerWith(sitting, opened, [cast, 'lda-member', during]))).toBe('accepted');
  });

  it('V3: one hop: who has come to hold a seat is nobody’s deputy any more', () => {
    const opened = playWith(group(), asked('G1', NOW), [
      { type: 'OpenVote', item: 'G1', round: 1, method: 'written', motion: 'approve' },
      'ss',
      NOW,
    ]);
    const promoted = after(
      [appoint({ seat: 'gla-chair', person: 'gla-or' }), 'gla-chair'],
      [{ type: 'ReplaceSeatHolder', seat: 'gla-member', holder: 'gla-or' }, 'po'],
    );
    const cast = { type: 'CastVote', item: 'G1', round: 1, seat: 'gla-chair', choice: 'for' } as const;
    expect(codeOf(answerWith(promoted, opened, [cast, 'gla-or', at('2009-02-03')]))).toBe('GATE.NOT_YOUR_SEAT');
  });
});

describe('V8: the holder of a seat', () => {
  const replace = (seat: string, holder: string | null) => ({ type: 'ReplaceSeatHolder', seat, holder }) as const;

  it('V8: is followed by somebody of the organisation without a seat, or by nobody', () => {
    expect(answer(replace('lda-member', 'lda-or'), 'po')).toEqual({
      kind: 'accepted',
      events: [
        {
          type: 'SeatHolderReplaced',
          seat: 'lda-member',
          holder: 'lda-or',
          before: 'lda-member',
          reach: { seats: 8, organisations: 6, meetsRule: true },
        },
      ],
    });
    const holders = after([replace('lda-member', null), 'po']).programme.seats.map(({ holder }) => holder);
    expect(holders.filter((holder) => holder === null)).toHaveLength(1);
    expect(codeOf(answer(replace('lda-member', 'mpa-or'), 'po'))).toBe('PROGRAMME.HOLDS_NO_POST');
    expect(codeOf(answer(replace('nowhere', 'lda-or'), 'po'))).toBe('PROGRAMME.SEAT_UNKNOWN');
    expect(codeOf(answer(replace('lda-member', 'lda-member'), 'po'))).toBe('nothing');
    const seated = after([replace('gla-chair', 'gla-or'), 'po']);
    expect(codeOf(answer(replace('gla-member', 'gla-or'), 'po', seated))).toBe('PROGRAMME.HOLDS_SEAT');
  });
});
