import { describe, expect, it } from '@jest/globals';
import { at, facts, inStage, proposed } from '../../../test/support/domain.js';
import { codeOf, eventsOf, folded } from '../../../test/support/gates.js';
import { questionOf } from '../gates/questions.js';
import { decide } from '../projects/project.js';
import type { ProjectCommand } from '../projects/commands.js';
import type { Project } from '../projects/state.js';
import { addedUpCost } from './added-up-cost.js';
import { routeOf, wholeLifeCost } from './route.js';

const NOW = at('2009-01-19');

const scope = {
  currentPosition: 'sha256:position',
  level: 'operational',
  gainBand: 'quick',
  existingArrangement: null,
  workstream: 'procurement',
} as const;

/** In scoping, with a complete scope that states a cost and a time. */
const scoped = (more: { wholeLifeCost?: string; deliveryMonths?: number } = {}, project = proposed()): Project =>
  folded(
    inStage('SCOPING', at('2009-01-12'), project),
    'tfl-pl',
    at('2009-01-15'),
    { type: 'ScopeSaved', scope: { ...scope, ...more } },
    { type: 'EqualityRecorded', step: 'screening', needed: true, text: 'sha256:screening' },
  );

const small = { wholeLifeCost: '9999999', deliveryMonths: 6 };

const give = (project: Project, who: string, command: ProjectCommand) => decide(project, command, facts(who), NOW);

const after = (project: Project, who: string, command: ProjectCommand): Project =>
  folded(project, who, NOW, ...eventsOf(give(project, who, command)));

const take = { type: 'TakeQuickWinRoute' } as const;
const ask = { type: 'AskForMajorRoute', organisation: 'lda', reason: 'sha256:reason' } as const;

/** On the route of a quick win, in the business case. */
const quick = (): Project =>
  folded(after(scoped(small), 'tfl-pl', take), 'process', NOW, {
    type: 'StageEntered',
    stage: 'BUSINESS_CASE',
    from: 'SCOPING',
  });

const terms = {
  options: [],
  parts: [],
  value: '9000000',
  years: 3,
  minimumUnits: 2,
  requiredUnits: [],
  floors: { netAnnualCashable: null, netPresentValue: null },
  policingScope: 'service',
  benefitLines: [],
  enables: [],
} as const;
const justify = { type: 'SaveJustification', ...terms, justification: 'sha256:justification' } as const;

describe('the route of a project', () => {
  it('C2: is standard while nothing is stated', () => {
    expect(routeOf(scoped())).toBe('standard');
  });

  it('C2: is major from the policy’s whole-life cost on, by the scope and then by the case', () => {
    expect(routeOf(scoped({ wholeLifeCost: '499999999' }))).toBe('standard');
    expect(routeOf(scoped({ wholeLifeCost: '500000000' }))).toBe('major');
    const project = scoped({ wholeLifeCost: '500000000' });
    const cased = { ...project, cases: { ...project.cases, current: { value: '499999999' } as never } };
    expect(routeOf(cased)).toBe('standard');
    const dearer = { ...project, policy: { ...project.policy, route: { majorFrom: '1000000000' } } };
    expect(routeOf(dearer)).toBe('standard');
  });

  it('C2: is major where any member asks before G1', () => {
    expect(routeOf(after(scoped(), 'lda-or', ask))).toBe('major');
  });

  it.each<[string, Project, ProjectCommand, string, string]>([
    ['after G1', inStage('BUSINESS_CASE', NOW), ask, 'lda-or', 'ROUTE.GATE_DECIDED'],
    ['twice', after(scoped(), 'lda-or', ask), ask, 'lda-or', 'ROUTE.ALREADY_ASKED'],
    ['for another organisation', scoped(), { ...ask, organisation: 'gla' }, 'lda-or', 'ROUTE.NOT_INVITED'],
    ['for nobody', scoped(), { ...ask, organisation: 'nobody' }, 'lda-or', 'ROUTE.NOT_INVITED'],
  ])('C2: nobody asks for the major route %s', (_, project, command, who, code) => {
    expect(codeOf(give(project, who, command))).toBe(code);
  });
});

