/** A project with a hold that lasted, folded by the room of holds alone. */
import type { Instant } from '#domain/calendar/instant.js';
import { holds } from '#domain/holds/room.js';
import type { Project } from '#domain/projects/state.js';
import { foldIn } from './domain.js';

export const projectHeld = (project: Project, now: Instant): Project =>
  foldIn(holds, project, 'gla-chair', now, {
    type: 'ProjectHeld',
    reason: 'sha256:strike',
    until: '2009-06-30',
    interrupted: [],
  });

export const holdResumed = (project: Project, now: Instant): Project =>
  foldIn(holds, project, 'gla-chair', now, { type: 'ProjectResumed' });
