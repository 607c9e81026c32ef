import type { Project } from '#domain/projects/state.js';
import type { Rows } from './tables.js';

export function participationRows({ id: project, participation }: Project): Rows {
  const units = Object.values(participation.units);
  return {
    participations: units.map(({ unit, status, since, revision, deferredTo }) => ({
      project,
      unit,
      status,
      since,
      revision,
      deferredTo,
    })),
    decisions: units.flatMap(({ unit, keys }) =>
      Object.values(keys).map((decision) => ({
        project,
        unit,
        organisation: decision.organisation,
        caseVersion: decision.caseVersion,
        answer: decision.answer,
        reasonCode: decision.reasonCode,
        until: decision.until,
        conditions: decision.conditions.length,
        largestShare: decision.largestShare,
        body: decision.body,
        route: decision.route,
        decidedOn: decision.decidedOn,
        reference: decision.reference,
        by: decision.by,
        at: decision.at,
      })),
    ),
  };
}