describe('the route of a quick win', () => {
  it('C1: is taken by the lead of a small project that is soon delivered, and leads to the case', () => {
    const project = after(scoped(small), 'tfl-pl', take);
    expect([routeOf(project), project.movingTo]).toEqual(['quick_win', 'BUSINESS_CASE']);
  });

  it.each<[string, Project, string]>([
    ['at the limit of the cost', scoped({ ...small, wholeLifeCost: '10000000' }), 'ROUTE.NOT_QUICK_WIN'],
    ['that takes longer', scoped({ ...small, deliveryMonths: 7 }), 'ROUTE.NOT_QUICK_WIN'],
    ['whose cost is not stated', scoped({ deliveryMonths: 3 }), 'ROUTE.COST_NOT_STATED'],
    ['whose time is not stated', scoped({ wholeLifeCost: '1' }), 'ROUTE.COST_NOT_STATED'],
    ['for which a member has asked for reviews', after(scoped(small), 'lda-or', ask), 'ROUTE.MAJOR'],
    ['without a scope', inStage('SCOPING', NOW), 'ROUTE.COST_NOT_STATED'],
  ])('C1: is not that of a project %s', (_, project, code) => {
    expect(codeOf(give(project, 'tfl-pl', take))).toBe(code);
  });

  it('C6: needs the equality screening as G1 would', () => {
    const project = scoped(small);
    const without = { ...project, cases: { ...project.cases, equality: { screening: null, assessment: null } } };
    expect(give(without, 'tfl-pl', take)).toMatchObject({ code: 'GATE.INCOMPLETE' });
  });

  it('C1: has one combined case, which no other project has', () => {
    const saved = after(quick(), 'tfl-pl', justify);
    expect(saved.cases.current).toMatchObject({ justification: 'sha256:justification', strategic: null });
    const submitted = decide(saved, { type: 'SubmitToGate', gate: 'G2' }, facts('tfl-pl'), NOW);
    expect(submitted).toMatchObject({ code: 'GATE.INCOMPLETE' });
    expect((submitted as { sentence: string }).sentence).not.toContain('strategic case');
    expect(codeOf(give(inStage('BUSINESS_CASE', NOW), 'tfl-pl', justify))).toBe('CASE.NOT_QUICK_WIN');
  });

  it('C1: its case stays below the limit', () => {
    expect(codeOf(give(quick(), 'tfl-pl', { ...justify, value: '10000000' }))).toBe('CASE.TOO_LARGE');
  });

  it('V4: asks G1 and G2 in one question', () => {
    expect(questionOf(quick(), 'G2')).toMatch(/^Gates G1 and G2 in one vote/);
    expect(questionOf(inStage('BUSINESS_CASE', NOW), 'G2')).toMatch(/^Gate G2:/);
  });

  it('X7: is withdrawn by its lead, and not cancelled, until the one vote has decided G1', () => {
    const withdraw = { type: 'WithdrawProposal', reason: 'sha256:reason' } as const;
    expect(after(quick(), 'tfl-pl', withdraw).movingTo).toBe('WITHDRAWN');
    const cancel = { type: 'SubmitItem', kind: 'cancel', reason: 'sha256:reason', exitPlan: 'sha256:plan' } as const;
    expect(codeOf(give(quick(), 'tfl-pl', cancel))).toBe('GATE.TOO_EARLY_TO_CANCEL');
    expect(codeOf(give(inStage('BUSINESS_CASE', NOW), 'tfl-pl', withdraw))).toBe('PROJECT.GATE_DECIDED');
  });

  it('C2: goes back to its scope when the lead leaves it, or a member asks for reviews before G1', () => {
    const left = after(quick(), 'tfl-pl', { type: 'LeaveQuickWinRoute' });
    expect([left.movingTo, routeOf(left)]).toEqual(['SCOPING', 'standard']);
    const asked = after(quick(), 'lda-or', ask);
    expect([asked.movingTo, routeOf(asked)]).toEqual(['SCOPING', 'major']);
    expect(codeOf(give(inStage('BUSINESS_CASE', NOW), 'tfl-pl', { type: 'LeaveQuickWinRoute' }))).toBe(
      'ROUTE.NO_QUICK_WIN',
    );
  });

  it('C2: what waits for the one vote is no longer asked once a member asks for reviews', () => {
    const waiting = folded(quick(), 'tfl-pl', NOW, {
      type: 'GateSubmitted',
      item: 'G2',
      round: 1,
      paper: { hash: 'sha256:paper', title: 'Paper', size: 1, caseVersion: 1 },
    });
    expect(codeOf(give(waiting, 'tfl-pl', { type: 'LeaveQuickWinRoute' }))).toBe('ROUTE.SUBMITTED');
    expect(after(waiting, 'lda-or', ask).gates.G2).toMatchObject({ status: 'withdrawn' });
  });
});

describe('the whole-life cost', () => {
  it('P-OGC: is added up from the figures of the case, beside what the case states', () => {
    const base = inStage('BUSINESS_CASE', at('2009-05-18'));
    expect(addedUpCost(base)).toBeNull();
    const part = { id: 'a', title: 'A', required: true, sharedOneOff: '1000', sharedRunning: '20' };
    const own = (oneOff: string, running: string) => ({
      parts: [{ part: 'a', oneOff, running, staffDays: 0, cashable: '0' }],
    });
    const project = {
      ...base,
      cases: {
        ...base.cases,
        current: { value: '1', years: 3, parts: [part, { ...part, id: 'b' }] } as never,
        figures: { tfl: own('300', '4'), gla: own('5', '6') } as never,
      },
    };
    // 2 × 1,000 + 305 once; (2 × 20 + 10) in each of three years.
    expect(addedUpCost(project)).toEqual({
      sharedOneOff: '2000',
      sharedRunning: '40',
      ownOneOff: '305',
      ownRunning: '10',
      years: 3,
      total: '2455',
    });
    expect(wholeLifeCost(project)).toBe('1');
  });
});
