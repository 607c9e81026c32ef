import type { Command } from '#access/permissions.js';
import { isMajor } from '#domain/assurance/route.js';
import { withoutFinanceComment } from '#domain/cases/comments.js';
import { totalsOf } from '#domain/cases/optimism-bias.js';
import { partiesUnchecked } from '#domain/cases/powers.js';
import { sealIn } from '#domain/participation/seal.js';
import { itemOf } from '#domain/gates/items.js';
import { besidesIn, corrected, wordsOf } from '#domain/gates/correction.js';
import type { Paper } from '#domain/gates/state.js';
import type { Project } from '#domain/projects/state.js';
import { materialityOf } from '#domain/rebaselines/baselines.js';
import { canonical, sha256 } from '#record/chain.js';

/** A paper frozen for the steering group, with the bytes to keep. */
export interface FrozenPaper {
  readonly paper: Paper;
  readonly content: string;
}

/** The paper a command puts to the steering group, as the project stands; `null`: it puts none. */
export function freezePaper(project: Project, command: Command): FrozenPaper | null {
  switch (command.type) {
    case 'SubmitToGate':
      return freeze(project, `${project.reference} ${command.gate}: ${project.title}`);
    case 'SubmitRebaseline': {
      const change = materialityOf(project);
      return freeze(project, `${project.reference} GR: ${project.title}`, { newDuties: command.newDuties, change });
    }
    case 'SubmitItem':
      return freeze(project, `${project.reference} ${command.kind}: ${project.title}`, {
        reason: command.reason,
        ...(command.exitPlan && { exitPlan: command.exitPlan }),
      });
    case 'AnswerException':
      return command.answer === 'stop'
        ? freeze(project, `${project.reference} cancel: ${project.title}`, {
            reason: command.reason,
            exitPlan: command.exitPlan,
          })
        : null;
    case 'ReissuePaper': {
      const item = itemOf(project.gates, command.item);
      return item ? freeze(corrected(project, command), item.paper.title, besidesIn(item, wordsOf(command))) : null;
    }
    case 'ConfirmUnviableRoute': {
      const { reason, exitPlan } = project.participation.optIn?.proposedRoute ?? {};
      return command.route === 'cancel'
        ? freeze(project, `${project.reference} cancel: ${project.title}`, { reason, exitPlan })
        : null;
    }
    default:
      return null;
  }
}

/** C3: a paper, too, says of figures that their unit has not agreed to them. */
const marked = (figures: Project['cases']['figures']): object =>
  Object.fromEntries(
    Object.entries(figures).map(([unit, each]) => [
      unit,
      each.estimate ? { ...each, standing: 'estimate, not agreed' } : each,
    ]),
  );

/** C4, C5, C7: what there is of it; a paper without is as it would have been before there was such a thing. */
function extras(project: Project): object {
  const { powers, optimismBias, reviewOpenedAt } = project.cases;
  const noComment = reviewOpenedAt ? withoutFinanceComment(project) : [];
  return {
    ...(noComment.length > 0 && { noComment }),
    ...(powers && { powers: { ...powers, unchecked: partiesUnchecked(project) } }),
    ...(optimismBias && { optimismBias, totals: totalsOf(project) }),
  };
}

function freeze(project: Project, title: string, more: object = {}): FrozenPaper {
  const { reference, cases, participation, delivery, benefits } = project;
  const content = canonical({
    reference,
    title,
    scope: cases.scope,
    caseVersion: cases.version,
    case: cases.current,
    figures: marked(cases.figures),
    equality: cases.equality,
    comments: cases.comments,
    ...extras(project),
    // What is sealed is in no paper that others read.
    participation: sealIn(project) ? {} : participation.units,
    viability: participation.optIn?.viability ?? null,
    delivery,
    baseline: benefits.baseline,
    ...(isMajor(project) && { assurance: assured(project) }),
    ...more,
  });
  const size = Buffer.byteLength(content);
  return { paper: { hash: sha256(content), title, size, caseVersion: cases.version }, content };
}

/** What the reviewers of a major project advise, and what of its readiness for service is confirmed. */
const assured = ({ assurance: { reviews, readiness } }: Project) => ({
  reviews: reviews.map(({ gate, confidence, reviewedOn, findings, recommendations, response }) => ({
    gate,
    confidence,
    reviewedOn,
    findings,
    recommendations,
    response: response?.text ?? null,
  })),
  readiness: Object.fromEntries(Object.entries(readiness).map(([id, { evidence }]) => [id, { evidence }])),
});
