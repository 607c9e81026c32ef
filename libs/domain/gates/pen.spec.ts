import { describe, expect, it } from '@jest/globals';
import { at } from '../../../test/support/domain.js';
import { asked, folded, group, playWith } from '../../../test/support/gates.js';
import { penOf } from './pen.js';

// In scoping, and asked, since Monday 2 February 2009.
const waiting = asked('G1', at('2009-02-02'));

describe('V16: the clock of whoever holds the pen', () => {
  it('V16: runs for the lead until the gate is asked, then for the steering group', () => {
    const early = { ...waiting, stageSince: at('2009-01-26') };
    expect(penOf(early, at('2009-02-04'))).toEqual({
      gate: 'G1',
      holder: 'group',
      since: at('2009-02-02'),
      days: { lead: 5, group: 2, owners: 0 },
    });
  });

  it('V16: goes back to the lead with an item withdrawn, and on from there when it is asked again', () => {
    const withdrawn = playWith(group(), waiting, [
      { type: 'WithdrawItem', item: 'G1', round: 1, reason: 'sha256:why' },
      'tfl-pl',
      at('2009-02-04'),
    ]);
    expect(penOf(withdrawn, at('2009-02-09'))).toMatchObject({
      holder: 'lead',
      since: at('2009-02-04'),
      days: { lead: 3, group: 2 },
    });
    const again = folded(withdrawn, 'tfl-pl', at('2009-02-09'), {
      type: 'GateSubmitted',
      item: 'G1',
      round: 2,
      paper: waiting.gates.G1!.paper,
    });
    expect(penOf(again, at('2009-02-10'))).toMatchObject({ holder: 'group', days: { lead: 3, group: 3 } });
  });

  it('V15: lies with the owners of conditions while an approval waits for them, and then with the lead again', () => {
    const tally = { for: 1, against: 0, abstain: 0, casting: null, present: 4, organisations: 4, quorate: true };
    const condition = { kind: 'precedent', owner: 'tfl-pl', due: '2009-02-27', words: 'sha256:words' } as const;
    const conditional = folded(waiting, 'process', at('2009-02-05'), {
      type: 'ApprovedWithConditions',
      item: 'G1',
      round: 1,
      tally,
      conditions: [condition],
    });
    expect(penOf(conditional, at('2009-02-06'))).toMatchObject({ holder: 'owners', days: { group: 3, owners: 1 } });
    const lapsed = folded(conditional, 'process', at('2009-03-27', '17:00'), {
      type: 'ApprovalLapsed',
      item: 'G1',
      round: 1,
      conditions: ['G1/1/1'],
    });
    expect(penOf(lapsed, at('2009-03-30'))).toMatchObject({ holder: 'lead', days: { lead: 1, group: 3, owners: 36 } });
  });

  it('V16: stands still where no gate is before the project', () => {
    expect(penOf({ ...waiting, stage: 'DELIVERY' }, at('2009-02-04'))).toBeNull();
    expect(penOf({ ...waiting, stage: 'OPT_IN' }, at('2009-02-04'))).toBeNull();
  });
});
