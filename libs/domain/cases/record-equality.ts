import { accept, nothing } from '../kernel/decision.js';
import type { Decide, Evolve } from '../kernel/room.js';
import type { RecordEquality } from './commands.js';
import type { EqualityRecorded } from './events.js';

/** C6: the screening, and the assessment or the reasoned finding that none is needed. */
export const recordEquality: Decide<RecordEquality, EqualityRecorded> = (project, { step, needed = true, text }) => {
  const before = project.cases.equality[step];
  const found = step === 'screening' || needed;
  if (before?.text === text && (!('needed' in before) || before.needed === found)) return nothing;
  return accept({ type: 'EqualityRecorded', step, needed: found, text });
};

export const equalityRecorded: Evolve<EqualityRecorded> = (project, { event: { step, needed, text }, at }) => {
  const recorded = step === 'screening' ? { text, at } : { needed, text, at };
  return { ...project, cases: { ...project.cases, equality: { ...project.cases.equality, [step]: recorded } } };
};
