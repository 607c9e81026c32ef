import type { ProjectHeld } from '../holds/events.js';
import type { Room } from '../kernel/room.js';
import type { RebaselineBegun } from '../rebaselines/events.js';
import { acceptLead, leadAccepted } from './accept-lead.js';
import type { LeadCommand } from './commands.js';
import type { LeadEvent } from './events.js';
import { holdWithoutLead } from './hold-without-lead.js';
import { leadChanged } from './lead-changed.js';
import { leadNominated, nominateLead } from './nominate-lead.js';
import { leadStoodDown, standDown } from './stand-down.js';

/** Who leads: by its own decision, and confirmed by the steering group (X5). */
export const leads: Room<LeadCommand, LeadEvent, LeadEvent | RebaselineBegun | ProjectHeld> = {
  decide: {
    StandDown: standDown,
    NominateLead: nominateLead,
    AcceptLead: acceptLead,
    HoldWithoutLead: holdWithoutLead,
  },
  evolve: {
    LeadStoodDown: leadStoodDown,
    LeadNominated: leadNominated,
    LeadAccepted: leadAccepted,
    LeadChanged: leadChanged,
  },
};
