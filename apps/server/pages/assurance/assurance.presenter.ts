import { assuranceView, quickWinLimits } from '#use-cases/queries/assurance-view.js';
import { organisationName, type ProjectPage } from '../commands/command-page.js';
import { choice, date, given, givenNumber, rows, text } from '../form-fields.js';
import { countOf, poundsInWords } from '../words.js';
import { assuranceSheet, CONFIDENCES, reviewSheet } from './assurance-sheet.js';

const askForMajorRoute: ProjectPage = {
  command: 'AskForMajorRoute',
  room: 'assurance',
  title: () => 'Ask that this project be reviewed before each gate',
  deed: ({ directory, about }) =>
    `Ask for reviews before each gate, for ${organisationName(directory, about.organisation)}`,
  button: 'Ask for the major route',
  done: 'Major route asked for',
  form: { organisation: given('organisation'), reason: text('reason') },
  know: ({ directory, about }) => ({ organisation: organisationName(directory, about.organisation) }),
};

const takeQuickWinRoute: ProjectPage = {
  command: 'TakeQuickWinRoute',
  room: 'assurance',
  title: () => 'Take the route of a quick win',
  deed: () => 'Take the route of a quick win',
  button: 'Take this route',
  done: 'Route of a quick win taken',
  form: {},
  know: ({ reading }) => {
    const { below, months } = quickWinLimits(reading);
    const { wholeLifeCost, deliveryMonths } = reading.project.cases.scope ?? {};
    return {
      below: poundsInWords(below),
      months: countOf(months, 'month'),
      stated: `${wholeLifeCost ? poundsInWords(wholeLifeCost) : 'no cost'}, ${deliveryMonths ? countOf(deliveryMonths, 'month') : 'no time'} of delivery`,
    };
  },
};

const leaveQuickWinRoute: ProjectPage = {
  command: 'LeaveQuickWinRoute',
  room: 'assurance',
  title: () => 'Leave the route of a quick win',
  deed: () => 'Leave the route of a quick win',
  button: 'Leave this route',
  done: 'Route of a quick win left',
  form: {},
};

const recordAssurance: ProjectPage = {
  command: 'RecordAssurance',
  room: 'assurance',
  title: () => 'Record a Gateway review',
  deed: () => 'Record a Gateway review',
  button: 'Record the review',
  done: 'Review recorded',
  form: {
    gate: choice('gate'),
    confidence: choice('delivery confidence'),
    reviewedOn: date('date on which the review ended'),
    findings: text('findings'),
    recommendations: rows('recommendations', { text: text('recommendation') }),
  },
  repeats: { recommendations: { least: 2 } },
  know: ({ reading }) => ({
    reviews: assuranceSheet(reading).reviews,
    gates: ['G2', 'G3', 'G4', 'G5'].map((gate) => ({ value: gate, text: `Gate ${gate}` })),
    confidences: Object.entries(CONFIDENCES).map(([value, words]) => ({ value, text: words })),
  }),
  answers: {
    'ASSURANCE.DATE_IN_FUTURE': 'reviewedOn',
    'ASSURANCE.GATE_DECIDED': 'gate',
  },
};

const respondToReview: ProjectPage = {
  command: 'RespondToReview',
  room: 'assurance',
  title: ({ about }) => `Respond to review ${about.review}`,
  deed: ({ about }) => `Respond to review ${about.review}`,
  button: 'File the response',
  done: 'Response filed',
  form: { review: givenNumber('review'), response: text('response') },
  know: ({ reading, about }) => {
    const review = assuranceView(reading).reviews.find(({ number }) => String(number) === about.review);
    return { review: review ? reviewSheet(review) : null };
  },
};

const confirmReadiness: ProjectPage = {
  command: 'ConfirmReadiness',
  room: 'assurance',
  title: () => 'Confirm what is ready for service',
  deed: ({ reading, about }) =>
    `Confirm as ready: ${assuranceView(reading).readiness.find(({ id }) => id === about.criterion)?.title ?? about.criterion}`,
  button: 'Confirm',
  done: 'Confirmed as ready',
  form: { criterion: given('criterion'), evidence: text('evidence') },
  know: ({ reading, about }) => ({
    readiness: assuranceSheet(reading).readiness,
    criterion: assuranceView(reading).readiness.find(({ id }) => id === about.criterion)?.title ?? about.criterion,
  }),
};

export const assurancePages: readonly ProjectPage[] = [
  askForMajorRoute,
  takeQuickWinRoute,
  leaveQuickWinRoute,
  recordAssurance,
  respondToReview,
  confirmReadiness,
];
