import type { Directory } from '#domain/kernel/facts.js';
import { passingsOf } from '#domain/passings/passings.js';
import type { Passing } from '#domain/passings/state.js';
import { replacementsOf } from '#domain/people/people.js';
import type { Replacement } from '#domain/people/state.js';

/** What posts have passed on, the latest first: what was carried, and what stayed. */
export const passingsIn = ({ programme }: Pick<Directory, 'programme'>): readonly Passing[] =>
  passingsOf(programme).toReversed();

/** What people have given up, the latest first: what was carried, and what stayed. */
export const replacementsIn = ({ programme }: Pick<Directory, 'programme'>): readonly Replacement[] =>
  replacementsOf(programme).toReversed();
