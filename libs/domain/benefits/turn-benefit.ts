import type { Month } from '../calendar/instant.js';
import type { BenefitLine } from '../cases/state.js';
import { monthOf } from '../calendar/months.js';
import { barsLine } from '../cases/coherence.js';
import { type Refusal, accept, refusals } from '../kernel/decision.js';
import type { Decide, Evolve } from '../kernel/room.js';
import type { Project } from '../projects/state.js';
import { notActingFor, ofUnit } from './belonging.js';
import type { TurnBenefit } from './commands.js';
import type { BenefitEvent, BenefitTurned } from './events.js';
import { lineOf } from './lines.js';
import { benefitMessages } from './messages.js';
import { isSettled } from './standing.js';

const refuse = refusals(benefitMessages);

/** B4: the two kinds are never added up, so what changes its kind ends as one line and goes on as another. */
export const turnBenefit: Decide<TurnBenefit, BenefitEvent> = (project, { line: id, into, evidence }, facts, now) => {
  const line = lineOf(project, id);
  return ofUnit(project, line?.unit ?? into.unit, (unit) => {
    const notOwn = notActingFor(unit, 'FIN', facts);
    if (notOwn) return notOwn;
    if (!line) return refuse('BENEFITS.LINE_UNKNOWN', { line: id });
    if (isSettled(project, line)) return refuse('BENEFITS.LINE_DONE', { line: id });
    if (into.cashable === line.cashable) return refuse('BENEFITS.SAME_KIND', { line: id });
    if (into.unit !== line.unit || into.disBenefit !== line.disBenefit) return refuse('BENEFITS.OTHER_BENEFIT');
    if (lineOf(project, into.id)) return refuse('BENEFITS.ID_TAKEN', { line: into.id });
    if (!into.baseline) return refuse('BENEFITS.NO_BASELINE', { line: into.id });
    if (into.start < monthOf(now, project)) return refuse('BENEFITS.START_PAST', { month: into.start });
    return (
      barsOpenReturn(project, line.unit) ??
      barsLine(project, into, facts.directory, now) ??
      accept({ type: 'BenefitTurned', line: id, into, evidence })
    );
  });
};

/** A return on its way holds an amount of the old kind: it comes to its end first. */
function barsOpenReturn({ benefits }: Project, unit: string): Refusal | null {
  const open = Object.values(benefits.returns).find(
    (made) => made.unit === unit && made.status !== 'validated' && made.status !== 'nil',
  );
  return open ? refuse('BENEFITS.RETURN_OPEN', { month: open.month }) : null;
}

/** What the old line promised before the new one starts stays its own. */
export const benefitTurned: Evolve<BenefitTurned> = (project, { event: { line, into } }) => {
  const { baseline, beside = [], turned } = project.benefits;
  const ends = (lines: readonly BenefitLine[]): readonly BenefitLine[] =>
    lines.some(({ id }) => id === line)
      ? [...lines.map((each) => (each.id === line ? until(each, into.start) : each)), into]
      : lines;
  return {
    ...project,
    benefits: {
      ...project.benefits,
      baseline: ends(baseline),
      ...(beside.length > 0 && { beside: ends(beside) }),
      turned: { ...turned, [line]: into.id },
    },
  };
};

const until = (line: BenefitLine, start: Month): BenefitLine => ({
  ...line,
  profile: line.profile.filter(({ month }) => month < start),
});
