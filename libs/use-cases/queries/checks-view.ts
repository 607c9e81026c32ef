import { startingUplifts } from '#domain/cases/optimism-bias.js';
import { partiesOf } from '#domain/cases/powers.js';
import type { Reading } from './reading.js';

/** C5: the organisations that a powers check would speak of now. */
export const partiesView = ({ project }: Reading): readonly string[] => partiesOf(project);

/** C7: in per cent. */
export const startingUpliftsView = ({ project }: Reading): ReturnType<typeof startingUplifts> =>
  startingUplifts(project);
