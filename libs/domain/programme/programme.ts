import { inOrder } from '../calendar/calendar.js';
import type { Instant } from '../calendar/instant.js';
import { type Aggregate, UnknownEvent } from '../kernel/aggregate.js';
import { type Decision, type Refusal, accept, refusals } from '../kernel/decision.js';
import type { Recorded } from '../kernel/event.js';
import type { Facts } from '../kernel/facts.js';
import { adoptProgramme } from './adopt-programme.js';
import type { ProgrammeCommand } from './commands.js';
import { erasePerson } from './erase-person.js';
import type { ProgrammeEvent } from './events.js';
import { programmeMessages } from './messages.js';
import type { Programme } from './state.js';

const refuse = refusals(programmeMessages);

/** Decides a command on a programme. Pure; before it is adopted there is no directory. */
export function decideProgramme(
  programme: Programme | null,
  command: ProgrammeCommand,
  facts: Facts,
  _now: Instant,
): Decision<ProgrammeEvent> {
  if (command.type === 'AdoptProgramme') return adoptProgramme(programme, command);
  if (!programme) return refuse('PROGRAMME.UNKNOWN');
  switch (command.type) {
    case 'ErasePerson':
      return erasePerson(command, facts);
    case 'AdoptPolicy': {
      const { type: _, ...policy } = command;
      return whyNotNext(programme.policy, policy) ?? accept({ type: 'PolicyAdopted', policy });
    }
    case 'AdoptCalendar': {
      const { type: _, ...calendar } = command;
      return (
        whyNotNext(programme.calendar, calendar) ?? accept({ type: 'CalendarAdopted', calendar: inOrder(calendar) })
      );
    }
  }
}

/** Versions follow each other without a gap. */
const whyNotNext = (present: { version: number }, offered: { version: number }): Refusal | null =>
  offered.version === present.version + 1 ? null : refuse('PROGRAMME.OTHER_VERSION', { version: present.version + 1 });

function evolve(programme: Programme | null, { event }: Recorded<ProgrammeEvent>): Programme {
  if (event.type === 'ProgrammeAdopted') return event.programme;
  if (programme && event.type === 'PolicyAdopted') return { ...programme, policy: event.policy };
  if (programme && event.type === 'CalendarAdopted') return { ...programme, calendar: event.calendar };
  if (programme && event.type === 'PersonErased') return programme;
  throw new UnknownEvent('programme', event.type);
}

export const programmeAggregate: Aggregate<Programme, ProgrammeEvent> = {
  kind: 'programme',
  foldVersion: 1,
  schemaVersion: 1,
  evolve,
};
