import type { Month } from '../calendar/instant.js';
import { monthOf, nextMonth } from '../calendar/months.js';
import type { BenefitLine } from '../cases/state.js';
import { sum } from '../money/pence.js';
import type { Project } from '../projects/state.js';
import { allLines, lineOf } from './lines.js';
import { returnOf } from './returns.js';
import type { BenefitStatus } from './state.js';

/** The whole of what a line promises, in pence or own units. */
export const forecastOf = ({ profile }: BenefitLine): bigint => sum(profile.map(({ amount }) => amount));

/** B5: what was to be realised in the months that had ended when the project was last touched. */
export const plannedOf = (project: Project, { profile }: BenefitLine): bigint => {
  const present = monthOf(project.lastAt, project);
  return sum(profile.filter(({ month }) => month < present).map(({ amount }) => amount));
};

/** B3: realised and verified: what its validated returns add up to. */
export const realisedOf = ({ benefits }: Project, line: string): bigint =>
  sum(
    Object.values(benefits.returns)
      .filter(({ status }) => status === 'validated')
      .flatMap(({ lines }) => lines.filter((each) => each.line === line).map(({ amount }) => amount)),
  );

/** B3: what budgets have taken in. */
export const capturedOf = ({ benefits }: Project, line: string): bigint =>
  sum(benefits.captures.filter((capture) => capture.line === line).map(({ amount }) => amount));

/** B2: the first month of which a line is returned: its start, though not before the baseline froze (B1) or its unit came (O10). */
export function firstMonthOf(project: Project, { start, unit }: BenefitLine): Month {
  const { frozenAt } = project.benefits;
  const came = project.movements.lateJoins.findLast((each) => each.unit === unit)?.at;
  return [frozenAt, came].reduce<Month>((latest, at) => {
    const month = at ? monthOf(at, project) : latest;
    return month > latest ? month : latest;
  }, start);
}

/**
 * Verified in full: as much was validated as the profile adds up to. Of a dis-benefit less is not short, and the rest
 * of it is not to be hidden; it is verified when its profile is over.
 */
export const isDelivered = (project: Project, line: BenefitLine): boolean =>
  line.disBenefit ? isOver(project, line) : realisedOf(project, line.id) >= forecastOf(line);

/** B6: nothing more is awaited of the line: it is verified, turned or written off. */
export const isSettled = (project: Project, line: BenefitLine): boolean =>
  isWrittenOff(project, line.id) || isTurned(project, line.id) || hasLeft(project, line) || isDelivered(project, line);

/** X4: nothing more is awaited of a unit that has left. */
export const hasLeft = ({ participation }: Project, { unit }: BenefitLine): boolean =>
  participation.units[unit]?.status === 'WITHDRAWN';

export const isWrittenOff = ({ benefits }: Project, line: string): boolean => Object.hasOwn(benefits.writtenOff, line);

const isTurned = ({ benefits }: Project, line: string): boolean => Object.hasOwn(benefits.turned, line);

export const unsettledLines = (project: Project): readonly BenefitLine[] =>
  allLines(project).filter((line) => !isSettled(project, line));

/** A line's state. */
export function statusOfLine(project: Project, id: string): BenefitStatus {
  const line = lineOf(project, id);
  if (!line) return 'planned';
  if (isWrittenOff(project, id)) return 'written_off';
  if (isTurned(project, id)) return 'turned';
  if (isDelivered(project, line)) {
    const captured = capturedOf(project, id);
    return captured > 0n && captured >= realisedOf(project, id) ? 'captured' : 'realised';
  }
  if (isOver(project, line)) return 'short';
  const returned = Object.values(project.benefits.returns).some(({ lines }) => lines.some((each) => each.line === id));
  return returned ? 'realising' : 'baselined';
}

/** The profile is over and all its returns are in, made or counted as nil. */
function isOver(project: Project, line: BenefitLine): boolean {
  const last = line.profile.reduce((latest, { month }) => (month > latest ? month : latest), '');
  for (let month = firstMonthOf(project, line); month <= last; month = nextMonth(month)) {
    const status = returnOf(project, line.unit, month)?.status;
    if (status !== 'validated' && status !== 'nil') return false;
  }
  return true;
}
