/** Refusals of delivery. */
export const deliveryMessages = {
  'DELIVERY.NO_MILESTONES': 'The plan needs at least one milestone.',
  'DELIVERY.MILESTONE_TWICE': 'The milestone {milestone} is in the plan twice. Each milestone is named once.',
  'DELIVERY.CUT_OFF_TWICE': 'Units can join late until one milestone is reached, so only one is marked as the cut-off.',
  'DELIVERY.REACHED_STAYS': 'The milestone “{title}” has been reached, so its title and its date stay as they are.',
  'DELIVERY.PLAN_COMPLETE': 'The outputs have been handed over, so the plan can no longer be changed.',
  'DELIVERY.ALREADY_STARTED': 'Delivery has already started.',
  'DELIVERY.NOT_STARTED': 'Delivery has not started yet.',
  'DELIVERY.MILESTONE_UNKNOWN': 'The plan has no milestone {milestone}.',
  'DELIVERY.ALREADY_REACHED': 'The milestone “{title}” was recorded as reached on {date}.',
  'DELIVERY.DATE_IN_FUTURE': 'A milestone can only be recorded as reached on a day that has come; {date} has not.',
  'DELIVERY.MILESTONES_OPEN': 'Not every milestone has been reached yet. Still open: {milestones}.',
  'DELIVERY.NOT_READY': 'A project on the major route is handed over once gate G4 has found it ready for service.',
  'DELIVERY.POST_UNKNOWN': 'There is no post {post} in the programme or its organisations to hand over to.',
  'DELIVERY.SUBMITTED': 'The closure report is with the steering group, so this can no longer be changed.',
  'DELIVERY.INCOMPLETE': 'Closure cannot be requested yet. Still missing: {missing}.',
} as const;
