import { describe, expect, it } from '@jest/globals';
import { line, launched } from '../../../test/support/benefits.js';
import { at, decideIn, inStage, playIn, proposed } from '../../../test/support/domain.js';
import type { Project } from '../projects/state.js';
import type { DeliveryCommand } from './commands.js';
import { missingForClosure } from './completeness.js';
import { delivery } from './room.js';

const on = at('2009-04-01');

const refused = (code: string) => expect.objectContaining({ kind: 'refused', code });
const answer = (project: Project, command: DeliveryCommand, now = on) =>
  decideIn(delivery, project, [command, 'tfl-pl', now]);
const play = (project: Project, ...commands: DeliveryCommand[]): Project =>
  playIn(delivery, project, ...commands.map((command) => [command, 'tfl-pl', on] as const));

const framework = { id: 'framework', title: 'Framework let', due: '2009-05-29' };
const live = { id: 'live', title: 'First orders', due: '2009-07-31' };

const plan = (...milestones: (typeof framework)[]): DeliveryCommand => ({ type: 'PlanMilestones', milestones });
const start: DeliveryCommand = { type: 'StartDelivery' };
const reach = (milestone: string, reachedOn = '2009-04-01'): DeliveryCommand => ({
  type: 'ReachMilestone',
  milestone,
  reachedOn,
});
const handOver: DeliveryCommand = { type: 'HandOver', to: 'tfl-fin', text: 'sha256:outputs' };
const lessons: DeliveryCommand = { type: 'FileLessons', text: 'sha256:lessons' };
const closure: DeliveryCommand = { type: 'RequestClosure' };

const beginning = inStage('DELIVERY', at('2009-03-26'));
const planned = play(beginning, plan(framework, live));
const running = play(planned, start);
const reached = play(running, reach('framework'), reach('live'));
const complete = play(reached, handOver, lessons);

describe('planning milestones', () => {
  it('gives the whole plan; the same again changes nothing', () => {
    expect(planned.delivery).toMatchObject({
      status: 'mobilising',
      revision: 1,
      milestones: [
        { ...framework, reachedOn: null },
        { ...live, reachedOn: null },
      ],
    });
    expect(answer(planned, plan(framework, live))).toEqual({ kind: 'nothing' });
    expect(play(planned, plan(live)).delivery).toMatchObject({ revision: 2, milestones: [live] });
  });

  it('needs a milestone, each named once', () => {
    expect(answer(beginning, plan())).toEqual(refused('DELIVERY.NO_MILESTONES'));
    expect(answer(beginning, plan(framework, framework))).toEqual(refused('DELIVERY.MILESTONE_TWICE'));
  });

  it('leaves a milestone that was reached with its title and its date', () => {
    const one = play(running, reach('framework'));
    expect(answer(one, plan({ ...framework, due: '2009-06-30' }, live))).toEqual(refused('DELIVERY.REACHED_STAYS'));
    expect(answer(one, plan({ ...framework, title: 'Other' }, live))).toEqual(refused('DELIVERY.REACHED_STAYS'));
    const later = { ...live, due: '2009-09-30' };
    const stays = [
      { ...framework, reachedOn: '2009-04-01', recordedAt: on },
      { ...later, reachedOn: null, recordedAt: null },
    ];
    expect(play(one, plan(framework, later)).delivery.milestones).toEqual(stays);
    expect(play(one, plan(later)).delivery.milestones).toEqual(stays);
  });

  it('ends with the hand-over', () => {
    expect(answer(complete, plan(framework, live, { ...live, id: 'more' }))).toEqual(refused('DELIVERY.PLAN_COMPLETE'));
  });
});

describe('starting delivery', () => {
  it('needs a plan, and happens once', () => {
    expect(answer(beginning, start)).toEqual(refused('DELIVERY.NO_MILESTONES'));
    expect(running.delivery).toMatchObject({ status: 'running', startedAt: on });
    expect(answer(running, start)).toEqual(refused('DELIVERY.ALREADY_STARTED'));
  });
});

