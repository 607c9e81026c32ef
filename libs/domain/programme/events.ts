import type { CalendarAdopted, PolicyAdopted } from '../projects/events.js';
import type { Programme } from './state.js';

export interface ProgrammeAdopted {
  readonly type: 'ProgrammeAdopted';
  readonly programme: Programme;
}

/** Every event of the stream `programme/<id>`. */
export type ProgrammeEvent = ProgrammeAdopted | PolicyAdopted | CalendarAdopted;
