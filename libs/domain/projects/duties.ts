import { postAddress, roleOf } from '../agenda/addresses.js';
import type { Duty } from '../agenda/state.js';
import type { Project } from './state.js';

/** A proposal waits for the programme office; a returned one for its lead. */
export function projectDuties(project: Project): readonly Duty[] {
  const { proposal, lead } = project;
  if (project.stage !== 'PROPOSED' || !proposal) return [];
  const common = { since: proposal.since, dueAt: null };
  if (proposal.status === 'waiting') {
    return [
      {
        timer: `proposal/${proposal.since}`,
        what: 'AcceptProposal',
        organisations: [],
        holders: [roleOf('PO')],
        ladder: 'proposal',
        ...common,
      },
    ];
  }
  return [
    {
      timer: `returned-proposal/${proposal.since}`,
      what: 'ResubmitProposal',
      organisations: [lead.organisation!],
      holders: [postAddress(lead.post!)],
      ladder: 'draft',
      ...common,
    },
  ];
}
