import { ragOf, realisationPercent } from '../benefits/realisation.js';
import { instantInWords } from '../calendar/words.js';
import type { ExceptionRaised } from '../exceptions/events.js';
import { accept, nothing } from '../kernel/decision.js';
import type { Decide, Evolve } from '../kernel/room.js';
import { pence } from '../money/pence.js';
import { realisationPolicy } from '../policy/additions.js';
import type { RateRealisation } from './commands.js';
import { followsFrom } from './consequences.js';
import { isEscalated } from './escalated.js';
import type { RealisationRated } from './events.js';
import { monthToRate } from './months.js';
import { plansToAskFor } from './plans.js';
import { netRealisedBy } from './ratio.js';
import { refuse } from './refuse.js';
import { baselineOf, recoveriesOf, runningWith } from './ratings.js';

/** B5: how the project stands at the end of a month, and what that asks for. */
export const rateRealisation: Decide<RateRealisation, RealisationRated | ExceptionRaised> = (
  project,
  { month },
  { directory },
  now,
) => {
  if (recoveriesOf(project).ratings.some((rating) => rating.month === month)) return nothing;
  const next = monthToRate(project);
  if (next?.month !== month) return refuse('RECOVERY.NOT_TO_RATE', { month });
  if (now < next.dueAt)
    return refuse('RECOVERY.STILL_TIME', { month, until: instantInWords(next.dueAt, project.calendar) });
  const { planned, realised } = netRealisedBy(project, month);
  const percent = realisationPercent(realised, planned)!;
  const rag = ragOf(percent, realisationPolicy(project));
  const running = runningWith(project, rag);
  const follows = followsFrom({ rag, running }, project);
  const escalated = follows.escalation && !isEscalated(project);
  const rated: RealisationRated = {
    type: 'RealisationRated',
    month,
    planned: pence(planned),
    realised: pence(realised),
    percent,
    rag,
    running,
    baseline: baselineOf(project),
    plans: follows.plan ? plansToAskFor(project, month, directory) : [],
    escalated,
    reported: follows.report,
  };
  return escalated
    ? accept<RealisationRated | ExceptionRaised>(rated, { type: 'ExceptionRaised', ground: 'realisation', month })
    : accept<RealisationRated | ExceptionRaised>(rated);
};

export const realisationRated: Evolve<RealisationRated> = (project, { event, at }) => {
  const { type: _, plans: asked, escalated: _e, reported: _r, ...rating } = event;
  const { ratings, plans } = recoveriesOf(project);
  const { month, baseline, rag } = rating;
  return {
    ...project,
    recoveries: {
      ratings: [...ratings, { ...rating, at }],
      plans: [
        ...plans.map((plan) => (rag === 'green' && !plan.recoveredAt ? { ...plan, recoveredAt: at } : plan)),
        ...asked.map((plan) => ({ ...plan, month, baseline, askedAt: at, filed: [], recoveredAt: null })),
      ],
    },
  };
};
