import { instantInWords } from '../calendar/words.js';
import { accept } from '../kernel/decision.js';
import { holdsPost } from '../kernel/facts.js';
import type { Decide, Evolve } from '../kernel/room.js';
import { provisionalAcceptance } from '../leads/nomination.js';
import { withAcceptance } from '../leads/stand-down.js';
import { acceptanceCallInEndsAt, callInEndsAt, isProvisional } from './call-in-window.js';
import { changeUnit } from './change-unit.js';
import type { CallIn } from './commands.js';
import type { DecisionCalledIn } from './events.js';
import { keyOf } from './keys.js';
import { refuse } from './refuse.js';
import { setAside, statusWith, withKeys } from './status.js';
import { participationOf, unitById, unitOf } from './units.js';

/** V13: an organisation calls in what it decided, in its window, and is asked again. */
export const callIn: Decide<CallIn, DecisionCalledIn> = (project, { organisation, reason }, facts, now) => {
  const acceptance = provisionalAcceptance(project);
  const isOfLead = acceptance?.organisation === organisation;
  if (!project.participation.optIn && !isOfLead) return refuse('OPT_IN.NOT_OPEN');
  const unit = unitOf(project, organisation);
  if (!unit) return refuse('PARTICIPATION.ORGANISATION_UNKNOWN', { organisation });
  if (!holdsPost(facts, 'OD', organisation)) return refuse('PARTICIPATION.NOT_YOUR_KEY', { organisation });
  const key = isOfLead ? acceptance : keyOf(project, unit, organisation);
  if (!key || !isProvisional(key)) return refuse('PARTICIPATION.NOT_PROVISIONAL', { organisation });
  const until = isOfLead ? acceptanceCallInEndsAt(project, key) : callInEndsAt(project, key);
  if (now >= until) {
    return refuse('PARTICIPATION.CALL_IN_OVER', { organisation, at: instantInWords(until, project.calendar) });
  }
  if (isOfLead) {
    const { status } = participationOf(project, unit);
    return accept({ type: 'DecisionCalledIn', unit: unit.id, organisation, reason, status, lead: true });
  }
  const { keys } = setAside(participationOf(project, unit), 'called_in', now, organisation);
  const status = statusWith(withKeys(project, unit, { keys }), unit);
  return accept({ type: 'DecisionCalledIn', unit: unit.id, organisation, reason, status });
};

/** V13: asked again, and given the days to answer that whoever is asked late has. */
export const decisionCalledIn: Evolve<DecisionCalledIn> = (project, { event, at }) => {
  const { organisation, reason, status } = event;
  if (event.lead) return withAcceptance(project, null);
  const unit = unitById(project, event.unit)!;
  const rest = setAside(participationOf(project, unit), 'called_in', at, organisation, reason);
  const asked = status === 'INVITED' || status === 'PENDING_SECOND_KEY' ? { askedAt: at } : {};
  return changeUnit(project, unit, at, { ...rest, ...asked, status });
};
