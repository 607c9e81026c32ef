import { frozenLines } from '../benefits/baseline.js';
import { allLines } from '../benefits/lines.js';
import type { BenefitLine } from '../cases/state.js';
import type { Project } from '../projects/state.js';

/** B1: the lines of the new baseline, and those of the old one that have begun to bring something, or are settled. */
export function rebaselinedLines(project: Project): readonly BenefitLine[] {
  const lines = frozenLines(project);
  const kept = allLines(project).filter(({ id }) => hasBegun(project, id) && !lines.some((line) => line.id === id));
  return [...kept, ...lines];
}

const hasBegun = ({ benefits }: Project, id: string): boolean =>
  Object.values(benefits.returns).some(({ lines }) => lines.some(({ line }) => line === id)) ||
  Object.hasOwn(benefits.writtenOff, id) ||
  Object.hasOwn(benefits.turned, id) ||
  Object.values(benefits.turned).includes(id);

/** B4: a line of the baseline that the case would count as the other kind; turning it needs its own evidence. */
export const turnedLine = (project: Project): BenefitLine | undefined =>
  allLines(project).find(({ id, cashable }) =>
    project.cases.current?.benefitLines.some((line) => line.id === id && line.cashable !== cashable),
  );
