import { dateOf } from '#domain/calendar/due.js';
import { reviewFrom } from '#domain/post-implementation/deadlines.js';
import { isReviewAwaited } from '#domain/post-implementation/awaited.js';
import { type Openings, when } from './situation.js';

export const postImplementationOpenings = {
  FilePostImplementationReview: ({ project, now }) =>
    when(
      (isReviewAwaited(project) || project.postImplementation !== undefined) &&
        dateOf(now, project) >= reviewFrom(project),
    ),
} satisfies Openings;
