import type { Policy } from '../policy/policy.js';

export type Rag = 'green' | 'amber' | 'red';

/** B5: realised as a share of planned to date, in whole per cent, never rounded up to a better colour; `null`: nothing was planned. */
export const realisationPercent = (realised: bigint, planned: bigint): number | null =>
  planned > 0n ? Number((realised * 100n) / planned) : null;

/** B5 */
export function ragOf(percent: number, { greenPercent, amberPercent }: NonNullable<Policy['realisation']>): Rag {
  if (percent >= greenPercent) return 'green';
  return percent >= amberPercent ? 'amber' : 'red';
}
