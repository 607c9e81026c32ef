import { describe, expect, it } from '@jest/globals';
import { at, type Step } from '../../../test/support/domain.js';
import { folded } from '../../../test/support/gates.js';
import { runningWith } from '../../../test/support/launched.js';
import { after, submits, until, voted } from '../../../test/support/rebaseline.js';
import type { ProjectCommand } from '../projects/commands.js';
import type { Project } from '../projects/state.js';

/** All five in delivery. */
const five = runningWith(['tfl', 'lda', 'gla', 'lfepa']);
/** A Monday; Friday and the Monday after are Easter. */
const APRIL = at('2009-04-06');

const notice = (organisation: string, body: string): Step<ProjectCommand> => [
  { type: 'GiveNotice', organisation, reason: 'sha256:why', body, decidedOn: '2009-04-03', reference: 'leaves' },
  `${organisation}-od`,
  APRIL,
];

const given = after(five, notice('lfepa', 'lfepa-board'));

const clocks = (project: Project, matter: string) =>
  project.spells
    .filter((each) => each.matter === matter)
    .map(({ holder, organisation, step, stop, days, done }) => [holder, organisation, step, stop, days, done]);

describe('how long a unit serves its notice', () => {
  it('X4, X6: with whoever gave it until the unit leaves, and a hold does not stop it', () => {
    expect(clocks(given, 'notice/lfepa')).toEqual([['organisation', 'lfepa', 'notice', null, null, false]]);
    const held = after(given, [
      { type: 'Hold', reason: 'sha256:reason', until: '2009-08-03' },
      'gla-chair',
      at('2009-06-01'),
    ]);
    expect(clocks(held, 'notice/lfepa')).toEqual(clocks(given, 'notice/lfepa'));
    const left = until(held, at('2009-07-03', '17:00'));
    expect(clocks(left, 'notice/lfepa')).toEqual([['organisation', 'lfepa', 'notice', null, 60, true]]);
  });

  it('X4: ends sooner where the chair lets it go', () => {
    const waived = after(given, [
      { type: 'WaiveNotice', unit: 'lfepa', leavesOn: '2009-05-01', reason: 'sha256:reason' },
      'gla-chair',
      at('2009-04-07'),
    ]);
    const left = until(waived, at('2009-05-01', '17:00'));
    expect(clocks(left, 'notice/lfepa')).toEqual([['organisation', 'lfepa', 'notice', null, 17, true]]);
  });

  it('X4: has let nobody go where it ends with its project', () => {
    const closed = folded(given, 'process', at('2009-04-20'), {
      ...{ type: 'StageEntered', from: 'DELIVERY', stage: 'CLOSED' },
    } as const);
    expect(clocks(closed, 'notice/lfepa')).toEqual([['organisation', 'lfepa', 'notice', null, 8, false]]);
  });

  it('X4, M2: of two keys it lies with the one that gave it, and with neither alone where both fell silent (X3)', () => {
    const byOne = after(five, notice('mps', 'mps-board'));
    expect(clocks(byOne, 'notice/met')).toEqual([['organisation', 'mps', 'notice', null, null, false]]);
    const leaving = [
      { unit: 'met', status: 'LAPSED' as const },
      { unit: 'lda', status: 'DECLINED' as const },
    ];
    const silent = folded(five, 'process', APRIL, { type: 'ReOptInClosed', adopted: true, leaving });
    expect(clocks(silent, 'notice/met')).toEqual([['organisation', null, 'notice', null, null, false]]);
    expect(clocks(silent, 'notice/lda')).toEqual([['organisation', 'lda', 'notice', null, null, false]]);
  });
});

describe('how long a lead that wants out takes to hand over', () => {
  const down = after(five, [{ type: 'StandDown', organisation: 'tfl', reason: 'sha256:why' }, 'tfl-od', APRIL]);
  const [save, equality, submit] = submits({ lead: 'gla' });
  const asked = after(
    down,
    [{ type: 'NominateLead', organisation: 'gla', post: 'gla-pl' }, 'tfl-or', at('2009-04-20')],
    save,
    equality,
  );
  const accepted = after(asked, [
    {
      ...{ type: 'AcceptLead', organisation: 'gla', post: 'gla-pl', caseVersion: 2 },
      ...{ body: 'gla-board', decidedOn: '2009-04-28', reference: 'gla/2' },
    },
    'gla-od',
    at('2009-04-28', '11:00'),
  ]);

  it('X4, X5: with the lead until the case names another, with that one until it accepts, and with the lead until it asks GR', () => {
    expect(clocks(down, 'handover')).toEqual([['lead', 'tfl', 'handover', null, null, false]]);
    const steps = [
      ['lead', 'tfl', 'handover', null, 13, true],
      ['organisation', 'gla', 'acceptance', null, 1, true],
      ['lead', 'tfl', 'handover', null, 1, true],
    ];
    expect(clocks(accepted, 'handover').slice(0, 2)).toEqual(steps.slice(0, 2));
    expect(clocks(after(accepted, submit), 'handover')).toEqual(steps);
    const changed = after(accepted, submit, ...voted());
    expect(changed.lead.organisation).toBe('gla');
    expect(clocks(changed, 'handover')).toEqual(steps);
  });

  it('X5, X6: a hold does not stop it, and a project that ends leaves it undone', () => {
    const held = after(down, [
      { type: 'Hold', reason: 'sha256:reason', until: '2009-08-03' },
      'gla-chair',
      at('2009-04-09'),
    ]);
    expect(clocks(held, 'handover')).toEqual([['lead', 'tfl', 'handover', null, null, false]]);
    const closed = folded(down, 'process', at('2009-04-20'), {
      ...{ type: 'StageEntered', from: 'DELIVERY', stage: 'CLOSED' },
    } as const);
    expect(clocks(closed, 'handover')).toEqual([['lead', 'tfl', 'handover', null, 8, false]]);
  });
});
