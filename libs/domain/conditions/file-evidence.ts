import { accept } from '../kernel/decision.js';
import type { Decide, Evolve } from '../kernel/room.js';
import type { FileEvidence } from './commands.js';
import { changeCondition } from './change-condition.js';
import type { EvidenceFiled } from './events.js';
import { ofOpenCondition } from './refuse.js';

/** V15: the owner says what shows that a condition is met; more can be added until it is discharged. */
export const fileEvidence: Decide<FileEvidence, EvidenceFiled> = (project, { condition: id, text }) =>
  ofOpenCondition(project, id, () => accept({ type: 'EvidenceFiled', condition: id, text }));

export const evidenceFiled: Evolve<EvidenceFiled> = (project, { event, actor: by, at }) =>
  changeCondition(project, event.condition, ({ evidence }) => ({
    status: 'evidence_in',
    evidence: [...evidence, { text: event.text, by, at }],
  }));
