import { dateOf, dueDay } from '../calendar/due.js';
import type { Instant } from '../calendar/instant.js';
import { dateInWords } from '../calendar/words.js';
import { endsAt } from '../gates/deadlines.js';
import { interruptItem } from '../gates/interrupt.js';
import { presentRound, waitingItems } from '../gates/items.js';
import type { Item, ItemId } from '../gates/state.js';
import { accept } from '../kernel/decision.js';
import type { Decide, Evolve } from '../kernel/room.js';
import { holdPolicy } from '../policy/additions.js';
import type { Project } from '../projects/state.js';
import type { AskToHold, DeclineHold, Hold } from './commands.js';
import type { HoldAsked, HoldDeclined, ProjectHeld } from './events.js';
import { presentHold } from './holds.js';
import { goesOnWhileHeld, refuse } from './refuse.js';

/** X6: the lead may ask for it. */
export const askToHold: Decide<AskToHold, HoldAsked> = (project, { reason }) => {
  const refused = barsHolding(project);
  if (refused) return refused;
  return project.holds.asked ? refuse('HOLD.ASKED_ALREADY') : accept({ type: 'HoldAsked', reason });
};

export const holdAsked: Evolve<HoldAsked> = (project, { event: { reason }, actor: by, at }) => ({
  ...project,
  holds: { ...project.holds, asked: { reason, by, at } },
});

export const declineHold: Decide<DeclineHold, HoldDeclined> = (project, { reason }) =>
  project.holds.asked ? accept({ type: 'HoldDeclined', reason }) : refuse('HOLD.NOT_ASKED');

export const holdDeclined: Evolve<HoldDeclined> = (project) => ({
  ...project,
  holds: { ...project.holds, asked: null },
});

/** X6: with a reason, to a day not too far ahead. */
export const hold: Decide<Hold, ProjectHeld> = (project, { reason, until }, _facts, now) => {
  const refused = barsHolding(project);
  if (refused) return refused;
  const today = dateOf(now, project);
  const latest = dueDay(now, holdPolicy(project).longest, project);
  if (until <= today || until > latest) {
    return refuse('HOLD.END_DATE', { earliest: dateInWords(today), latest: dateInWords(latest) });
  }
  return accept({ type: 'ProjectHeld', reason, until, interrupted: interruptedBy(project, now) });
};

/** X6: the items whose open vote a hold ends. */
export const interruptedBy = (project: Project, now: Instant): readonly ItemId[] =>
  waitingItems(project.gates)
    .filter((item) => isInterrupted(project, item, now))
    .map(({ id }) => id);

function barsHolding(project: Project) {
  const present = presentHold(project);
  return present && refuse('HOLD.HELD_ALREADY', { until: dateInWords(present.until) });
}

/** A vote that is already complete is counted all the same; one that cancels (X7) or confirms a lead (X5) goes on. */
function isInterrupted(project: Project, item: Item, now: Instant): boolean {
  const round = presentRound(item);
  if (round.status !== 'open' || goesOnWhileHeld(project, item.id)) return false;
  return round.method === 'meeting' || now < endsAt(project, round);
}

export const projectHeld: Evolve<ProjectHeld> = (project, { event, actor: by, at }) => ({
  ...project,
  leads: heldOver(project, event),
  gates: event.interrupted.reduce((gates, item) => interruptItem(gates, item, at), project.gates),
  holds: {
    asked: null,
    all: [
      ...project.holds.all,
      {
        since: at,
        until: event.until,
        reason: event.reason,
        ground: event.ground ?? 'chair',
        by,
        reviewedAt: at,
        reviews: [],
        endedAt: null,
      },
    ],
  },
});

/** X5: a project is held once over a lead that stood down. */
function heldOver({ leads }: Project, { ground }: ProjectHeld): Project['leads'] {
  return ground === 'lead' && leads.stoodDown ? { ...leads, stoodDown: { ...leads.stoodDown, held: true } } : leads;
}
