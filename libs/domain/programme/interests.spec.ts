import { describe, expect, it } from '@jest/globals';
import { at, directory, facts } from '../../../test/support/domain.js';
import { codeOf } from '../../../test/support/gates.js';
import { reachOfProgramme } from '../gates/programme-reach.js';
import type { DeclareStandingInterest, EndStandingInterest, ProgrammeCommand } from './commands.js';
import { programmeNoticesOf } from './notices.js';
import { decideProgramme, programmeAggregate } from './programme.js';
import type { Programme } from './state.js';

const NOW = at('2009-02-02');
const LATER = at('2009-03-02');

const declare = (more: Partial<DeclareStandingInterest> = {}): DeclareStandingInterest => ({
  type: 'DeclareStandingInterest',
  kind: 'prejudicial',
  nature: 'sha256:shares-in-a-supplier',
  since: '2008-05-01',
  workstreams: [],
  organisations: [],
  ...more,
});

const end = (interest = 'interest-1'): EndStandingInterest => ({
  type: 'EndStandingInterest',
  interest,
  reason: 'sha256:sold',
});

const answer = (command: ProgrammeCommand, who: string, programme: Programme = directory().programme, now = NOW) =>
  decideProgramme(programme, command, facts(who, { directory: { ...directory(), programme } }), now);

const after = (...steps: readonly (readonly [ProgrammeCommand, string])[]): Programme =>
  steps.reduce((programme, [command, who]) => {
    const decision = answer(command, who, programme);
    if (decision.kind !== 'accepted') throw new Error(JSON.stringify(decision));
    return decision.events.reduce<Programme | null>(
      (state, event) => programmeAggregate.evolve(state, { event, at: NOW, actor: who, version: 1 }),
      programme,
    )!;
  }, directory().programme);

describe('V9: the register of interests', () => {
  it('V9: is kept by who holds a seat, or deputises for one', () => {
    expect(answer(declare(), 'lda-member')).toEqual({
      kind: 'accepted',
      events: [
        {
          type: 'StandingInterestDeclared',
          interest: 'interest-1',
          person: 'lda-member',
          kind: 'prejudicial',
          nature: 'sha256:shares-in-a-supplier',
          since: '2008-05-01',
          workstreams: [],
          organisations: [],
        },
      ],
    });
    expect(codeOf(answer(declare(), 'lda-or'))).toBe('PROGRAMME.NO_SEAT');
    const deputised = after([
      {
        type: 'AppointDeputy',
        seat: 'lda-member',
        person: 'lda-or',
        from: '2009-02-03',
        until: '2009-02-06',
        kinds: [],
      },
      'lda-member',
    ]);
    expect(codeOf(answer(declare(), 'lda-or', deputised))).toBe('accepted');
  });

  it('V9: names what there is, and interests that there are already', () => {
    expect(codeOf(answer(declare({ workstreams: ['procurement'], organisations: ['mps'] }), 'lda-member'))).toBe(
      'accepted',
    );
    expect(codeOf(answer(declare({ workstreams: ['catering'] }), 'lda-member'))).toBe('PROGRAMME.WORKSTREAM_UNKNOWN');
    expect(codeOf(answer(declare({ organisations: ['bbc'] }), 'lda-member'))).toBe('PROGRAMME.ORGANISATION_UNKNOWN');
    expect(codeOf(answer(declare({ since: '2009-02-03' }), 'lda-member'))).toBe('PROGRAMME.INTEREST_AHEAD');
    expect(codeOf(answer(declare({ since: '2009-02-02' }), 'lda-member'))).toBe('accepted');
  });

  it('V9: keeps what has been ended, by who entered it, with the reason', () => {
    const entered = after([declare(), 'lda-member'], [declare({ kind: 'personal' }), 'mpa-member']);
    expect(codeOf(answer(end('interest-9'), 'lda-member', entered))).toBe('PROGRAMME.INTEREST_UNKNOWN');
    expect(codeOf(answer(end(), 'mpa-member', entered))).toBe('PROGRAMME.NOT_YOUR_INTEREST');
    const ended = after([declare(), 'lda-member'], [end(), 'lda-member']);
    expect(ended.interests).toMatchObject([{ id: 'interest-1', ended: { at: NOW, reason: 'sha256:sold' } }]);
    expect(codeOf(answer(end(), 'lda-member', ended, LATER))).toBe('nothing');
    expect(after([declare(), 'lda-member'], [end(), 'lda-member'], [declare(), 'lda-member']).interests).toHaveLength(
      2,
    );
  });

  it('V7, V9: that leaves too few seats for any vote is said to the programme office', () => {
    const told = (programme: Programme) =>
      programmeNoticesOf(programme, {
        event: { ...declare(), type: 'StandingInterestDeclared', interest: 'x', person: 'x' },
        at: NOW,
        actor: 'x',
        version: 9,
      }).map(({ to }) => to);
    const four = ['lda-member', 'lfepa-member', 'mpa-member', 'mps-member'];
    const few = after(...[...four, 'tfl-member'].map((who) => [declare(), who] as const));
    expect(reachOfProgramme(few)).toEqual({ seats: 3, organisations: 2, meetsRule: false });
    expect(told(few)).toEqual(['SS', 'SC', 'PO']);
    const scoped = after(
      ...[...four, 'tfl-member'].map((who) => [declare({ workstreams: ['procurement'] }), who] as const),
    );
    expect(told(scoped)).toEqual(['SS', 'SC']);
  });

  it('T2: loses words once, where a removal is recorded', () => {
    const redact = (kept?: 'there' | 'removed') =>
      decideProgramme(
        directory().programme,
        { type: 'RedactRegister', reference: 'sha256:words', ground: 'personal_data' },
        facts('po', { kept }),
        NOW,
      );
    expect(redact('there')).toEqual({
      kind: 'accepted',
      events: [{ type: 'TextRedacted', reference: 'sha256:words', ground: 'personal_data', reason: null }],
    });
    expect(codeOf(redact('removed'))).toBe('PROGRAMME.TEXT_REMOVED');
    expect(codeOf(redact())).toBe('PROGRAMME.TEXT_UNKNOWN');
  });
});
