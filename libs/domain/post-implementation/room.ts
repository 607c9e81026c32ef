import type { Room } from '../kernel/room.js';
import type { PostImplementationCommand } from './commands.js';
import type { PostImplementationEvent } from './events.js';
import { filePostImplementationReview, postImplementationReviewFiled } from './file-post-implementation-review.js';

/** What came of a project, told some months after it was closed (B6). */
export const postImplementation: Room<PostImplementationCommand, PostImplementationEvent> = {
  decide: { FilePostImplementationReview: filePostImplementationReview },
  evolve: { PostImplementationReviewFiled: postImplementationReviewFiled },
};
