import { objectUntil, reOptInOf } from '#domain/rebaselines/deadlines.js';
import { standingIn } from '#domain/rebaselines/outstanding.js';
import { barsRebaselining } from '#domain/rebaselines/submit-rebaseline.js';
import { type Openings, when } from './situation.js';

export const rebaselinesOpenings = {
  SubmitRebaseline: ({ project }) => when(barsRebaselining(project) === null),
  Object: ({ project, now }) => {
    const reOptIn = reOptInOf(project);
    if (!reOptIn || now >= objectUntil(project, reOptIn)) return [];
    return standingIn(project, reOptIn).flatMap(({ organisations }) =>
      organisations.map((organisation) => ({ organisation })),
    );
  },
} satisfies Openings;
