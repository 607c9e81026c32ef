import type { Month } from '../calendar/instant.js';
import { contributionsFixed } from '../contributions/commitments.js';
import { powersAtLaunch } from '../cases/powers.js';
import type { Room } from '../kernel/room.js';
import type { Project } from '../projects/state.js';
import { baselineKept } from '../rebaselines/baselines.js';
import { captureInBudget } from './capture-in-budget.js';
import { closeProject } from './close-project.js';
import type { BenefitCommand } from './commands.js';
import { confirmBenefit } from './confirm-benefit.js';
import { countAsNil } from './count-as-nil.js';
import type { BenefitEvent } from './events.js';
import { keyOf, returnOf } from './returns.js';
import type { BenefitReturn, BenefitsState } from './state.js';
import { submitReturn } from './submit-return.js';
import { benefitTurned, turnBenefit } from './turn-benefit.js';
import { countersignReturn, validateReturn } from './validate-return.js';

/** From the frozen baseline to the last benefit: what was promised, returned, verified and taken into budgets. */
export const benefits: Room<BenefitCommand, BenefitEvent> = {
  decide: {
    SubmitReturn: submitReturn,
    ConfirmBenefit: confirmBenefit,
    CountersignReturn: countersignReturn,
    ValidateReturn: validateReturn,
    CaptureInBudget: captureInBudget,
    TurnBenefit: turnBenefit,
    CountAsNil: countAsNil,
    CloseProject: closeProject,
  },

  evolve: {
    BaselineFrozen: (project, recorded) => {
      const { event, at } = recorded;
      const kept = {
        ...baselineKept(project, recorded),
        cases: powersAtLaunch(project),
        contributions: contributionsFixed(project),
      };
      return withBenefits(kept, { baseline: event.lines, beside: [], frozenAt: project.benefits.frozenAt ?? at });
    },

    ReturnSubmitted: (project, { event: { unit, month, lines }, at, actor }) =>
      withReturn(project, made(project, unit, month, { status: 'submitted', lines, submittedBy: actor, at })),
    CountedAsNil: (project, { event: { unit, month }, at }) =>
      withReturn(project, made(project, unit, month, { status: 'nil', lines: [], submittedBy: null, at })),

    BenefitConfirmed: (project, { event, at, actor }) =>
      changed(project, event, {
        status: 'confirmed',
        confirmedBy: actor,
        needsCountersignature: event.needsCountersignature,
        at,
      }),
    ReturnCountersigned: (project, { event, at, actor }) =>
      changed(project, event, { status: 'countersigned', countersignedBy: actor, at }),
    BenefitValidated: (project, { event, at }) => changed(project, event, { status: 'validated', at }),
    BenefitQueried: (project, { event, at }) => changed(project, event, { status: 'queried', query: event.query, at }),

    BenefitCaptured: (project, { event: { line, amount, budgetYear, budgetLine }, at, actor }) =>
      withBenefits(project, {
        captures: [...project.benefits.captures, { line, amount, budgetYear, budgetLine, by: actor, at }],
      }),
    BenefitTurned: benefitTurned,
    BenefitWrittenOff: (project, { event, at }) =>
      withBenefits(project, { writtenOff: { ...project.benefits.writtenOff, [event.line]: at } }),
    ProjectClosed: (project) => project,
  },
};

/** A return as it begins, or begins again. */
const made = (
  project: Project,
  unit: string,
  month: Month,
  as: Pick<BenefitReturn, 'status' | 'lines' | 'submittedBy' | 'at'>,
): BenefitReturn => ({
  unit,
  month,
  revision: (returnOf(project, unit, month)?.revision ?? 0) + 1,
  confirmedBy: null,
  needsCountersignature: false,
  countersignedBy: null,
  query: null,
  ...as,
});

const changed = (
  project: Project,
  { unit, month }: { unit: string; month: Month },
  change: Partial<BenefitReturn>,
): Project => withReturn(project, { ...project.benefits.returns[keyOf(unit, month)], ...change });

const withReturn = (project: Project, standing: BenefitReturn): Project => {
  const key = keyOf(standing.unit, standing.month);
  return withBenefits(project, { returns: { ...project.benefits.returns, [key]: standing } });
};

const withBenefits = (project: Project, change: Partial<BenefitsState>): Project => ({
  ...project,
  benefits: { ...project.benefits, ...change },
});
