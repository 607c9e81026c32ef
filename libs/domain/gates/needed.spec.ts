import { describe, expect, it } from '@jest/globals';
import { at, seats } from '../../../test/support/domain.js';
import { answerWith, asked, eventsOf, group, playWith, roundOf, votes } from '../../../test/support/gates.js';
import { neededIn } from './needed.js';
import type { Choice } from './state.js';
import type { Policy } from '../policy/policy.js';

const OPENED = at('2009-02-02');
const NOW = at('2009-02-03');
const CLOSES = at('2009-02-09', '17:00');

const HALF = { numerator: 1, denominator: 2 };
const TWO_THIRDS = { numerator: 2, denominator: 3 };

function openedUnder(voting?: Policy['voting']) {
  const project = asked('G1', OPENED);
  return playWith(group(), { ...project, policy: { ...project.policy, voting } }, [
    { type: 'OpenVote', item: 'G1', round: 1, method: 'written', motion: 'approve' },
    'ss',
    OPENED,
  ]);
}

const voting = (choices: Readonly<Record<string, Choice>>, rule?: Policy['voting']) =>
  playWith(group(), openedUnder(rule), ...votes('G1', 1, NOW, choices));

const outcome = (choices: Readonly<Record<string, Choice>>, rule?: Policy['voting']) =>
  eventsOf(
    answerWith(group(), voting(choices, rule), [{ type: 'CloseVote', item: 'G1', round: 1 }, 'process', CLOSES]),
  )[0].type;

/** The seats in their order: two of the GLA, two of TfL, then one each. */
const first = (count: number, choice: Choice, after = 0) =>
  Object.fromEntries(
    seats()
      .slice(after, after + count)
      .map(({ id }) => [id, choice] as const),
  );

describe('V4: the rule that the policy sets', () => {
  const twoThirds: Policy['voting'] = {
    majority: { share: TWO_THIRDS, reached: 'at_least', of: 'votes_cast' },
    mustAgree: [],
  };
  const ofAll: Policy['voting'] = {
    majority: { share: HALF, reached: 'more_than', of: 'eligible_seats' },
    mustAgree: [],
  };
  const chairMust: Policy['voting'] = {
    majority: { share: HALF, reached: 'more_than', of: 'votes_cast' },
    mustAgree: ['gla-chair'],
  };

  it('V4: two thirds of the votes cast', () => {
    expect(outcome({ ...first(4, 'for'), ...first(2, 'against', 4) }, twoThirds)).toBe('GateApproved');
    expect(outcome({ ...first(5, 'for'), ...first(3, 'against', 5) }, twoThirds)).toBe('GateDeferred');
  });

  it('V4: more than half of all eligible seats', () => {
    expect(outcome(first(5, 'for'), ofAll)).toBe('GateApproved');
    expect(outcome({ ...first(4, 'for'), ...first(4, 'abstain', 4) }, ofAll)).toBe('GateDeferred');
  });

  it('V4: a seat that must agree', () => {
    expect(outcome(first(5, 'for'), chairMust)).toBe('GateApproved');
    expect(outcome({ ...first(7, 'for', 1), 'gla-chair': 'abstain' }, chairMust)).toBe('GateDeferred');
    expect(outcome(first(7, 'for', 1), chairMust)).toBe('GateDeferred');
  });

  it('V4: the policy in force when the vote opened is what counts', () => {
    const opened = voting({ ...first(5, 'for'), ...first(3, 'against', 5) });
    const strict = { ...opened, policy: { ...opened.policy, version: 2, voting: twoThirds } };
    expect(
      eventsOf(answerWith(group(), strict, [{ type: 'CloseVote', item: 'G1', round: 1 }, 'process', NOW]))[0].type,
    ).toBe('GateApproved');
  });
});

describe('V2, V4: what is still needed', () => {
  const needed = (choices: Readonly<Record<string, Choice>>, rule?: Policy['voting']) =>
    neededIn(roundOf(voting(choices, rule), 'G1'));

  it('V2: at first a quorum of four seats from three organisations, and as many votes for it', () => {
    expect(needed({})).toEqual({
      outstanding: seats().map(({ id }) => id),
      lacking: { seats: 4, organisations: 3 },
      toCarry: 4,
      toAgree: [],
    });
  });

  it('V4: with the votes cast, so many more for it', () => {
    expect(needed({ ...first(1, 'for'), ...first(3, 'against', 4) })).toMatchObject({
      lacking: { seats: 0, organisations: 0 },
      toCarry: 3,
    });
    expect(needed(first(5, 'for'))).toMatchObject({
      outstanding: ['lfepa-member', 'mpa-member', 'mps-member'],
      toCarry: 0,
    });
    expect(needed(first(4, 'against'))).toMatchObject({ toCarry: null });
  });

  it('V2: the votes to come are of organisations that are missing', () => {
    expect(needed(first(4, 'for'))).toMatchObject({ lacking: { seats: 0, organisations: 1 }, toCarry: 1 });
  });

  it('V4: a seat that must agree is named until it has', () => {
    const rule: Policy['voting'] = {
      majority: { share: HALF, reached: 'more_than', of: 'votes_cast' },
      mustAgree: ['mps-member'],
    };
    expect(needed(first(6, 'for'), rule)).toMatchObject({ toCarry: 1, toAgree: ['mps-member'] });
    expect(needed({ ...first(6, 'for'), 'mps-member': 'abstain' }, rule)).toMatchObject({ toCarry: null });
  });
});
