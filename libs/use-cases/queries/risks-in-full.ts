import type { Risk, RiskVersion } from '#domain/risks/state.js';
import { riskVersionOf } from '#domain/risks/version.js';
import { personView, type Reading } from './reading.js';
import { risksIn } from './risk-view.js';

/** PR-33: the register of a project with every version and every word. */
export const risksInFull = (reading: Reading) =>
  risksIn(reading).map(({ id, title, cause, effect, category, organisation, status, lookDueAt, versions, closed }) => ({
    id,
    title,
    cause: reading.text(cause),
    effect: reading.text(effect),
    category,
    organisation,
    status,
    lookDueAt,
    versions: versions.map((each) => versionOf(reading, each)),
    closed: closedOf(reading, closed),
    version: riskVersionOf(reading.project, id),
  }));

function versionOf(reading: Reading, { proximity, measures, reason, by, ...version }: RiskVersion) {
  return {
    ...version,
    date: 'date' in proximity ? proximity.date : null,
    stage: 'stage' in proximity ? proximity.stage : null,
    measures: reading.text(measures),
    reason: reading.text(reason),
    by: personView(by, reading),
  };
}

const closedOf = (reading: Reading, closed: Risk['closed']) =>
  closed && { ...closed, reason: reading.text(closed.reason), by: personView(closed.by, reading) };
