import { isOpen } from '#domain/conditions/conditions.js';
import type { Openings } from './situation.js';

export const conditionsOpenings = {
  FileEvidence: ({ project }) => project.conditions.filter(isOpen).map(({ id }) => ({ condition: id })),
  DischargeCondition: ({ project }) =>
    project.conditions.filter(({ status }) => status === 'evidence_in').map(({ id }) => ({ condition: id })),
} satisfies Openings;
