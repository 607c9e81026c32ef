import { describe, expect, it } from '@jest/globals';
import { at, facts, policy, programme, seats } from '../../../test/support/domain.js';
import type { ProgrammeEvent } from './events.js';
import { programmeNoticesOf } from './notices.js';
import { decideProgramme, programmeAggregate } from './programme.js';
import type { Programme } from './state.js';

const NOW = at('2009-02-02');

const told = (before: Programme, event: ProgrammeEvent) => {
  const recorded = { event, at: NOW, actor: 'po', version: 2 };
  return programmeNoticesOf(programmeAggregate.evolve(before, recorded), recorded).map(({ to }) => to);
};

const replaced = (before: Programme, seat: string, holder: string | null): ProgrammeEvent => {
  const decision = decideProgramme(before, { type: 'ReplaceSeatHolder', seat, holder }, facts('po'), NOW);
  if (decision.kind !== 'accepted') throw new Error(JSON.stringify(decision));
  return decision.events[0];
};

/** Held seats only of those named. */
const heldBy = (...held: readonly string[]): Programme => ({
  ...programme(),
  seats: seats().map((seat) => (held.includes(seat.id) ? seat : { ...seat, holder: null })),
});

describe('Who is told what concerns the seats', () => {
  it('V8: of a change of holder both holders, the secretary and the chair', () => {
    const present = programme();
    expect(told(present, replaced(present, 'lda-member', 'lda-or'))).toEqual([
      'predecessor:lda-member:lda-member',
      'seat:lda-member',
      'SS',
      'SC',
    ]);
  });

  it('V8: of a first holder there is no predecessor to tell', () => {
    const vacant = heldBy('gla-chair', 'gla-member', 'tfl-deputy', 'tfl-member', 'lfepa-member', 'mpa-member');
    expect(told(vacant, replaced(vacant, 'lda-member', 'lda-or'))).toEqual(['seat:lda-member', 'SS', 'SC']);
  });

  it('V8: nobody is told again of what was recorded before anybody was told', () => {
    const earlier = { type: 'SeatHolderReplaced', seat: 'lda-member', holder: null, before: 'lda-member' } as const;
    expect(told(programme(), earlier)).toEqual([]);
  });

  it('V2, V7: the programme office as soon as the seats held can carry nothing', () => {
    const four = heldBy('gla-chair', 'tfl-deputy', 'lda-member', 'mpa-member');
    const falls = replaced(four, 'mpa-member', null);
    expect(falls).toMatchObject({ reach: { seats: 3, organisations: 3, meetsRule: false } });
    expect(told(four, falls)).toContain('PO');
    const five = heldBy('gla-chair', 'tfl-deputy', 'lda-member', 'mpa-member', 'mps-member');
    expect(told(five, replaced(five, 'mps-member', null))).not.toContain('PO');
    const ofTwo = heldBy('gla-chair', 'gla-member', 'tfl-deputy', 'tfl-member', 'lda-member');
    expect(told(ofTwo, replaced(ofTwo, 'lda-member', null))).toContain('PO');
  });

  it('V7: secretary, chair and programme office of a policy that asks for more seats than are held', () => {
    const adopted = (least: number): ProgrammeEvent => ({
      type: 'PolicyAdopted',
      policy: { ...policy(), version: 2, quorum: { ...policy().quorum, least } },
    });
    expect(told(programme(), adopted(9))).toEqual(['SS', 'SC', 'PO']);
    expect(told(programme(), adopted(8))).toEqual([]);
  });
});
