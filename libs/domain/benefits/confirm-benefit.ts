import { accept, refusals } from '../kernel/decision.js';
import type { Decide } from '../kernel/room.js';
import { hasBenefitsLead, notActingFor, ofReturn } from './belonging.js';
import type { ConfirmBenefit } from './commands.js';
import type { BenefitEvent } from './events.js';
import { benefitMessages } from './messages.js';

const refuse = refusals(benefitMessages);

/** B3: the finance reviewer of the unit that receives the benefit confirms it; not whoever made the return. */
export const confirmBenefit: Decide<ConfirmBenefit, BenefitEvent> = (project, command, facts) =>
  ofReturn(project, command, (unit, { status, submittedBy }) => {
    const { unit: id, month } = command;
    const notOwn = notActingFor(unit, 'FIN', facts);
    if (notOwn) return notOwn;
    if (status !== 'submitted') return refuse('BENEFITS.NOT_TO_CONFIRM');
    if (submittedBy === facts.actor.id) return refuse('BENEFITS.CONFIRMED_BY_SUBMITTER');
    return accept({ type: 'BenefitConfirmed', unit: id, month, needsCountersignature: hasBenefitsLead(unit, facts) });
  });
