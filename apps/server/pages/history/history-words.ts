import { HISTORY_KINDS, type HistoryKind } from '#use-cases/queries/history-kinds.js';

const KINDS: Readonly<Record<HistoryKind, string>> = {
  projects: 'Proposal, stages and documents',
  cases: 'Scope, business case and figures',
  gates: 'Gates and votes',
  conditions: 'Conditions of approvals',
  exceptions: 'Exceptions',
  holds: 'Holds',
  assurance: 'Routes and reviews',
  participation: 'Opt-in',
  delivery: 'Delivery',
  rebaselines: 'New baselines',
  leads: 'Changes of lead',
  movements: 'Joining late and leaving',
  benefits: 'Benefits',
  contributions: 'Contributions',
  postImplementation: 'What came of it',
  risks: 'Risks',
  recoveries: 'Ratings of benefits and recovery plans',
  agenda: 'Reminders',
};

export const kindItems = HISTORY_KINDS.map((value) => ({ value, text: KINDS[value] }));
