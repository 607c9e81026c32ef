import { describe, expect, it } from '@jest/globals';
import { at, facts, inStage, playIn, units } from '../../../test/support/domain.js';
import {
  answerWith,
  asked,
  eventsOf,
  folded,
  group,
  held,
  playWith,
  roundOf,
  votes,
} from '../../../test/support/gates.js';
import {
  decision,
  line,
  metJoins,
  opened,
  pounds,
  statuses,
  theCase,
  untilThen,
} from '../../../test/support/temporary-labour.js';
import type { Case } from '../cases/state.js';
import type { RecordDecision } from '../participation/commands.js';
import { participation } from '../participation/room.js';
import type { ProjectEvent } from '../projects/events.js';
import { decide } from '../projects/project.js';
import type { Project } from '../projects/state.js';
import type { GateEvent } from './events.js';
import type { ItemId } from './state.js';

const MEETING = at('2009-03-26', '14:00');
const sitting = group([held('march', '2009-03-26')]);
const tally = { for: 1, against: 0, abstain: 0, casting: null, present: 8, organisations: 6, quorate: true };

/** An item carried at the meeting of 26 March, up to its close. */
const voted = (item: ItemId, project: Project): Project =>
  playWith(
    sitting,
    folded(project, 'ss', at('2009-03-18'), {
      type: 'ItemScheduled',
      item,
      round: 1,
      meeting: 'march',
      date: '2009-03-26',
    }),
    [{ type: 'OpenVote', item, round: 1, method: 'meeting', motion: 'approve' }, 'ss', MEETING],
    ...votes(item, 1, MEETING, { 'gla-chair': 'for' }),
  );

const closed = (item: ItemId, project: Project): readonly ProjectEvent[] =>
  eventsOf(answerWith(sitting, voted(item, project), [{ type: 'CloseVote', item, round: 1 }, 'ss', MEETING]));

/** Units whose lines a baseline holds. */
const unitsIn = (event: ProjectEvent | undefined): readonly string[] =>
  event?.type === 'BaselineFrozen' ? event.lines.map(({ unit }) => unit) : [];

/** TL with every unit but the fire authority joined, tested on 9 March, and asked at G3 on the 17th. */
const readyWith = (change: Partial<Case> = {}, terms: Partial<RecordDecision> = {}): Project =>
  untilThen(
    playIn(
      participation,
      opened({
        benefitLines: units().map(({ id, organisations }) =>
          line({ id: `rates-${id}`, unit: id, ownerPost: `${organisations[0]}-fin` }),
        ),
        ...change,
      }),
      ...['tfl', 'lda', 'gla'].map((organisation) => decision(organisation, at('2009-02-02'), terms)),
      ...metJoins(at('2009-02-02'), terms),
      decision('lfepa', at('2009-02-02'), { answer: 'defer', until: '2009-03-20' }),
    ),
    at('2009-03-09', '17:00'),
  );
const ready = readyWith();
const g3 = asked('G3', at('2009-03-17'), ready);

describe('V14: no gate decision joins a member', () => {
  it('V14: approving G3 changes no participation', () => {
    const launched = folded(voted('G3', g3), 'ss', MEETING, ...closed('G3', g3));
    expect(launched.movingTo).toBe('DELIVERY');
    expect(statuses(launched)).toEqual({
      gla: 'JOINED',
      tfl: 'JOINED',
      lda: 'JOINED',
      lfepa: 'DEFERRED',
      met: 'JOINED',
    });
    expect(launched.participation).toEqual(g3.participation);
  });

  it('V14: nor does any other event of the steering group, on any item', () => {
    const closing = { round: 1, tally } as const;
    for (const item of ['G1', 'G2', 'G3', 'G5', 'cancel'] as const) {
      const events: GateEvent[] = [
        { type: 'GateApproved', item, ...closing },
        { type: 'GateRejected', item, ...closing },
        { type: 'GateReferredBack', item, ...closing },
        { type: 'GateDeferred', item, ...closing, until: '2009-04-02', ground: 'tie', count: 1 },
        { type: 'MotionLost', item, ...closing, tie: false },
        { type: 'VoteInquorate', item, ...closing, meetBy: '2009-04-02' },
      ];
      const project = asked(item, at('2009-03-17'), ready);
      for (const event of events) {
        expect(folded(project, 'ss', MEETING, event).participation).toEqual(project.participation);
      }
    }
  });
});

