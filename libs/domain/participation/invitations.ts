import { accept, nothing } from '../kernel/decision.js';
import { holdsPost } from '../kernel/facts.js';
import type { Decide, Evolve } from '../kernel/room.js';
import { changeUnit } from './change-unit.js';
import type { ClaimInvitation, MarkNotRelevant } from './commands.js';
import type { InvitationClaimed, MarkedNotRelevant } from './events.js';
import { refuse } from './refuse.js';
import { setAside } from './status.js';
import { leadUnitOf, participationOf, unitById } from './units.js';

/** O1: a unit is left out, with the reason; not the lead's, and not one that has claimed its invitation. */
export const markNotRelevant: Decide<MarkNotRelevant, MarkedNotRelevant> = (project, { unit: id, reason }) => {
  const unit = unitById(project, id);
  if (!unit) return refuse('PARTICIPATION.UNIT_UNKNOWN', { unit: id });
  if (unit.id === leadUnitOf(project)?.id) return refuse('PARTICIPATION.LEAD_TAKES_PART');
  const { status, notRelevantReason } = participationOf(project, unit);
  if (status === 'NOT_RELEVANT') return nothing;
  if (notRelevantReason !== null) return refuse('PARTICIPATION.INVITATION_CLAIMED', { unit: unit.name });
  return accept({ type: 'MarkedNotRelevant', unit: id, reason });
};

export const markedNotRelevant: Evolve<MarkedNotRelevant> = (project, { event, at }) =>
  changeUnit(project, unitById(project, event.unit)!, at, {
    status: 'NOT_RELEVANT',
    notRelevantReason: event.reason,
    ...setAside(participationOf(project, unitById(project, event.unit)!), 'asked_anew', at),
    deferredTo: null,
  });

/** O1: an organisation so marked asks to be invited after all. */
export const claimInvitation: Decide<ClaimInvitation, InvitationClaimed> = (project, { unit: id }, facts) => {
  const unit = unitById(project, id);
  if (!unit) return refuse('PARTICIPATION.UNIT_UNKNOWN', { unit: id });
  if (!unit.organisations.some((organisation) => holdsPost(facts, 'OR', organisation))) {
    return refuse('PARTICIPATION.NOT_OWN_UNIT', { unit: unit.name });
  }
  if (participationOf(project, unit).status !== 'NOT_RELEVANT') {
    return refuse('PARTICIPATION.ALREADY_INVITED', { unit: unit.name });
  }
  return accept({ type: 'InvitationClaimed', unit: id });
};

export const invitationClaimed: Evolve<InvitationClaimed> = (project, { event, at }) =>
  changeUnit(project, unitById(project, event.unit)!, at, { status: 'INVITED', askedAt: at });
