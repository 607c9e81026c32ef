import { inOrder } from '../calendar/calendar.js';
import { type Decision, type Refusal, accept, refusals } from '../kernel/decision.js';
import { namedTwice } from '../kernel/twice.js';
import type { AdoptProgramme } from './commands.js';
import type { ProgrammeEvent } from './events.js';
import { programmeMessages } from './messages.js';
import type { Programme } from './state.js';

const refuse = refusals(programmeMessages);

/** A programme begins once, with units and seats that name things one way only. */
export const adoptProgramme = (
  present: Programme | null,
  { type: _, ...programme }: AdoptProgramme,
): Decision<ProgrammeEvent> => {
  if (present) return refuse('PROGRAMME.EXISTS');
  return (
    whyAmbiguous(programme) ??
    whyNotSeated(programme) ??
    accept({ type: 'ProgrammeAdopted', programme: { ...programme, calendar: inOrder(programme.calendar) } })
  );
};

function whyAmbiguous({ workstreams, units, posts, seats }: Programme): Refusal | null {
  const names: Readonly<Record<string, readonly string[]>> = {
    workstream: workstreams.map(({ id }) => id),
    'code of a workstream': workstreams.map(({ code }) => code),
    unit: units.map(({ id }) => id),
    organisation: units.flatMap(({ organisations }) => organisations),
    post: posts.map(({ id }) => id),
    seat: seats.map(({ id }) => id),
  };
  for (const [what, ids] of Object.entries(names)) {
    const id = namedTwice(ids);
    if (id !== undefined) return refuse('PROGRAMME.ID_TWICE', { what, id });
  }
  return null;
}

/** V3, V5: every seat is a member's, and at most one presides before the other. */
function whyNotSeated({ units, seats }: Programme): Refusal | null {
  const empty = units.find(({ organisations }) => organisations.length === 0);
  if (empty) return refuse('PROGRAMME.UNIT_EMPTY', { unit: empty.id });
  const members = units.flatMap(({ organisations }) => organisations);
  const stranger = seats.find(({ organisation }) => !members.includes(organisation));
  if (stranger) return refuse('PROGRAMME.NOT_A_MEMBER', { seat: stranger.id, organisation: stranger.organisation });
  const office = namedTwice(seats.map((seat) => seat.office).filter((each) => each !== 'member'));
  return office === undefined ? null : refuse('PROGRAMME.OFFICE_TWICE', { office });
}
