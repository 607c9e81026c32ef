import { benefitDuties } from '../benefits/duties.js';
import { caseDuties } from '../cases/duties.js';
import { deliveryDuties } from '../delivery/duties.js';
import { gateDuties } from '../gates/duties.js';
import { participationDuties } from '../participation/duties.js';
import { projectDuties } from '../projects/duties.js';
import { ENDINGS } from '../projects/stages.js';
import type { Project } from '../projects/state.js';
import type { Duty } from './state.js';

/** Everything that waits for somebody in a project. Nothing does once it has ended or is moving on. */
export function duties(project: Project): readonly Duty[] {
  if (ENDINGS.includes(project.stage) || project.movingTo) return [];
  return [
    ...projectDuties(project),
    ...caseDuties(project),
    ...gateDuties(project),
    ...participationDuties(project),
    ...deliveryDuties(project),
    ...benefitDuties(project),
  ];
}
