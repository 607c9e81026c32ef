/** Refusals of routes, reviews and readiness. */
export const assuranceMessages = {
  'ROUTE.GATE_DECIDED': 'Gate G1 has been decided, so the route can no longer be chosen.',
  'ROUTE.ALREADY_ASKED': '{organisation} has already asked for the major route.',
  'ROUTE.NOT_INVITED': '{organisation} is not invited to this project.',
  'ROUTE.COST_NOT_STATED':
    'The scope must state the whole-life cost and the months of delivery before the route of a quick win can be taken.',
  'ROUTE.NOT_QUICK_WIN':
    'A quick win costs less than {cost} over its whole life and is delivered within {months} months; this project is not one.',
  'ROUTE.MAJOR': 'This project is on the major route, so it cannot be a quick win.',
  'ROUTE.SUBMITTED': 'This waits for the steering group at gate {gate}, so the route cannot be changed now.',
  'ROUTE.NO_QUICK_WIN': 'This project is not on the route of a quick win.',
  'ASSURANCE.OF_LEAD': 'A reviewer of the organisation that leads the project cannot review it.',
  'ASSURANCE.DATE_IN_FUTURE': 'A review can only be recorded once it has taken place; {date} has not come.',
  'ASSURANCE.GATE_DECIDED': 'Gate {gate} has been decided, so it can no longer be reviewed.',
  'ASSURANCE.UNKNOWN': 'There is no review number {review} of this project.',
  'ASSURANCE.NOT_MAJOR': 'Only a project on the major route has a list of what must be ready.',
  'ASSURANCE.CRITERION_UNKNOWN': 'The list of what must be ready has no entry {criterion}.',
  'ASSURANCE.READY': 'Gate G4 has been decided or waits for the steering group, so the list is closed.',
} as const;
