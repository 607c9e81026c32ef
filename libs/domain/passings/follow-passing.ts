import type { BenefitLine } from '../cases/state.js';
import { changeCondition } from '../conditions/change-condition.js';
import { accept, nothing } from '../kernel/decision.js';
import type { Decide, Evolve } from '../kernel/room.js';
import type { Project } from '../projects/state.js';
import { recoveriesOf } from '../recoveries/ratings.js';
import { changeRisk } from '../risks/register.js';
import type { FollowPassing } from './commands.js';
import type { MatterPassed } from './events.js';
import { matterNamed, mattersIn } from './matters.js';
import { unfinishedPassings } from './passings.js';

/** The matters of a project follow a decision, at whatever stage; what another post has by now is left to it. */
export const followPassing: Decide<FollowPassing, MatterPassed> = (
  project,
  { passing: id },
  { directory: { programme } },
) => {
  const passing = unfinishedPassings(programme).find((each) => each.id === id);
  if (!passing) return nothing;
  const open = mattersIn(project);
  const { from, to, moves } = passing;
  const following = moves.flatMap(({ project: of, matter }): MatterPassed[] =>
    of === project.id && open.some((each) => each.matter === matter && each.post === from)
      ? [{ type: 'MatterPassed', passing: id, matter, from, to }]
      : [],
  );
  return following.length > 0 ? accept(...following) : nothing;
};

export const matterPassed: Evolve<MatterPassed> = (project, { event: { matter, to } }) => {
  const { kind, id } = matterNamed(matter);
  switch (kind) {
    case 'lead':
      return { ...project, lead: { ...project.lead, post: to } };
    case 'condition':
      return changeCondition(project, id, () => ({ owner: to }));
    case 'recovery':
      return withPlanOf(project, id, to);
    case 'risk':
      return changeRisk(project, id, ({ versions }) => ({
        versions: [...versions.slice(0, -1), { ...versions.at(-1)!, owner: to }],
      }));
    default:
      return withLineOf(project, id, to);
  }
};

function withPlanOf(project: Project, id: string, owner: string): Project {
  const recoveries = recoveriesOf(project);
  const plans = recoveries.plans.map((plan) => (plan.id === id ? { ...plan, owner } : plan));
  return { ...project, recoveries: { ...recoveries, plans } };
}

/** C11: who answers for a line is no figure, so that the case stays the version it is; B1: nor is a promise touched. */
function withLineOf(project: Project, id: string, ownerPost: string): Project {
  const { benefits, cases } = project;
  const owned = (lines: readonly BenefitLine[]) =>
    lines.map((line) => (line.id === id ? { ...line, ownerPost } : line));
  return {
    ...project,
    cases: cases.current
      ? { ...cases, current: { ...cases.current, benefitLines: owned(cases.current.benefitLines) } }
      : cases,
    benefits: {
      ...benefits,
      baseline: owned(benefits.baseline),
      ...(benefits.beside && { beside: owned(benefits.beside) }),
    },
  };
}
