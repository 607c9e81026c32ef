import type { Project } from '../projects/state.js';
import type { Case, Figures, Part, PartFigures } from './state.js';

/** The figures of a unit; the id may have come from outside. */
export const figuresOf = (project: Project, unit: string): Figures | undefined =>
  Object.hasOwn(project.cases.figures, unit) ? project.cases.figures[unit] : undefined;

/** C3: a unit's figures for a part of the scope. */
export const partFiguresOf = (project: Project, unit: string, part: string): PartFigures | undefined =>
  figuresOf(project, unit)?.parts.find((figures) => figures.part === part);

/** Whether there are parts, and the unit has figures for each of them. */
export const hasFigures = (project: Project, unit: string, parts: readonly string[]): boolean =>
  parts.length > 0 && parts.every((part) => partFiguresOf(project, unit, part) !== undefined);

export const partById = ({ parts }: Case, id: string): Part | undefined => parts.find((part) => part.id === id);

export const partsOf = (project: Project): readonly string[] => project.cases.current?.parts.map(({ id }) => id) ?? [];
