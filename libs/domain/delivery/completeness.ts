import { allLines } from '../benefits/lines.js';
import { isMajor } from '../assurance/route.js';
import type { Project } from '../projects/state.js';
import type { Milestone } from './state.js';

export const openMilestones = (project: Project): readonly Milestone[] =>
  project.delivery.milestones.filter(({ reachedOn }) => reachedOn === null);

/** A project adopted as it ran, of whose plan nothing is stated. */
export const isPlanUnstated = ({ adopted, delivery }: Project): boolean =>
  adopted !== null && delivery.milestones.length === 0;

/** What RequestClosure and gate G5 still wait for, in plain words; nothing when the project may close. */
export function missingForClosure(project: Project): readonly string[] {
  const { status, milestones, handedOver, lessons } = project.delivery;
  return [
    ...(milestones.length === 0 ? ['a plan of milestones'] : []),
    ...(status === 'mobilising' ? ['the start of delivery'] : []),
    ...openMilestones(project).map(({ title }) => `the milestone “${title}”`),
    ...(isMajor(project) && status !== 'ready' ? ['gate G4'] : []),
    ...(handedOver ? [] : ['the handing over of the outputs']),
    ...(lessons ? [] : ['the lessons learned']),
    ...allLines(project)
      .filter(({ ownerPost }) => ownerPost.trim() === '')
      .map(({ title }) => `an owner for the benefit “${title}”`),
  ];
}
