import { reviewDueAt, reviewFrom } from '#domain/post-implementation/deadlines.js';
import { isReviewAwaited } from '#domain/post-implementation/awaited.js';
import type { Project } from '#domain/projects/state.js';
import type { Rows } from './tables.js';

export const postImplementationRows = (project: Project): Rows => ({
  post_implementation_reviews:
    isReviewAwaited(project) || project.postImplementation
      ? [
          {
            project: project.id,
            opensOn: reviewFrom(project),
            dueAt: reviewDueAt(project),
            filedAt: project.postImplementation?.at ?? null,
          },
        ]
      : [],
});
