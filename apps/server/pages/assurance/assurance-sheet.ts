import type { Confidence, Route } from '#domain/assurance/state.js';
import { type AssuranceView, assuranceView, type ReviewView } from '#use-cases/queries/assurance-view.js';
import type { Reading } from '#use-cases/queries/reading.js';
import { organisationName } from '../commands/command-page.js';
import { type Fact, facts, type Table, table } from '../shared/tables.js';
import { countOf, dateInWords, listInWords, momentInWords, poundsInWords } from '../words.js';

export const ROUTES: Readonly<Record<Route, string>> = {
  quick_win: 'Quick win: one case, gates G1 and G2 in one vote',
  standard: 'Standard',
  major: 'Major: reviewed before each gate from G2 on',
};

export const CONFIDENCES: Readonly<Record<Confidence, string>> = {
  green: 'Green',
  amber_green: 'Amber/green',
  amber: 'Amber',
  amber_red: 'Amber/red',
  red: 'Red',
};

/** What is added up, and whether it is what is stated, by which the route is taken. */
function sumInWords(cost: NonNullable<AssuranceView['addedUp']>, stated: string | null): string {
  const { sharedOneOff, sharedRunning, ownOneOff, ownRunning, years, total } = cost;
  const difference = stated === null ? 0n : BigInt(total) - BigInt(stated);
  const compared =
    difference === 0n
      ? 'This is what is stated.'
      : `This is ${poundsInWords(String(difference < 0n ? -difference : difference))} ${difference > 0n ? 'more' : 'less'} than is stated; the route goes by what is stated.`;
  return (
    `${poundsInWords(total)}: shared set-up of ${poundsInWords(sharedOneOff)}, the members’ own of ${poundsInWords(ownOneOff)}, and in each of ` +
    `${countOf(years, 'year')} ${poundsInWords(sharedRunning)} shared and ${poundsInWords(ownRunning)} of their own. ${compared}`
  );
}

/** The route, the reviews and the list of what must be ready, as pages draw them. */
export function assuranceSheet(reading: Reading): {
  readonly facts: readonly Fact[];
  readonly reviews: Table;
  readonly readiness: Table;
} {
  const { route, wholeLifeCost, addedUp, askedBy, reviews, readiness } = assuranceView(reading);
  return {
    facts: facts(
      ['Route', ROUTES[route]],
      ['Whole-life cost as stated', wholeLifeCost === null ? 'not stated' : poundsInWords(wholeLifeCost)],
      ['Added up from the figures', addedUp && sumInWords(addedUp, wholeLifeCost)],
      [
        'Asked for reviews',
        listInWords(askedBy.map((organisation) => organisationName(reading.directory, organisation))) || null,
      ],
    ),
    reviews: table(
      'Gateway reviews',
      ['Review', 'Before', 'Delivery confidence', 'Ended', 'Recommendations', 'Response of the lead'],
      reviews.map(({ number, gate, confidence, reviewedOn, recommendations, response }) => [
        String(number),
        `Gate ${gate}`,
        CONFIDENCES[confidence],
        dateInWords(reviewedOn),
        recommendations.map((words) => words ?? 'Removed from the record').join('\n'),
        response ? (response.text ?? 'Removed from the record') : 'None yet',
      ]),
    ),
    readiness: table(
      'What must be ready before gate G4',
      ['What', 'Confirmed', 'Evidence'],
      readiness.map(({ title, confirmedAt, evidence }) => [
        title,
        confirmedAt ? momentInWords(confirmedAt) : 'Not yet',
        evidence ?? '',
      ]),
    ),
  };
}

/** One review in full. */
export const reviewSheet = ({ gate, confidence, reviewedOn, by, findings, recommendations }: ReviewView) => ({
  facts: facts(
    ['Before', `Gate ${gate}`],
    ['Delivery confidence', CONFIDENCES[confidence]],
    ['Ended', dateInWords(reviewedOn)],
    ['Reviewer', by.name ?? 'somebody'],
  ),
  findings,
  recommendations,
});