describe('reaching a milestone', () => {
  it('happens while delivery runs, once, for a milestone of the plan', () => {
    expect(answer(planned, reach('framework'))).toEqual(refused('DELIVERY.NOT_STARTED'));
    expect(answer(running, reach('other'))).toEqual(refused('DELIVERY.MILESTONE_UNKNOWN'));
    expect(answer(reached, reach('framework'))).toEqual(refused('DELIVERY.ALREADY_REACHED'));
  });

  it('T1: is on a day that has come in London', () => {
    expect(answer(running, reach('framework', '2009-04-02'))).toEqual(refused('DELIVERY.DATE_IN_FUTURE'));
    expect(answer(running, reach('framework', '2009-04-02'), '2009-04-01T23:30:00.000Z').kind).toBe('accepted');
    expect(answer(running, reach('framework', '2009-03-01')).kind).toBe('accepted');
  });
});

describe('handing over and filing lessons', () => {
  it('hands over to a post, once every milestone is reached', () => {
    expect(answer(play(running, reach('live')), handOver)).toEqual(refused('DELIVERY.MILESTONES_OPEN'));
    expect(answer(planned, handOver)).toEqual(refused('DELIVERY.NOT_STARTED'));
    expect(answer(reached, { ...handOver, to: 'nobody' })).toEqual(refused('DELIVERY.POST_UNKNOWN'));
    expect(complete.delivery.handedOver).toEqual({ to: 'tfl-fin', text: 'sha256:outputs', at: on });
    expect(answer(complete, handOver)).toEqual({ kind: 'nothing' });
  });

  it('files lessons while delivery runs', () => {
    expect(answer(planned, lessons)).toEqual(refused('DELIVERY.NOT_STARTED'));
    expect(complete.delivery.lessons).toEqual({ text: 'sha256:lessons', at: on });
    expect(answer(complete, lessons)).toEqual({ kind: 'nothing' });
  });

  it('V16: after G5 was referred back both may be filed again, but not while the steering group has the report', () => {
    const closing = (draftSince: string | null): Project => ({
      ...inStage('CLOSURE', on, complete),
      cases: { ...complete.cases, draftSince },
    });
    const again = { ...handOver, text: 'sha256:better' } as DeliveryCommand;
    expect(play(closing(on), again).delivery.handedOver?.text).toBe('sha256:better');
    expect(answer(closing(on), { type: 'FileLessons', text: 'sha256:more' }).kind).toBe('accepted');
    expect(answer(closing(null), again)).toEqual(refused('DELIVERY.SUBMITTED'));
    expect(answer(closing(null), lessons)).toEqual(refused('DELIVERY.SUBMITTED'));
  });
});

describe('requesting closure', () => {
  it('is granted when nothing is missing', () => {
    expect(missingForClosure(complete)).toEqual([]);
    expect(answer(complete, closure)).toEqual({ kind: 'accepted', events: [{ type: 'ClosureRequested' }] });
  });

  it('names all that is missing', () => {
    expect(missingForClosure(beginning)).toEqual([
      'a plan of milestones',
      'the start of delivery',
      'the handing over of the outputs',
      'the lessons learned',
    ]);
    expect(answer(play(running, reach('framework')), closure)).toEqual({
      kind: 'refused',
      code: 'DELIVERY.INCOMPLETE',
      sentence:
        'Closure cannot be requested yet. Still missing: the milestone “First orders”, the handing over of the outputs, the lessons learned.',
    });
  });

  it('C9: needs an owner for each line of the baseline', () => {
    const { benefits } = launched(line({ ownerPost: ' ' }));
    expect(missingForClosure({ ...complete, benefits })).toEqual(['an owner for the benefit “Lower agency rates”']);
    expect(missingForClosure({ ...complete, benefits: launched(line()).benefits })).toEqual([]);
  });

  it('names what is not stated of an adopted project', () => {
    const adopted: Project = { ...beginning, adopted: { asAt: '2009-01-31', source: 'S000', stated: [] } };
    expect(answer(adopted, closure)).toEqual({
      kind: 'refused',
      code: 'PROJECT.NOT_STATED',
      sentence:
        'This needs something that is not stated of this project: a plan of milestones, the start of delivery, the handing over of the outputs, the lessons learned.',
    });
    expect(answer(adopted, handOver)).toEqual(refused('PROJECT.NOT_STATED'));
    const known = { ...complete, adopted: adopted.adopted };
    expect(answer(known, closure).kind).toBe('accepted');
  });

  it('leaves a project as it was before it was proposed to anything', () => {
    expect(proposed().delivery).toEqual({
      status: 'mobilising',
      startedAt: null,
      milestones: [],
      revision: 0,
      handedOver: null,
      lessons: null,
    });
  });
});
