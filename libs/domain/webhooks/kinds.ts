import type { ProjectEvent } from '../projects/events.js';

/**
 * The events of which other systems may be told: what all may know in the moment in which it happens. Never what a member
 * answers, which may be sealed, nor what a paper says, which may be exempt.
 */
export const WEBHOOK_KINDS = [
  'ProjectProposed',
  'ProjectAdopted',
  'ProposalAccepted',
  'ProposalReturned',
  'ProposalWithdrawn',
  'StageEntered',
  'GateSubmitted',
  'VoteOpened',
  'GateApproved',
  'ApprovedWithConditions',
  'GateDeferred',
  'GateReferredBack',
  'GateRejected',
  'OptInOpened',
  'OptInExtended',
  'OptInClosed',
  'ViabilityPassed',
  'ViabilityFailed',
  'ProjectHeld',
  'ProjectResumed',
  'LeadChanged',
  'UnitWithdrawn',
  'ExceptionRaised',
  'ProjectCancelled',
  'ClosureRequested',
  'ProjectClosed',
] as const satisfies readonly ProjectEvent['type'][];