describe('B1: launching', () => {
  it('B1: approving G3 freezes the lines of the units that joined', () => {
    const [approved, frozen, ...more] = closed('G3', g3);
    expect(approved).toMatchObject({ type: 'GateApproved', item: 'G3', round: 1, tally: { for: 1, casting: null } });
    expect(frozen).toMatchObject({ type: 'BaselineFrozen' });
    expect(unitsIn(frozen)).toEqual(['gla', 'tfl', 'lda', 'met']);
    expect(more).toEqual([]);
  });

  it('O7: a decision that changed after the last test is tested first; with the fire authority G3 is taken with it', () => {
    const joined = playIn(participation, g3, decision('lfepa', at('2009-03-19')));
    expect(joined.participation.optIn!.stale).toBe(true);
    const events = closed('G3', joined);
    expect(events.map(({ type }) => type)).toEqual(['ViabilityPassed', 'GateApproved', 'BaselineFrozen']);
    expect(unitsIn(events[2])).toContain('lfepa');
    expect(folded(voted('G3', joined), 'ss', MEETING, ...events)).toMatchObject({
      movingTo: 'DELIVERY',
      gates: { G3: { status: 'settled' } },
      participation: { optIn: { stale: false, viability: { netAnnualCashable: '47000000' } } },
    });
  });

  it('O7: a unit whose condition fails in that test has no line in the baseline, though the rest is viable', () => {
    const vetting = { ...theCase().parts[0], id: 'vetting', required: false, sharedOneOff: pounds(10_000) };
    const partly = readyWith({ parts: [...theCase().parts, vetting] }, { parts: ['framework'] });
    const before = asked('G3', at('2009-03-17'), partly);
    // £48,000 of the framework, and £2,000 of the vetting if all joined it; nobody else does.
    const condition = { metric: 'cost_share', operator: '<=', value: pounds(50_000) } as const;
    const joined = playIn(participation, before, decision('lfepa', at('2009-03-19'), { conditions: [condition] }));
    const events = closed('G3', joined);
    expect(events.map(({ type }) => type)).toEqual(['ViabilityPassed', 'GateApproved', 'BaselineFrozen']);
    expect(unitsIn(events[2])).toEqual(['gla', 'tfl', 'lda', 'met']);
    expect(statuses(folded(voted('G3', joined), 'ss', MEETING, ...events))).toMatchObject({
      lfepa: 'CONDITION_FAILED',
    });
  });

  it('O7: what is not viable any more is not approved: the vote ends as not needed and G3 is withdrawn', () => {
    const left = {
      ...voted('G3', g3),
      participation: {
        ...g3.participation,
        units: { ...g3.participation.units, met: { ...g3.participation.units.met, status: 'DECLINED' as const } },
        optIn: { ...g3.participation.optIn!, stale: true },
      },
    };
    const events = eventsOf(answerWith(sitting, left, [{ type: 'CloseVote', item: 'G3', round: 1 }, 'ss', MEETING]));
    expect(events.map(({ type }) => type)).toEqual(['ViabilityFailed']);
    const withdrawn = folded(left, 'ss', MEETING, ...events);
    expect(withdrawn).toMatchObject({ stage: 'OPT_IN', movingTo: null, gates: { G3: { status: 'withdrawn' } } });
    expect(roundOf(withdrawn, 'G3')).toMatchObject({
      status: 'closed',
      outcome: 'not_needed',
      votes: [{ seat: 'gla-chair' }],
      closedAt: MEETING,
    });
    expect(withdrawn.benefits.frozenAt).toBeNull();
  });
});

