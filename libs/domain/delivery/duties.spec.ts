import { describe, expect, it } from '@jest/globals';
import { at, inStage, playIn } from '../../../test/support/domain.js';
import type { Project } from '../projects/state.js';
import type { DeliveryCommand } from './commands.js';
import { deliveryDuties } from './duties.js';
import { delivery } from './room.js';

const launch = at('2009-03-26');
const beginning = inStage('DELIVERY', launch);
const play = (project: Project, now: string, ...commands: DeliveryCommand[]): Project =>
  playIn(delivery, project, ...commands.map((command) => [command, 'tfl-pl', now] as const));

const milestones = [
  { id: 'framework', title: 'Framework let', due: '2009-05-29' },
  { id: 'live', title: 'First orders', due: '2009-11-30' },
];
const planned = play(beginning, at('2009-03-27'), { type: 'PlanMilestones', milestones });
const running = play(planned, at('2009-04-01'), { type: 'StartDelivery' });
const reached = play(
  running,
  at('2009-06-01'),
  { type: 'ReachMilestone', milestone: 'framework', reachedOn: '2009-05-29' },
  { type: 'ReachMilestone', milestone: 'live', reachedOn: '2009-06-01' },
);
const handedOver = play(reached, at('2009-06-02'), { type: 'HandOver', to: 'tfl-fin', text: 'sha256:outputs' });
const complete = play(handedOver, at('2009-06-03'), { type: 'FileLessons', text: 'sha256:lessons' });

const waiting = (project: Project) => deliveryDuties(project).map(({ what, since, dueAt }) => ({ what, since, dueAt }));

describe('what delivery waits for', () => {
  it('is a plan, then a start, with the lead', () => {
    expect(deliveryDuties(beginning)).toEqual([
      {
        timer: 'delivery/plan',
        what: 'PlanMilestones',
        organisations: ['tfl'],
        holders: ['post:tfl-pl'],
        since: launch,
        dueAt: null,
        ladder: null,
      },
    ]);
    expect(waiting(planned)).toEqual([{ what: 'StartDelivery', since: launch, dueAt: null }]);
  });

  it('T1: then is each open milestone, due at 17:00 of its day', () => {
    expect(waiting(running)).toEqual([
      { what: 'ReachMilestone', since: at('2009-04-01'), dueAt: '2009-05-29T16:00:00.000Z' },
      { what: 'ReachMilestone', since: at('2009-04-01'), dueAt: '2009-11-30T17:00:00.000Z' },
    ]);
  });

  it('then is the hand-over and the lessons, then closure', () => {
    const since = at('2009-06-01');
    expect(waiting(reached).map(({ what }) => what)).toEqual(['HandOver', 'FileLessons']);
    expect(waiting(handedOver)).toEqual([{ what: 'FileLessons', since, dueAt: null }]);
    expect(waiting(complete)).toEqual([{ what: 'RequestClosure', since: at('2009-06-03'), dueAt: null }]);
  });

  it('in CLOSURE is the asking for G5, while the draft lies with the lead', () => {
    const since = at('2009-06-04');
    const closing: Project = {
      ...inStage('CLOSURE', since, complete),
      cases: { ...complete.cases, draftSince: since },
    };
    expect(deliveryDuties(closing)).toMatchObject([{ what: 'SubmitToGate', since, dueAt: null, ladder: 'draft' }]);
    expect(deliveryDuties({ ...closing, cases: { ...closing.cases, draftSince: null } })).toEqual([]);
  });

  it('is nothing for an adopted project that no lead has accepted, and in no other stage', () => {
    expect(deliveryDuties({ ...beginning, lead: { organisation: 'tfl', post: null } })).toEqual([]);
    expect(deliveryDuties({ ...complete, stage: 'BENEFITS_WATCH' })).toEqual([]);
  });
});
