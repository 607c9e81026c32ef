import type { Directory } from '#domain/kernel/facts.js';
import type { NearView } from '#use-cases/queries/near-view.js';
import { organisationName } from '../commands/command-page.js';
import { dateInWords } from '../words.js';

/** T1: `In a closure of Transport for London: Summer closure, 3 August 2009 to 7 August 2009`. */
export const nearInWords = (near: readonly NearView[], directory: Directory): readonly string[] =>
  near.map(
    ({ place, kind, organisation, title, from, to }) =>
      `${PLACES[place]} ${KINDS[kind]} of ${organisationName(directory, organisation)}: ${title}, ${dateInWords(from)} to ${dateInWords(to)}`,
  );

const PLACES: Readonly<Record<NearView['place'], string>> = {
  in: 'In',
  before: 'Shortly before',
  after: 'Shortly after',
};

const KINDS: Readonly<Record<NearView['kind'], string>> = {
  closure: 'a closure',
  pre_election: 'the weeks before an election (no decisions are taken)',
  non_working: 'a day off',
};
