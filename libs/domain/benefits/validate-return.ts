import { accept, refusals } from '../kernel/decision.js';
import type { Decide } from '../kernel/room.js';
import { belongsTo, hasBenefitsLead, hasRoleIn, ofReturn } from './belonging.js';
import type { CountersignReturn, ValidateReturn } from './commands.js';
import type { BenefitEvent } from './events.js';
import { benefitMessages } from './messages.js';

const refuse = refusals(benefitMessages);

/** An assurance reviewer from elsewhere countersigns what the benefits lead's own organisation returns. */
export const countersignReturn: Decide<CountersignReturn, BenefitEvent> = (project, command, facts) =>
  ofReturn(project, command, (unit, { status }) => {
    const { unit: id, month } = command;
    if (status === 'submitted' || status === 'queried') return refuse('BENEFITS.NOT_CONFIRMED');
    if (status !== 'confirmed' || !hasBenefitsLead(unit, facts)) return refuse('BENEFITS.NO_COUNTERSIGNATURE');
    if (belongsTo(unit, facts)) return refuse('BENEFITS.NOT_INDEPENDENT');
    return accept({ type: 'ReturnCountersigned', unit: id, month });
  });

/** B2: the benefits lead validates what finance confirmed, or sends it back with a question. */
export const validateReturn: Decide<ValidateReturn, BenefitEvent> = (project, command, facts) =>
  ofReturn<BenefitEvent>(project, command, (unit, { status, confirmedBy }) => {
    const { unit: id, month, verdict, query } = command;
    if (status === 'validated') return refuse('BENEFITS.ALREADY_VALIDATED', { month });
    if (status === 'nil') return refuse('BENEFITS.ALREADY_NIL', { month });
    if (status !== 'confirmed' && status !== 'countersigned') return refuse('BENEFITS.NOT_CONFIRMED');
    if (confirmedBy === facts.actor.id) return refuse('BENEFITS.VALIDATED_BY_CONFIRMER');
    if (verdict === 'queried') {
      return query ? accept({ type: 'BenefitQueried', unit: id, month, query }) : refuse('BENEFITS.QUERY_MISSING');
    }
    if (status === 'confirmed' && hasRoleIn(unit, 'BL', facts)) return refuse('BENEFITS.NEEDS_COUNTERSIGNATURE');
    return accept({ type: 'BenefitValidated', unit: id, month });
  });
