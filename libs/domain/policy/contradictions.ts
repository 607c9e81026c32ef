import type { Policy } from './policy.js';
import { postImplementationPolicy, realisationPolicy, recoveryPolicy } from './additions.js';

/** Numbers of a policy of which one cannot be greater than the other, in words; by them nothing could be told apart. */
export function contradictionIn(policy: Policy): string | null {
  const { greenPercent, amberPercent } = realisationPolicy({ policy });
  const { fromMonths, untilMonths } = postImplementationPolicy({ policy });
  const { redsToEscalate, redsToReport } = recoveryPolicy({ policy });
  if (amberPercent > greenPercent) return 'amber begins above green';
  if (fromMonths > untilMonths) return 'the review after closure is due before it can be filed';
  if (redsToEscalate > redsToReport) return 'benefits are reported before they are escalated';
  return null;
}
