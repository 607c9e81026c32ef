import type { Address } from '../agenda/state.js';
import { unsettledLines } from '../benefits/standing.js';
import { isOpen } from '../conditions/conditions.js';
import { isReviewAwaited } from '../post-implementation/awaited.js';
import { statusOf } from '../recoveries/plans.js';
import { recoveriesOf } from '../recoveries/ratings.js';
import { openRisks, presentOf } from '../risks/register.js';
import { ENDINGS } from '../projects/stages.js';
import type { Project } from '../projects/state.js';
import type { MatterId } from './state.js';

export type MatterKind = 'lead' | 'condition' | 'benefit' | 'recovery' | 'risk' | 'action';

/** Something open in a project that a post answers for. */
export interface Matter {
  readonly matter: MatterId;
  readonly post: string;
  /** V15: who finds the condition met. */
  readonly discharger?: Address;
}

export const matterId = (kind: Exclude<MatterKind, 'lead'>, id: string): MatterId => `${kind}:${id}`;

/** `condition:G2/1/1` is the condition G2/1/1; `lead` has no id, for there is one. */
export function matterNamed(matter: MatterId): { readonly kind: MatterKind; readonly id: string } {
  const [kind, ...id] = matter.split(':');
  return { kind: kind as MatterKind, id: id.join(':') };
}

/** Everything open in a project that a post answers for. */
export const mattersIn = (project: Project): readonly Matter[] =>
  ENDINGS.includes(project.stage)
    ? awaitsReview(project)
    : [...leadIn(project), ...conditionsIn(project), ...linesIn(project), ...plansIn(project), ...risksIn(project)];

const leadIn = ({ lead: { post } }: Project): readonly Matter[] => (post ? [{ matter: 'lead', post }] : []);

/** B6: what came of it is told by who led it. */
const awaitsReview = (project: Project): readonly Matter[] => (isReviewAwaited(project) ? leadIn(project) : []);

const conditionsIn = ({ conditions }: Project): readonly Matter[] =>
  conditions.filter(isOpen).map(({ id, owner, discharger }) => ({
    matter: matterId('condition', id),
    post: owner,
    ...(discharger && { discharger }),
  }));

/** C9: as the case has them, until the baseline is frozen (B1). */
const linesIn = (project: Project): readonly Matter[] => {
  const lines = project.benefits.frozenAt ? unsettledLines(project) : (project.cases.current?.benefitLines ?? []);
  return lines.flatMap(({ id, ownerPost }) =>
    ownerPost ? [{ matter: matterId('benefit', id), post: ownerPost }] : [],
  );
};

const plansIn = (project: Project): readonly Matter[] =>
  recoveriesOf(project)
    .plans.filter((plan) => statusOf(project, plan) === 'open')
    .map(({ id, owner }) => ({ matter: matterId('recovery', id), post: owner }));

const risksIn = (project: Project): readonly Matter[] =>
  openRisks(project).map((risk) => ({ matter: matterId('risk', risk.id), post: presentOf(risk).owner }));
