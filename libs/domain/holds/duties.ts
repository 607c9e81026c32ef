import { roleOf } from '../agenda/addresses.js';
import type { Duty } from '../agenda/state.js';
import type { Project } from '../projects/state.js';
import { presentHold, reviewDueAt } from './holds.js';

/** X6: the chair answers a lead who asks for a hold, and looks at a hold from time to time. */
export function holdDuties(project: Project): readonly Duty[] {
  const toChair = { organisations: [], holders: [roleOf('SC')] };
  const present = presentHold(project);
  if (present) {
    const { reviewedAt } = present;
    return [
      {
        ...toChair,
        timer: `hold-review/${reviewedAt}`,
        what: 'ReviewHold',
        since: reviewedAt,
        dueAt: reviewDueAt(project, present),
        ladder: 'holdReview',
      },
    ];
  }
  const { asked } = project.holds;
  if (!asked) return [];
  return [{ ...toChair, timer: `hold-asked/${asked.at}`, what: 'Hold', since: asked.at, dueAt: null, ladder: null }];
}
