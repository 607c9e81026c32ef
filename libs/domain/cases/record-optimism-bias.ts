import { type Refusal, accept, nothing } from '../kernel/decision.js';
import { same } from '../kernel/same.js';
import type { Decide, Evolve } from '../kernel/room.js';
import type { Project } from '../projects/state.js';
import type { RecordOptimismBias } from './commands.js';
import type { OptimismBiasRecorded } from './events.js';
import { startingUplifts } from './optimism-bias.js';
import { refuse } from './refuse.js';
import type { OptimismBias } from './state.js';
import { barsChange } from './submitted.js';

/** C7: stated for cost, time and benefits; lowered with evidence only, and until G3 has it. */
export const recordOptimismBias: Decide<RecordOptimismBias, OptimismBiasRecorded> = (project, command) => {
  const { kind, oneOff, running = null, time, benefits, evidence = null } = command;
  const stated: OptimismBias = { kind, oneOff, running, time, benefits, evidence };
  if (!project.cases.current) return refuse('CASE.NOT_SAVED');
  if (same(stated, project.cases.optimismBias)) return nothing;
  return (
    barsChange(project) ??
    barsUplifts(stated) ??
    barsLowering(project, stated) ??
    accept({ type: 'OptimismBiasRecorded', ...stated })
  );
};

const isPercent = (most: number, value: number | null): boolean =>
  value === null || (Number.isInteger(value) && value >= 0 && value <= most);

const barsUplifts = ({ oneOff, running, time, benefits }: OptimismBias): Refusal | null =>
  [oneOff, running, time].every((each) => isPercent(1000, each)) && isPercent(100, benefits)
    ? null
    : refuse('CASE.UPLIFT_WRONG');

/** C7: without evidence nothing is lower than the starting uplift, nor than what was stated for the same before. */
function barsLowering(project: Project, stated: OptimismBias): Refusal | null {
  if (stated.evidence) return null;
  const starting = startingUplifts(project);
  const before = project.cases.optimismBias;
  const sameKind = before?.kind === stated.kind ? before : null;
  const least = {
    oneOff: Math.max(starting[stated.kind], sameKind?.oneOff ?? 0),
    running: Math.max(starting.outsourcing, before?.running ?? 0),
    time: before?.time ?? 0,
    benefits: before?.benefits ?? 0,
  };
  const lowered = (Object.keys(least) as (keyof typeof least)[]).find((each) => {
    const value = stated[each];
    return value !== null && value < least[each];
  });
  return lowered ? refuse('CASE.UPLIFT_NEEDS_EVIDENCE', { what: WORDS[lowered], least: least[lowered] }) : null;
}

const WORDS = { oneOff: 'one-off cost', running: 'running cost', time: 'time', benefits: 'benefits' };

export const optimismBiasRecorded: Evolve<OptimismBiasRecorded> = (
  project,
  { event: { type: _, ...optimismBias } },
) => ({
  ...project,
  cases: { ...project.cases, optimismBias },
});
