import { accept, nothing } from '../kernel/decision.js';
import { same } from '../kernel/same.js';
import type { Decide, Evolve } from '../kernel/room.js';
import type { RecordPowers } from './commands.js';
import type { PowersRecorded } from './events.js';
import { partiesOf } from './powers.js';

/** C5: the legal basis for the parties of this date. */
export const recordPowers: Decide<RecordPowers, PowersRecorded> = (project, { text }) => {
  const { organisation: lead } = project.lead;
  const parties = partiesOf(project);
  const before = project.cases.powers;
  if (before?.text === text && before.lead === lead && same(before.parties, parties)) return nothing;
  return accept({ type: 'PowersRecorded', text, parties, lead });
};

export const powersRecorded: Evolve<PowersRecorded> = (project, { event: { text, parties, lead }, at, actor }) => ({
  ...project,
  cases: { ...project.cases, powers: { text, parties, lead, by: actor, at } },
});
