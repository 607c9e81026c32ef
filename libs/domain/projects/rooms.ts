import { agenda } from '../agenda/room.js';
import { assurance } from '../assurance/room.js';
import { benefits } from '../benefits/room.js';
import { cases } from '../cases/room.js';
import { conditions } from '../conditions/room.js';
import { contributions } from '../contributions/room.js';
import { delivery } from '../delivery/room.js';
import { exceptions } from '../exceptions/room.js';
import { gates } from '../gates/room.js';
import { holds } from '../holds/room.js';
import { leads } from '../leads/room.js';
import { movements } from '../movements/room.js';
import { participation } from '../participation/room.js';
import { postImplementation } from '../post-implementation/room.js';
import { rebaselines } from '../rebaselines/room.js';
import { recoveries } from '../recoveries/room.js';
import { risks } from '../risks/room.js';
import { projects } from './room.js';

/** The rooms of the law that decide on a project, by name. */
export const rooms = {
  projects,
  cases,
  gates,
  conditions,
  exceptions,
  holds,
  assurance,
  participation,
  delivery,
  rebaselines,
  leads,
  movements,
  benefits,
  contributions,
  postImplementation,
  recoveries,
  risks,
  agenda,
} as const;
