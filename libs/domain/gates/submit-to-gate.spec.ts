import { describe, expect, it } from '@jest/globals';
import { at, facts, inStage } from '../../../test/support/domain.js';
import { asked, eventsOf, folded, paper, roundOf } from '../../../test/support/gates.js';
import { opened } from '../../../test/support/temporary-labour.js';
import { decide } from '../projects/project.js';
import type { Project } from '../projects/state.js';
import type { Gate } from './state.js';

const NOW = at('2009-02-02');
const tally = { for: 5, against: 0, abstain: 0, casting: null, present: 5, organisations: 4, quorate: true };

const submit = (project: Project, gate: Gate, more = { paper: paper() } as { paper?: ReturnType<typeof paper> }) =>
  decide(project, { type: 'SubmitToGate', gate }, facts('tfl-pl', more), NOW);

const scope = {
  currentPosition: 'sha256:position',
  level: 'strategic',
  gainBand: 'quick',
  existingArrangement: null,
  workstream: 'procurement',
} as const;

const scoped = folded(
  inStage('SCOPING', at('2009-01-12')),
  'tfl-pl',
  at('2009-01-19'),
  { type: 'ScopeSaved', scope },
  { type: 'EqualityRecorded', step: 'screening', needed: true, text: 'sha256:screening' },
);

describe('C2: submitting to a gate', () => {
  it('C2: takes a complete scope to G1, on the frozen paper, and the draft no longer waits for its lead', () => {
    const decided = submit(scoped, 'G1');
    expect(eventsOf(decided)).toEqual([{ type: 'GateSubmitted', item: 'G1', round: 1, paper: paper() }]);
    const project = folded(
      { ...scoped, cases: { ...scoped.cases, draftSince: NOW } },
      'tfl-pl',
      NOW,
      ...eventsOf(decided),
    );
    expect(project.gates.G1).toMatchObject({
      status: 'waiting',
      submittedBy: 'tfl-pl',
      submittedAt: NOW,
      reason: null,
      deferrals: 0,
    });
    expect(roundOf(project, 'G1')).toMatchObject({ number: 1, status: 'scheduled', since: NOW, meeting: null });
    expect(project.cases.draftSince).toBeNull();
    expect(submit(project, 'G1')).toMatchObject({ code: 'GATE.ALREADY_SUBMITTED' });
  });

  it('C2: says what is still missing', () => {
    expect(submit(inStage('SCOPING', NOW), 'G1')).toMatchObject({
      code: 'GATE.INCOMPLETE',
      sentence: 'This is not complete yet. Still missing: the scope, the equality screening.',
    });
    expect(submit(inStage('BUSINESS_CASE', NOW), 'G2')).toMatchObject({ code: 'GATE.INCOMPLETE' });
  });

  it('B6: closure is complete when its outputs are handed over and its lessons filed', () => {
    const closing = inStage('CLOSURE', NOW);
    const reached = { id: 'live', title: 'Live', due: '2009-01-30', reachedOn: '2009-01-30', recordedAt: NOW };
    const delivered: Project = {
      ...closing,
      delivery: { ...closing.delivery, status: 'running', milestones: [reached] },
    };
    expect(submit(delivered, 'G5')).toMatchObject({
      code: 'GATE.INCOMPLETE',
      sentence: expect.stringContaining('lessons'),
    });
    const complete: Project = {
      ...delivered,
      delivery: {
        ...delivered.delivery,
        handedOver: { to: 'tfl-or', text: 't', at: NOW },
        lessons: { text: 't', at: NOW },
      },
    };
    expect(submit(complete, 'G5')).toMatchObject({ kind: 'accepted' });
    const adopted = { ...closing, adopted: { asAt: '2009-01-01', source: 'S000', stated: [] } };
    expect(submit(adopted, 'G5')).toMatchObject({ code: 'PROJECT.NOT_STATED' });
  });

  it('O7: G3 is asked only once the project has passed the test, with the decisions as they stand', () => {
    const untested = opened();
    expect(submit(inStage('OPT_IN', NOW), 'G3')).toMatchObject({ code: 'GATE.NOT_VIABLE' });
    expect(submit(untested, 'G3')).toMatchObject({ code: 'GATE.NOT_VIABLE' });
    const tested = (passed: boolean, stale: boolean) => {
      const viability = {
        passed,
        rounds: [],
        units: [],
        shares: {},
        netAnnualCashable: '0',
        netPresentValue: '0',
        failed: [],
        conditionFailed: [],
        reconfirm: [],
      };
      const optIn = { ...untested.participation.optIn!, closedAt: NOW, viability, stale };
      return submit({ ...untested, participation: { ...untested.participation, optIn } }, 'G3');
    };
    expect(tested(true, false)).toMatchObject({ kind: 'accepted' });
    expect(tested(true, true)).toMatchObject({ code: 'GATE.NOT_VIABLE' });
    expect(tested(false, false)).toMatchObject({ code: 'GATE.NOT_VIABLE' });
  });

  it.each([
    ['G1', ['BUSINESS_CASE', 'OPT_IN', 'CLOSURE']],
    ['G2', ['SCOPING', 'OPT_IN', 'CLOSURE']],
    ['G3', ['SCOPING', 'BUSINESS_CASE', 'CLOSURE']],
    ['G5', ['SCOPING', 'BUSINESS_CASE', 'OPT_IN']],
  ] as const)('V16: %s is asked in its own stage; none is skipped', (gate, stages) => {
    for (const stage of stages) {
      expect(submit(inStage(stage, NOW), gate)).toMatchObject({ code: 'GATE.OTHER_STAGE' });
    }
    expect(submit(inStage('DELIVERY', NOW), gate)).toMatchObject({ code: 'GATE.OTHER_STAGE' });
    expect(submit(inStage('BENEFITS_WATCH', NOW), gate)).toMatchObject({ code: 'PROJECT.WRONG_STAGE' });
  });

  it('V16: what was referred back is submitted again in the next round, on its new paper', () => {
    const back = folded(asked('G1', NOW, scoped), 'ss', NOW, { type: 'GateReferredBack', item: 'G1', round: 1, tally });
    const better = { ...paper(), hash: 'sha256:better' };
    expect(eventsOf(submit(back, 'G1', { paper: better }))).toMatchObject([{ round: 2, paper: better }]);
  });

  it('T2: nothing is submitted without a paper', () => {
    expect(submit(scoped, 'G1', {})).toMatchObject({ code: 'GATE.NO_PAPER' });
  });
});
