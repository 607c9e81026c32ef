import { benefitTotals, totalsBeside } from '../benefits/totals.js';
import { dateOf } from '../calendar/due.js';
import { dateInWords } from '../calendar/words.js';
import { accept, refusals } from '../kernel/decision.js';
import type { Decide, Evolve } from '../kernel/room.js';
import { type Pence, pence } from '../money/pence.js';
import type { Project } from '../projects/state.js';
import { approvedTerms } from '../rebaselines/baselines.js';
import type { FilePostImplementationReview } from './commands.js';
import { reviewFrom } from './deadlines.js';
import type { PostImplementationReviewFiled } from './events.js';
import { postImplementationMessages } from './messages.js';
import type { RecordedFigures } from './state.js';

const refuse = refusals(postImplementationMessages);

/** B6: once the project has been closed for some months; filed again, the later one stands in the place of the one before. */
export const filePostImplementationReview: Decide<FilePostImplementationReview, PostImplementationReviewFiled> = (
  project,
  { achieved, shortfall, lessons, wholeLifeCost = null, netBenefit = null },
  _facts,
  now,
) => {
  const from = reviewFrom(project);
  if (dateOf(now, project) < from) return refuse('POST_IMPLEMENTATION.TOO_SOON', { from: dateInWords(from) });
  const stated = { wholeLifeCost, netBenefit };
  const recorded = recordedFigures(project);
  return accept({ type: 'PostImplementationReviewFiled', achieved, shortfall, lessons, stated, recorded });
};

/** What was approved, promised and verified, beside which the lead states what came of it. */
export function recordedFigures(project: Project): RecordedFigures {
  const [baseline, beside] = [benefitTotals(project), totalsBeside(project)];
  const net = (kind: 'forecast' | 'realised' | 'captured'): Pence | null =>
    baseline && pence(BigInt(baseline.cashable[kind].net) + BigInt(beside?.cashable[kind].net ?? 0));
  return {
    wholeLifeCost: approvedTerms(project)?.wholeLifeCost ?? null,
    forecast: net('forecast'),
    realised: net('realised'),
    captured: net('captured'),
  };
}

export const postImplementationReviewFiled: Evolve<PostImplementationReviewFiled> = (
  project,
  { event: { type: _, ...review }, at, actor: by, version },
) => ({ ...project, postImplementation: { ...review, by, at, version } });
