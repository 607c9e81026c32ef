import { accept, nothing } from '../kernel/decision.js';
import { type Facts, holdsPost, postsHeldBy, seatsHeldBy } from '../kernel/facts.js';
import type { Decide, Evolve } from '../kernel/room.js';
import { invitedUnits, unitOf } from '../participation/units.js';
import type { Project } from '../projects/state.js';
import type { GiveComment } from './commands.js';
import type { CommentGiven } from './events.js';
import { figuresOf } from './figures.js';
import { refuse } from './refuse.js';
import type { Comment } from './state.js';

/** C4: whoever has a say in an organisation comments for it; its finance reviewer's comment is the one that counts. */
export const giveComment: Decide<GiveComment, CommentGiven> = (project, { organisation, text }, facts) => {
  const { reviewOpenedAt, version, comments } = project.cases;
  if (!reviewOpenedAt) return refuse('CASE.REVIEW_NOT_OPEN');
  if (!invitedOrganisations(project).includes(organisation)) {
    return refuse('CASE.ORGANISATION_NOT_INVITED', { organisation });
  }
  const role = roleIn(organisation, facts);
  if (!role) return refuse('CASE.NOT_YOUR_ORGANISATION', { organisation });
  const given = comments.some(
    (comment) =>
      comment.organisation === organisation &&
      comment.by === facts.actor.id &&
      comment.text === text &&
      comment.caseVersion === version,
  );
  if (given) return nothing;
  const figures = figuresOf(project, unitOf(project, organisation)!.id);
  const on = { caseVersion: version, ...(figures && { figuresRevision: figures.revision }) };
  return accept({ type: 'CommentGiven', organisation, role, ...on, text });
};

/** As what the actor comments: through a post or seat of the organisation, or a post that is of none. */
function roleIn(organisation: string, facts: Facts): Comment['role'] | null {
  const { actor, directory } = facts;
  if (holdsPost(facts, 'FIN', organisation)) return 'FIN';
  if (holdsPost(facts, 'OR', organisation)) return 'OR';
  const own = [...postsHeldBy(directory, actor.id), ...seatsHeldBy(directory, actor.id)];
  return own.some((each) => each.organisation === organisation || each.organisation === null) ? 'other' : null;
}

export const commentGiven: Evolve<CommentGiven> = (project, { event, at, actor }) => {
  const { type: _, ...given } = event;
  const comment: Comment = { ...given, by: actor, at };
  return { ...project, cases: { ...project.cases, comments: [...project.cases.comments, comment] } };
};

/** C4: every organisation of a unit of two keys has its own finance reviewer. */
export const invitedOrganisations = (project: Project): readonly string[] =>
  invitedUnits(project).flatMap(({ organisations }) => organisations);

/** C4: the organisations whose finance reviewer has not commented in this review. */
export const withoutFinanceComment = (project: Project): readonly string[] =>
  invitedOrganisations(project).filter((organisation) => !hasFinanceComment(project, organisation));

function hasFinanceComment({ cases: { comments, reviewOpenedAt } }: Project, organisation: string): boolean {
  if (!reviewOpenedAt) return false;
  return comments.some(
    (comment) => comment.organisation === organisation && comment.role === 'FIN' && comment.at >= reviewOpenedAt,
  );
}
