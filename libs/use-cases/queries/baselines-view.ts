import type { Project } from '#domain/projects/state.js';
import type { ApprovedBaseline } from '#domain/rebaselines/state.js';
import type { Reading } from './reading.js';
import { type RebaselineView, rebaselineView } from './rebaseline-view.js';

/** What was approved, and how the project as it stands differs from it; of the case and figures the version alone. */
export interface BaselinesView extends Omit<RebaselineView, 'approved'> {
  readonly approved: readonly Pick<ApprovedBaseline, 'gate' | 'at' | 'caseVersion' | 'terms'>[];
  readonly delivery: Project['delivery']['status'];
}

export function baselinesView(reading: Reading): BaselinesView {
  const { approved, ...view } = rebaselineView(reading);
  return {
    approved: approved.map(({ gate, at, caseVersion, terms }) => ({ gate, at, caseVersion, terms })),
    ...view,
    delivery: reading.project.delivery.status,
  };
}
