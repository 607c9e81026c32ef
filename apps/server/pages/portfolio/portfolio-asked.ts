import type { Directory } from '#domain/kernel/facts.js';
import type { Stage } from '#domain/projects/state.js';
import { BUDGET_YEARS, type PortfolioFilter } from '#use-cases/portfolio/chosen.js';
import { membersOf } from '#use-cases/queries/participation-matrix.js';
import { stageItems } from '../projects/stage-words.js';

export type Query = Readonly<Record<string, unknown>>;

/** What an address carries, by name. */
export type Asked = Readonly<Record<string, string | undefined>>;

/** Only what exists: an unknown filter is no filter. */
export function filterIn(query: Query, directory: Directory): PortfolioFilter {
  const oneOf = (name: string, values: readonly string[]): string | undefined =>
    values.find((value) => value === query[name]);
  const idsOf = (named: readonly { readonly id: string }[]) => named.map(({ id }) => id);
  return {
    stage: oneOf(
      'stage',
      stageItems.map(({ value }) => value),
    ) as Stage | undefined,
    workstream: oneOf('workstream', idsOf(directory.programme.workstreams)),
    organisation: oneOf('organisation', idsOf(membersOf(directory))),
    year: oneOf('year', BUDGET_YEARS),
  };
}

export const textIn = (value: unknown): string | undefined =>
  typeof value === 'string' && value !== '' && value.length <= 2_000 ? value : undefined;

export function addressWith(path: string, asked: Asked): string {
  const query = new URLSearchParams(
    Object.entries(asked).flatMap(([name, value]) => (value === undefined ? [] : [[name, value] as [string, string]])),
  ).toString();
  return query ? `${path}?${query}` : path;
}

/** `2009/10`, of `2009`. */
export const budgetYearInWords = (year: string): string =>
  year === 'not_stated' ? 'Not stated' : `${year}/${String((Number(year) + 1) % 100).padStart(2, '0')}`;

/** What can be chosen. */
export const choicesIn = (directory: Directory) => ({
  stages: stageItems,
  workstreams: directory.programme.workstreams.map(({ id, name }) => ({ value: id, text: name })),
  organisations: membersOf(directory).map(({ id, name }) => ({ value: id, text: name })),
  years: BUDGET_YEARS.map((year) => ({ value: year, text: budgetYearInWords(year) })),
});
