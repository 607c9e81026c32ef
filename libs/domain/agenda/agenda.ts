import { benefitActs } from '../benefits/acts.js';
import { type Instant, inOrder } from '../calendar/instant.js';
import { conditionActs } from '../conditions/acts.js';
import { gateActs, holderActs, interestActs } from '../gates/acts.js';
import { movingActs } from '../gates/move-to-meeting.js';
import { holdActs } from '../holds/acts.js';
import { isHeld } from '../holds/holds.js';
import { acceptanceActs, leadActs } from '../leads/acts.js';
import { leavingActs, movementActs } from '../movements/acts.js';
import { participationActs } from '../participation/acts.js';
import { chainActs } from '../participation/note-chain.js';
import type { Directory } from '../kernel/facts.js';
import { calendarActs } from '../projects/own-calendars.js';
import { ENDINGS } from '../projects/stages.js';
import type { Project } from '../projects/state.js';
import { rebaselineActs } from '../rebaselines/acts.js';
import { recoveryActs } from '../recoveries/acts.js';
import { plannedReminders } from './reminders.js';
import type { Act } from './state.js';

/** Agendas by state, which never changes: every command asks for the one before it and twice for the one after. */
const known = new WeakMap<Project, readonly Act[]>();

/**
 * What the process has before it, in the order in which it falls due. Nothing else happens by itself; when a ground
 * for another stage is in the record, nothing happens before that stage is entered. While the project is held, the timers
 * of the opt-in and of returns stand still; conditions and votes already complete run on (X6).
 */
export function agenda(project: Project): readonly Act[] {
  let acts = known.get(project);
  if (!acts) known.set(project, (acts = agendaOf(project)));
  return acts;
}

function agendaOf(project: Project): readonly Act[] {
  if (project.movingTo) return [{ dueAt: project.lastAt, command: { type: 'EnterStage', stage: project.movingTo } }];
  const reminder = plannedReminders(project)[0];
  const reminding: readonly Act[] = reminder ? [{ dueAt: reminder.dueAt, command: { type: 'SendDueReminders' } }] : [];
  if (ENDINGS.includes(project.stage)) return reminding;
  const acts: Act[] = [
    ...gateActs(project),
    ...conditionActs(project),
    ...holdActs(project),
    ...leavingActs(project),
    ...acceptanceActs(project),
  ];
  if (!isHeld(project)) {
    acts.push(
      ...participationActs(project),
      ...rebaselineActs(project),
      ...leadActs(project),
      ...movementActs(project),
      ...benefitActs(project),
      ...recoveryActs(project),
    );
  }
  acts.push(...reminding);
  return acts.sort((a, b) => inOrder(a.dueAt, b.dueAt));
}

/** The act that is due, if one is; with who is who and when they meet, also what follows from a change there (V2, V8, V9). */
export function readyAct(project: Project, now: Instant, directory?: Directory): Act | null {
  const elsewhere = directory && !project.movingTo ? actsFromElsewhere(project, directory, now) : [];
  const first = elsewhere[0] ?? agenda(project)[0];
  return first && first.dueAt <= now ? first : null;
}

/** What who is who, the register and the declared meetings ask of the process, and the calendars of the members (T1). */
function actsFromElsewhere(project: Project, directory: Directory, now: Instant): readonly Act[] {
  const calendars = calendarActs(project, directory);
  if (ENDINGS.includes(project.stage)) return calendars;
  return [
    ...calendars,
    ...holderActs(project, directory),
    ...interestActs(project, directory, now),
    ...movingActs(project, { directory }, now),
    ...chainActs(project, directory),
  ];
}

/** When the process must look again by itself; `null`: not before somebody acts. */
export const nextDue = (project: Project): Instant | null => agenda(project)[0]?.dueAt ?? null;
