import { barsNotice } from '#domain/movements/give-notice.js';
import { ofLateJoining } from './answering.js';
import type { Openings } from './situation.js';

export const movementsOpenings = {
  GiveNotice: ({ project }) =>
    project.units
      .filter((unit) => barsNotice(project, unit) === null)
      .flatMap(({ organisations }) => organisations.map((organisation) => ({ organisation }))),
  WaiveNotice: ({ project }) => project.movements.notices.map(({ unit }) => ({ unit })),
  RequestLateJoin: (situation) => ofLateJoining(situation),
} satisfies Openings;