describe('X7: cancelling', () => {
  const running = inStage('DELIVERY', at('2009-03-02'));

  it('X7: needs an exit plan, and an item waits once', () => {
    const submit = (project: Project, exitPlan?: string) =>
      decide(
        project,
        { type: 'SubmitItem', kind: 'cancel', reason: 'sha256:reason', ...(exitPlan ? { exitPlan } : {}) },
        facts('tfl-pl', { paper: g3.gates.G3!.paper }),
        at('2009-03-16'),
      );
    expect(submit(running)).toMatchObject({ code: 'GATE.EXIT_PLAN_NEEDED' });
    const decided = submit(running, 'sha256:plan');
    expect(eventsOf(decided)).toEqual([
      {
        type: 'ItemSubmitted',
        item: 'cancel',
        round: 1,
        paper: g3.gates.G3!.paper,
        reason: 'sha256:reason',
        exitPlan: 'sha256:plan',
        submittedBy: 'tfl-pl',
      },
    ]);
    const waiting = folded(running, 'tfl-pl', at('2009-03-16'), ...eventsOf(decided));
    expect(submit(waiting, 'sha256:plan')).toMatchObject({ code: 'GATE.ALREADY_SUBMITTED' });
  });

  it('X7: cannot be asked before G1, nor once only the benefits are watched', () => {
    const submit = (project: Project) =>
      decide(
        project,
        { type: 'SubmitItem', kind: 'cancel', reason: 'sha256:reason', exitPlan: 'sha256:plan' },
        facts('tfl-pl', { paper: g3.gates.G3!.paper }),
        at('2009-03-16'),
      );
    expect(submit(inStage('PROPOSED', at('2009-03-02')))).toMatchObject({ code: 'PROJECT.WRONG_STAGE' });
    expect(submit(inStage('SCOPING', at('2009-03-02')))).toMatchObject({ code: 'PROJECT.WRONG_STAGE' });
    expect(submit(inStage('BENEFITS_WATCH', at('2009-03-02')))).toMatchObject({ code: 'GATE.CANNOT_CANCEL' });
    for (const stage of ['BUSINESS_CASE', 'OPT_IN', 'DELIVERY', 'CLOSURE'] as const) {
      expect(submit(inStage(stage, at('2009-03-02')))).toMatchObject({ kind: 'accepted' });
    }
  });

  it('X7: carried, it ends the project with its reason and exit plan, and flags captured lines for reversal', () => {
    const capture = {
      line: 'rates',
      amount: '100',
      budgetYear: '2009/10',
      budgetLine: 'A1',
      by: 'tfl-fin',
      at: MEETING,
    };
    const captured = {
      ...asked('cancel', at('2009-03-16')),
      benefits: { ...running.benefits, baseline: [line({ id: 'rates' })], captures: [capture] },
    };
    const events = closed('cancel', captured);
    expect(events).toMatchObject([
      { type: 'GateApproved', item: 'cancel', round: 1 },
      {
        type: 'ProjectCancelled',
        reason: 'sha256:reason',
        exitPlan: 'sha256:exit-plan',
        flaggedForReversal: ['rates'],
      },
    ]);
    expect(folded(voted('cancel', captured), 'ss', MEETING, ...events)).toMatchObject({
      movingTo: 'CANCELLED',
      gates: { cancel: { status: 'settled' } },
    });
  });

  it('X7: deferred, referred back or not carried, the project goes on', () => {
    const back = folded(voted('cancel', asked('cancel', at('2009-03-16'))), 'ss', MEETING, {
      type: 'GateReferredBack',
      item: 'cancel',
      round: 1,
      tally,
    });
    expect(back).toMatchObject({ stage: 'DELIVERY', movingTo: null, gates: { cancel: { status: 'settled' } } });
  });

  it('X7: what has been closed is no longer asked to be cancelled', () => {
    const closure = folded(
      asked('G5', at('2009-03-16')),
      'tfl-pl',
      at('2009-03-16'),
      {
        type: 'ItemSubmitted',
        item: 'cancel',
        round: 1,
        paper: g3.gates.G3!.paper,
        reason: 'r',
        exitPlan: 'e',
        submittedBy: 'tfl-pl',
      },
      { type: 'GateApproved', item: 'G5', round: 1, tally },
    );
    expect(closure).toMatchObject({ movingTo: 'BENEFITS_WATCH', gates: { cancel: { status: 'withdrawn' } } });
    expect(roundOf(closure, 'cancel').outcome).toBe('not_needed');
  });
});

describe('B6: writing a benefit line off', () => {
  const watched = (): Project => {
    const watching = inStage('BENEFITS_WATCH', at('2009-03-02'));
    return {
      ...watching,
      benefits: { ...watching.benefits, baseline: [line({ id: 'rates' }), line({ id: '__proto__' })] },
    };
  };
  const submit = (project: Project, name?: string) =>
    decide(
      project,
      { type: 'SubmitItem', kind: 'write-off', reason: 'sha256:reason', ...(name === undefined ? {} : { line: name }) },
      facts('tfl-pl', { paper: g3.gates.G3!.paper }),
      at('2009-03-16'),
    );

  it('B6: is asked only of a frozen line that is not settled, and once', () => {
    const project = watched();
    for (const name of [undefined, '', 'nowhere', 'constructor']) {
      expect(submit(project, name)).toMatchObject({ code: 'GATE.LINE_UNKNOWN' });
    }
    const decided = submit(project, 'rates');
    expect(eventsOf(decided)).toMatchObject([
      { type: 'ItemSubmitted', item: 'write-off/rates', round: 1, exitPlan: null },
    ]);
    const waiting = folded(project, 'tfl-pl', at('2009-03-16'), ...eventsOf(decided));
    expect(submit(waiting, 'rates')).toMatchObject({ code: 'GATE.ALREADY_SUBMITTED' });
    expect(submit(waiting, '__proto__')).toMatchObject({ kind: 'accepted' });
    const off = { ...project, benefits: { ...project.benefits, writtenOff: { rates: at('2009-03-02') } } };
    expect(submit(off, 'rates')).toMatchObject({ code: 'GATE.LINE_SETTLED' });
  });

  it('B6: carried, it writes the line off', () => {
    const project = folded(watched(), 'tfl-pl', at('2009-03-16'), ...eventsOf(submit(watched(), 'rates')));
    const events = closed('write-off/rates', project);
    expect(events).toMatchObject([
      { type: 'GateApproved', item: 'write-off/rates' },
      { type: 'BenefitWrittenOff', line: 'rates' },
    ]);
    const written = folded(voted('write-off/rates', project), 'ss', MEETING, ...events);
    expect(Object.keys(written.benefits.writtenOff)).toEqual(['rates']);
  });
});
