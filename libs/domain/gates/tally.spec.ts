import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { at, seats } from '../../../test/support/domain.js';
import {
  answerWith,
  asked,
  codeOf,
  eventsOf,
  folded,
  group,
  playWith,
  roundOf,
  votes,
} from '../../../test/support/gates.js';
import type { Choice, Tally } from './state.js';

const OPENED = at('2009-02-02');
const NOW = at('2009-02-03');
const CLOSES = at('2009-02-09', '17:00');

const opened = playWith(group(), asked('G2', OPENED), [
  { type: 'OpenVote', item: 'G2', round: 1, method: 'written', motion: 'approve' },
  'ss',
  OPENED,
]);

/** Some seats with their choices, in some order, and what the chair says if asked. */
const ballot = fc.record({
  choices: fc
    .shuffledSubarray(seats().map(({ id }) => id))
    .chain((voting) =>
      fc.tuple(
        ...voting.map((seat) => fc.tuple(fc.constant(seat), fc.constantFrom<Choice>('for', 'against', 'abstain'))),
      ),
    ),
  casting: fc.constantFrom<'for' | 'against' | null>('for', 'against', null),
});

type Choices = readonly (readonly [string, Choice])[];

/** The vote as cast in this order, with the casting vote if it is tied then, and what its close answers. */
function outcome(choices: Choices, casting: 'for' | 'against' | null) {
  const voted = playWith(group(), opened, ...votes('G2', 1, NOW, Object.fromEntries(choices)));
  const use = casting && { type: 'UseCastingVote' as const, item: 'G2' as const, round: 1, choice: casting };
  const decided =
    use && codeOf(answerWith(group(), voted, [use, 'gla-chair', NOW])) === 'accepted'
      ? playWith(group(), voted, [use, 'gla-chair', NOW])
      : voted;
  return eventsOf(answerWith(group(), decided, [{ type: 'CloseVote', item: 'G2', round: 1 }, 'process', CLOSES]))[0];
}

/** V2, V4 and V5 once more, in another way: the sum of what each vote weighs. */
function expected(choices: Choices, casting: 'for' | 'against' | null): string {
  const organisations = new Set(choices.map(([seat]) => seat.split('-')[0]));
  if (choices.length < 4 || organisations.size < 3) return 'VoteInquorate';
  const weight = (choice: Choice): number => ({ for: 1, against: -1, abstain: 0 })[choice];
  const lead = choices.reduce((sum, [, choice]) => sum + weight(choice), 0);
  const contested = choices.some(([, choice]) => choice === 'for');
  const decisive = lead === 0 && contested && casting ? weight(casting) : lead;
  return decisive > 0 ? 'GateApproved' : 'GateDeferred';
}

describe('V4: properties of every ballot', () => {
  it('V4: the outcome is the one that its votes add up to', () => {
    fc.assert(
      fc.property(ballot, ({ choices, casting }) => {
        expect(outcome(choices, casting).type).toBe(expected(choices, casting));
      }),
    );
  });

  it('V4: the outcome does not depend on the order of the votes', () => {
    const shuffled = ballot.chain(({ choices, casting }) =>
      fc.record({
        choices: fc.constant(choices),
        casting: fc.constant(casting),
        order: fc.shuffledSubarray([...choices], { minLength: choices.length }),
      }),
    );
    fc.assert(
      fc.property(shuffled, ({ choices, order, casting }) => {
        expect(outcome(order, casting)).toEqual(outcome(choices, casting));
      }),
    );
  });

  it('V4: the tally adds up to the seats that voted', () => {
    fc.assert(
      fc.property(ballot, ({ choices, casting }) => {
        const { tally } = outcome(choices, casting) as { tally: Tally };
        expect(tally.for + tally.against + tally.abstain).toBe(choices.length);
        expect(tally.present).toBe(choices.length);
        expect(tally.casting === null || tally.for === tally.against).toBe(true);
      }),
    );
  });

  it('V3: a vote sent again and again, by anybody, is counted once', () => {
    const attempts = fc.array(
      fc.tuple(
        fc.constantFrom(...seats().map(({ id }) => id)),
        fc.constantFrom(...seats().map(({ id }) => id), 'ss', 'tfl-pl', 'process'),
        fc.constantFrom<Choice>('for', 'abstain'),
      ),
      { maxLength: 60 },
    );
    fc.assert(
      fc.property(attempts, (sent) => {
        const voted = sent.reduce((project, [seat, who, choice]) => {
          const decision = answerWith(group(), project, [
            { type: 'CastVote', item: 'G2', round: 1, seat, choice },
            who,
            NOW,
          ]);
          return decision.kind === 'accepted' ? folded(project, who, NOW, ...decision.events) : project;
        }, opened);
        const firsts = new Map<string, Choice>();
        for (const [seat, who, choice] of sent) if (seat === who && !firsts.has(seat)) firsts.set(seat, choice);
        expect(new Map(roundOf(voted, 'G2').votes.map(({ seat, choice }) => [seat, choice]))).toEqual(firsts);
        expect(roundOf(voted, 'G2').votes).toHaveLength(firsts.size);
      }),
    );
  });
});
