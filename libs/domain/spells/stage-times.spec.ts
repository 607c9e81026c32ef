import { expect, it } from '@jest/globals';
import { at } from '../../../test/support/domain.js';
import { folded } from '../../../test/support/gates.js';
import { opened } from '../../../test/support/temporary-labour.js';
import { furthestStage } from '../projects/portfolio.js';
import type { Project } from '../projects/state.js';

const said = ({ stageTimes }: Project) => stageTimes.map(({ stage, days }) => [stage, days]);

/** At the opt-in since some day, whatever was before. */
const begun: Project = {
  ...opened(),
  stageTimes: [{ stage: 'OPT_IN', since: at('2009-01-26'), until: null, days: null }],
};

const entered = (project: Project, stage: Project['stage'], day: string): Project =>
  folded(project, 'process', at(day), { type: 'StageEntered', from: project.stage, stage });

it('section 8, item 6: counts the working days at each stage', () => {
  const project = entered(begun, 'DELIVERY', '2009-02-09');
  expect(said(project)).toEqual([
    ['OPT_IN', 10],
    ['DELIVERY', null],
  ]);
  expect(project.stageTimes[0].until).toBe(at('2009-02-09'));
});

it('X6: without those on hold', () => {
  const held = folded(begun, 'gla-chair', at('2009-01-28'), {
    ...{ type: 'ProjectHeld', reason: 'r', until: '2009-12-31', interrupted: [] },
  } as never);
  const resumed = folded(held, 'gla-chair', at('2009-02-04'), { type: 'ProjectResumed' } as never);
  expect(said(entered(resumed, 'DELIVERY', '2009-02-09'))).toEqual([
    ['OPT_IN', 5],
    ['DELIVERY', null],
  ]);
});

it('item 6: of an adopted project it is not stated when its first stage began, and later ones are', () => {
  const adopted: Project = { ...begun, adopted: { asAt: '2008', source: 's', stated: [] } };
  const ended = entered(entered(adopted, 'DELIVERY', '2009-02-09'), 'CLOSURE', '2009-02-16');
  expect(said(ended)).toEqual([
    ['OPT_IN', null],
    ['DELIVERY', 5],
    ['CLOSURE', null],
  ]);
});

it('a project that goes back or is cancelled has come as far as it had', () => {
  const back = entered(begun, 'BUSINESS_CASE', '2009-02-09');
  expect(furthestStage(back)).toBe('OPT_IN');
  expect(furthestStage(entered(back, 'CANCELLED', '2009-02-16'))).toBe('OPT_IN');
});
