import type { CalendarAdopted, PolicyAdopted } from '../projects/events.js';
import type { Programme } from './state.js';

export interface ProgrammeAdopted {
  readonly type: 'ProgrammeAdopted';
  readonly programme: Programme;
}

/** T2: name and address of this person are gone. */
export interface PersonErased {
  readonly type: 'PersonErased';
  readonly person: string;
}

/** Every event of the stream `programme/<id>`. */
export type ProgrammeEvent = ProgrammeAdopted | PolicyAdopted | CalendarAdopted | PersonErased;
