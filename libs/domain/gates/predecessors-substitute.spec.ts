import { describe, expect, it } from '@jest/globals';
import { at, seats } from '../../../test/support/domain.js';
import { answerWith, asked, codeOf, group, playWith, roundOf } from '../../../test/support/gates.js';
import { gateDuties } from './duties.js';

const OPENED = at('2009-02-02');
const NOW = at('2009-02-03');

const naming = (person: string | null) =>
  ({ type: 'NameSubstitute', item: 'G1', round: 1, seat: 'lda-member', person }) as const;
const cast = { type: 'CastVote', item: 'G1', round: 1, seat: 'lda-member', choice: 'for' } as const;
const none = { type: 'DeclareInterest', item: 'G1', seat: 'lda-member', kind: 'none' } as const;

const named = playWith(
  group(),
  asked('G1', OPENED),
  [{ type: 'OpenVote', item: 'G1', round: 1, method: 'written', motion: 'approve' }, 'ss', OPENED],
  [naming('lda-or'), 'lda-member', OPENED],
  [none, 'lda-or', OPENED],
);

/** The finance reviewer of the LDA has followed. */
const passed = group(
  [],
  seats().map((seat) => (seat.id === 'lda-member' ? { ...seat, holder: 'lda-fin' } : seat)),
);
const noted = playWith(passed, named, [{ type: 'NoteHolders', item: 'G1', round: 1 }, 'process', NOW]);
const waitsFor = (project: typeof named) => gateDuties(project).flatMap(({ holders }) => holders);

describe('V8: a substitute whom the predecessor named', () => {
  it('V8: votes no longer once the seat has passed on, and is reminded no longer', () => {
    expect(codeOf(answerWith(group(), named, [cast, 'lda-or', NOW]))).toBe('accepted');
    expect(waitsFor(named)).toContain('substitute:lda-member:lda-or');
    expect(codeOf(answerWith(passed, noted, [cast, 'lda-or', NOW]))).toBe('GATE.NOT_YOUR_SEAT');
    expect(waitsFor(noted)).not.toContain('substitute:lda-member:lda-or');
  });

  it('V8: votes where the successor names them again', () => {
    expect(codeOf(answerWith(group(), named, [naming('lda-or'), 'lda-member', NOW]))).toBe('nothing');
    const renewed = playWith(passed, noted, [naming('lda-or'), 'lda-fin', NOW]);
    expect(roundOf(renewed, 'G1').substitutes).toEqual({
      'lda-member': { person: 'lda-or', by: 'lda-fin', at: NOW },
    });
    expect(codeOf(answerWith(passed, renewed, [cast, 'lda-or', NOW]))).toBe('accepted');
  });

  it('V8: is replaced or withdrawn by whoever holds the seat, and by nobody else', () => {
    expect(codeOf(answerWith(passed, noted, [naming(null), 'lda-member', NOW]))).toBe('GATE.NOT_YOUR_SEAT');
    const withdrawn = playWith(passed, noted, [naming(null), 'lda-fin', NOW]);
    expect(roundOf(withdrawn, 'G1').substitutes).toEqual({});
    expect(codeOf(answerWith(passed, withdrawn, [naming(null), 'lda-fin', NOW]))).toBe('nothing');
    const replaced = playWith(passed, noted, [naming('lda-od'), 'lda-fin', NOW], [none, 'lda-od', NOW]);
    expect(codeOf(answerWith(passed, replaced, [cast, 'lda-od', NOW]))).toBe('accepted');
    expect(codeOf(answerWith(passed, replaced, [cast, 'lda-or', NOW]))).toBe('GATE.NOT_YOUR_SEAT');
  });
});
