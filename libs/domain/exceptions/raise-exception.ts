import { dateInWords } from '../calendar/words.js';
import { overdue } from '../conditions/overdue.js';
import { accept } from '../kernel/decision.js';
import type { Decide } from '../kernel/room.js';
import { inPounds } from '../money/pence.js';
import { approvedTerms } from '../rebaselines/baselines.js';
import type { Project } from '../projects/state.js';
import type { RaiseException } from './commands.js';
import type { ExceptionRaised } from './events.js';
import { refuse } from './exceptions.js';
import type { Forecast } from './state.js';
import { brokenBy } from './tolerances.js';

/**
 * V15: the process raises one over a condition that is overdue. X1: during delivery the lead, or the benefits lead, raises
 * one: over what is forecast beyond its tolerance, or without a forecast over anything else.
 */
export const raiseException: Decide<RaiseException, ExceptionRaised> = (project, command, _facts, now) => {
  const { condition, words } = command;
  if (condition !== undefined) return overdue(project, condition, now);
  if (project.stage !== 'DELIVERY') return refuse('EXCEPTION.NOT_DELIVERING');
  if (!words) return refuse('EXCEPTION.WORDS_NEEDED');
  const forecast = forecastIn(command);
  if (!forecast) return accept({ type: 'ExceptionRaised', ground: 'lead', words });
  const broken = brokenBy(project, forecast);
  if (!broken) return refuse('EXCEPTION.NO_BASELINE');
  if (broken.length === 0) return withinTolerance(project);
  return accept({ type: 'ExceptionRaised', ground: 'tolerance', tolerance: broken[0], words, forecast, broken });
};

function forecastIn({ wholeLifeCost, netAnnualBenefit, finish }: RaiseException): Forecast | null {
  if (wholeLifeCost === undefined && netAnnualBenefit === undefined && finish === undefined) return null;
  return {
    wholeLifeCost: wholeLifeCost ?? null,
    netAnnualBenefit: netAnnualBenefit ?? null,
    finish: finish ?? null,
  };
}

function withinTolerance(project: Project) {
  const { wholeLifeCost, netAnnualBenefit, finish } = approvedTerms(project)!;
  return refuse('EXCEPTION.WITHIN_TOLERANCE', {
    cost: inPounds(wholeLifeCost),
    benefit: inPounds(netAnnualBenefit),
    finish: finish ? dateInWords(finish) : 'not planned',
  });
}
