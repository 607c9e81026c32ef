import { assuranceDuties } from '../assurance/duties.js';
import { benefitDuties } from '../benefits/duties.js';
import { caseDuties } from '../cases/duties.js';
import { conditionDuties } from '../conditions/duties.js';
import { deliveryDuties } from '../delivery/duties.js';
import { exceptionDuties } from '../exceptions/duties.js';
import { gateDuties } from '../gates/duties.js';
import { holdDuties } from '../holds/duties.js';
import { isHeld } from '../holds/holds.js';
import { goesOnWhileHeld } from '../holds/refuse.js';
import { leadDuties } from '../leads/duties.js';
import { confirmsLead } from '../leads/nomination.js';
import { movementDuties, noticeDuties } from '../movements/duties.js';
import { participationDuties } from '../participation/duties.js';
import { postImplementationDuties } from '../post-implementation/duties.js';
import { projectDuties } from '../projects/duties.js';
import { rebaselineDuties } from '../rebaselines/duties.js';
import { recoveryDuties } from '../recoveries/duties.js';
import { riskDuties } from '../risks/duties.js';
import { ENDINGS } from '../projects/stages.js';
import type { Project } from '../projects/state.js';
import type { Duty } from './state.js';

/** Everything that waits for somebody in a project. Nothing does while it is moving on; once it has ended, only what came of it (B6). */
export function duties(project: Project): readonly Duty[] {
  if (ENDINGS.includes(project.stage)) return postImplementationDuties(project);
  if (project.movingTo) return [];
  if (isHeld(project)) return duringHold(project);
  return [
    ...projectDuties(project),
    ...caseDuties(project),
    ...gateDuties(project),
    ...conditionDuties(project),
    ...exceptionDuties(project),
    ...holdDuties(project),
    ...assuranceDuties(project),
    ...participationDuties(project),
    ...deliveryDuties(project),
    ...rebaselineDuties(project),
    ...leadDuties(project),
    ...movementDuties(project),
    ...noticeDuties(project),
    ...benefitDuties(project),
    ...recoveryDuties(project),
    ...riskDuties(project),
  ];
}

/** X6: the hold is looked at, conditions run on, and what cancels the project or confirms a lead can still be voted on. */
const duringHold = (project: Project): readonly Duty[] => [
  ...holdDuties(project),
  ...conditionDuties(project),
  ...gateDuties(project).filter(({ timer }) => goesOnWhileHeld(project, timer.split('/')[1])),
  ...leadDuties(project),
  ...noticeDuties(project),
  ...(confirmsLead(project) ? rebaselineDuties(project).filter(({ what }) => what === 'SubmitRebaseline') : []),
];
