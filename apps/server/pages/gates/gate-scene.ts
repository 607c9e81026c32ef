import { assuranceView } from '#use-cases/queries/assurance-view.js';
import { type Ballot, ballotOf } from '#use-cases/queries/ballot.js';
import type { Reading } from '#use-cases/queries/reading.js';
import { assuranceSheet } from '../assurance/assurance-sheet.js';
import { caseSheet, equalitySheet, scopeSheet } from '../cases/case-sheet.js';
import type { ProjectScene } from '../commands/command-page.js';
import { deliverySheet } from '../delivery/delivery-sheet.js';
import { given, givenNumber } from '../form-fields.js';
import { optInSheet } from '../participation/opt-in-sheet.js';
import { ballotSheet } from './ballot-sheet.js';
import { itemName } from './gate-words.js';
import { knownSheet } from './known-paper.js';

/** The round of an item that is acted on; both are in the address. */
export const onRound = { item: given('item'), round: givenNumber('round') };

export const ballotIn = ({ reading, about }: ProjectScene): Ballot | null => ballotOf(reading, about.item ?? '');

export const nameIn = ({ reading, about }: ProjectScene): string => itemName(reading, about.item ?? '');

export const seatIn = ({ directory, about }: ProjectScene): string =>
  directory.programme.seats.find(({ id }) => id === about.seat)?.title ?? about.seat ?? '';

/** What is asked and how it stands, with the whole case to decide on. */
export const matter = (scene: ProjectScene) => {
  const ballot = ballotIn(scene);
  return {
    ballot: ballot && ballotSheet(scene.reading, ballot),
    known: knownSheet(scene.reading, scene.known),
    ...paperFor(scene, scene.about.item ?? ''),
  };
};

/** What belongs to the paper of an item: for G1 the scope, later all that has come since. */
export function paperFor({ reading }: ProjectScene, item: string) {
  return {
    scope: scopeSheet(reading),
    equality: equalitySheet(reading),
    case: item === 'G1' ? null : caseSheet(reading),
    optIn: ['G1', 'G2'].includes(item) ? null : optInSheet(reading),
    delivery: ['G4', 'G5'].includes(item) ? deliverySheet(reading) : null,
    assurance: item !== 'G1' && isReviewed(reading) ? assuranceSheet(reading) : null,
  };
}

/** Whether reviewers advise on this project's gates. */
const isReviewed = (reading: Reading): boolean => {
  const { route, reviews } = assuranceView(reading);
  return route === 'major' || reviews.length > 0;
};
