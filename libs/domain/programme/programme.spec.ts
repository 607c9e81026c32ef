import { describe, expect, it } from '@jest/globals';
import { at, calendar2009, facts, policy, programme } from '../../../test/support/domain.js';
import type { Decision } from '../kernel/decision.js';
import { UnknownEvent } from '../kernel/aggregate.js';
import type { Kept } from '../kernel/facts.js';
import type { ProgrammeCommand } from './commands.js';
import type { ProgrammeEvent } from './events.js';
import { decideProgramme, programmeAggregate } from './programme.js';
import type { Programme } from './state.js';

const now = at('2009-01-05');

const decide = (state: Programme | null, command: ProgrammeCommand): Decision<ProgrammeEvent> =>
  decideProgramme(state, command, facts('po'), now);

const adopt = (change: Partial<Programme> = {}): Decision<ProgrammeEvent> =>
  decide(null, { type: 'AdoptProgramme', ...programme(), ...change });

const fold = (state: Programme | null, event: ProgrammeEvent): Programme =>
  programmeAggregate.evolve(state, { event, at: now, actor: 'installation', version: 1 });

const refused = (code: string) => expect.objectContaining({ kind: 'refused', code });

describe('the programme', () => {
  it('is adopted once, whole, before there is a directory', () => {
    const decision = decideProgramme(null, { type: 'AdoptProgramme', ...programme() }, {} as never, now);
    expect(decision).toEqual({ kind: 'accepted', events: [{ type: 'ProgrammeAdopted', programme: programme() }] });
    expect(fold(null, { type: 'ProgrammeAdopted', programme: programme() })).toEqual(programme());
    expect(decide(programme(), { type: 'AdoptProgramme', ...programme() })).toEqual(refused('PROGRAMME.EXISTS'));
  });

  it('V3: names each seat once, and each is a member’s', () => {
    const [chair] = programme().seats;
    expect(adopt({ seats: [chair, { ...chair, office: 'member' }] })).toEqual(refused('PROGRAMME.ID_TWICE'));
    expect(adopt({ seats: [{ ...chair, organisation: 'bbc' }] })).toEqual(refused('PROGRAMME.NOT_A_MEMBER'));
  });

  it('V5: has one chair and one deputy at the most', () => {
    const [chair] = programme().seats;
    expect(adopt({ seats: [chair, { ...chair, id: 'another' }] })).toEqual(refused('PROGRAMME.OFFICE_TWICE'));
    expect(adopt({ seats: [] }).kind).toBe('accepted');
  });

  it('M1: an organisation turns its key in one unit only', () => {
    const units = [
      { id: 'mpa', name: 'Authority', organisations: ['mpa'] },
      { id: 'met', name: 'Both', organisations: ['mpa', 'mps'] },
    ];
    expect(adopt({ units, seats: [] })).toEqual(refused('PROGRAMME.ID_TWICE'));
    expect(adopt({ units: [{ id: 'met', name: 'None', organisations: [] }], seats: [] })).toEqual(
      refused('PROGRAMME.UNIT_EMPTY'),
    );
  });

  it('T1: adopts a calendar as the next version, and no other', () => {
    const next = { ...calendar2009(), version: 2, holidays: ['2009-12-25', '2009-04-10', '2009-12-25'] };
    const adopted = { ...next, holidays: ['2009-04-10', '2009-12-25'] };
    expect(decide(programme(), { type: 'AdoptCalendar', ...next })).toEqual({
      kind: 'accepted',
      events: [{ type: 'CalendarAdopted', calendar: adopted }],
    });
    const after = fold(programme(), { type: 'CalendarAdopted', calendar: adopted });
    expect(after).toEqual({ ...programme(), calendar: adopted });
    expect(decide(after, { type: 'AdoptCalendar', ...next })).toEqual(refused('PROGRAMME.OTHER_VERSION'));
    expect(decide(after, { type: 'AdoptCalendar', ...next, version: 4 })).toEqual(refused('PROGRAMME.OTHER_VERSION'));
    expect(decide(null, { type: 'AdoptCalendar', ...next })).toEqual(refused('PROGRAMME.UNKNOWN'));
  });

  it('adopts a policy as the next version, and no other', () => {
    const next = { ...policy(), version: 2, dueTime: '16:00' };
    expect(decide(programme(), { type: 'AdoptPolicy', ...next })).toEqual({
      kind: 'accepted',
      events: [{ type: 'PolicyAdopted', policy: next }],
    });
    expect(fold(programme(), { type: 'PolicyAdopted', policy: next })).toEqual({ ...programme(), policy: next });
    expect(decide(programme(), { type: 'AdoptPolicy', ...policy() })).toEqual(refused('PROGRAMME.OTHER_VERSION'));
    expect(decide(null, { type: 'AdoptPolicy', ...next })).toEqual(refused('PROGRAMME.UNKNOWN'));
  });

  it.each([
    ['B5', { realisation: { greenPercent: 85, amberPercent: 95 } }],
    ['B5', { recovery: { planDays: 10, ambersToPlan: 2, redsToEscalate: 3, redsToReport: 2 } }],
    ['B6', { postImplementation: { fromMonths: 12, untilMonths: 6 } }],
  ])('%s: no policy is adopted whose numbers contradict each other: %j', (_, change) => {
    const next = { ...policy(), version: 2, ...change };
    expect(decide(programme(), { type: 'AdoptPolicy', ...next })).toEqual(refused('PROGRAMME.CONTRADICTION'));
  });

  it('T2: a name is removed once, of a person who is known and holds nothing any more', () => {
    const erase = (person: string, kept?: Kept) =>
      decideProgramme(programme(), { type: 'ErasePerson', person }, facts('po', { kept }), now);
    expect(erase('former-lead', 'there')).toEqual({
      kind: 'accepted',
      events: [{ type: 'PersonErased', person: 'former-lead' }],
    });
    expect(fold(programme(), { type: 'PersonErased', person: 'former-lead' })).toEqual(programme());
    expect(erase('former-lead', 'removed')).toEqual(refused('PROGRAMME.PERSON_ERASED'));
    expect(erase('stranger', 'unknown')).toEqual(refused('PROGRAMME.PERSON_UNKNOWN'));
    for (const holder of ['po', 'tfl-pl', 'gla-chair']) {
      expect(erase(holder, 'there')).toEqual(refused('PROGRAMME.PERSON_HOLDS'));
    }
  });

  it('stops the fold at an event that it does not know, or that comes before the beginning', () => {
    expect(() => fold(programme(), { type: 'Unheard' } as never)).toThrow(UnknownEvent);
    expect(() => fold(null, { type: 'PolicyAdopted', policy: policy() })).toThrow(UnknownEvent);
  });
});
