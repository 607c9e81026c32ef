import { recoveryPolicy } from '../policy/additions.js';
import type { Project } from '../projects/state.js';
import type { Rating } from './state.js';

/** What a rating asks for. */
interface Follows {
  /** Recovery plans of those whose benefits lie behind. */
  readonly plan: boolean;
  /** An exception report, and an answer of the steering group. */
  readonly escalation: boolean;
  /** That the Mayor's Advisory Group is told. */
  readonly report: boolean;
}

/** B5: the first red, or so many ambers running, ask for a plan; so many reds running escalate; so many are told on. */
export function followsFrom({ rag, running }: Pick<Rating, 'rag' | 'running'>, project: Project): Follows {
  const { ambersToPlan, redsToEscalate, redsToReport } = recoveryPolicy(project);
  return {
    plan: (rag === 'red' && running === 1) || (rag === 'amber' && running === ambersToPlan),
    escalation: rag === 'red' && running === redsToEscalate,
    report: rag === 'red' && running === redsToReport,
  };
}
