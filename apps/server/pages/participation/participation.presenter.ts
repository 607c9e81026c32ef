import type { Reading } from '#use-cases/queries/reading.js';
import { participationView } from '#use-cases/queries/participation-view.js';
import { decidersOf, optInDates, termsOf } from '#use-cases/queries/terms.js';
import { wholeCase } from '../cases/cases.presenter.js';
import { unitName } from '../cases/case-sheet.js';
import { organisationName, type ProjectPage, type ProjectScene } from '../commands/command-page.js';
import { choice, date, given, givenNumber, pounds, several, text, whole } from '../form-fields.js';
import { facts } from '../shared/tables.js';
import {
  countOf,
  dateInWords,
  dayInWords,
  deadlineInWords,
  listInWords,
  momentInWords,
  poundsInWords,
} from '../words.js';
import { chainTable } from './chain-sheet.js';
import { callInWords, decided, decidesInUrgency, URGENCY } from './decided.js';
import { conditionInPounds, conditions } from './conditions.js';
import { checkedDecision } from './checked-decision.js';
import { deciderItems } from './deciders.js';
import { byYearTable, otherwiseTable } from './give-and-get-sheet.js';
import { decisionInWords, optInSheet } from './opt-in-sheet.js';
import { ANSWERS, FINDINGS, REASONS, ROUTES, SHOWN_STATUSES } from './participation-words.js';

const unitIn = ({ reading, about }: ProjectScene): string => unitName(reading, about.unit ?? '');

const organisationIn = ({ directory, about }: ProjectScene): string => organisationName(directory, about.organisation);

const unitIdOf = ({ project }: Reading, organisation: string | undefined): string =>
  project.units.find(({ organisations }) => organisations.includes(organisation ?? ''))?.id ?? '';

const markNotRelevant: ProjectPage = {
  command: 'MarkNotRelevant',
  room: 'participation',
  title: (scene) => `Mark the project as not relevant to ${unitIn(scene)}`,
  deed: (scene) => `Mark the project as not relevant to ${unitIn(scene)}`,
  button: 'Mark as not relevant',
  done: 'Marked as not relevant',
  form: { unit: given('unit'), reason: text('reason') },
  know: (scene) => ({ unit: unitIn(scene) }),
};

const claimInvitation: ProjectPage = {
  command: 'ClaimInvitation',
  room: 'participation',
  title: (scene) => `Claim an invitation for ${unitIn(scene)}`,
  deed: (scene) => `Claim an invitation for ${unitIn(scene)}`,
  button: 'Claim the invitation',
  done: 'Invitation claimed',
  form: { unit: given('unit') },
  know: (scene) => ({
    unit: unitIn(scene),
    reason: participationView(scene.reading, scene.about.unit ?? '')?.notRelevantReason,
  }),
};

/** What an organisation would commit itself to, and by when it answers. */
function commitment(scene: ProjectScene) {
  const { reading, directory, now, about } = scene;
  const unit = unitIdOf(reading, about.organisation);
  const [terms, dates] = [termsOf(reading, unit), optInDates(reading, now)];
  const view = participationView(reading, unit);
  const decision = decisionOf(reading, about.organisation);
  return {
    organisation: organisationIn(scene),
    earlier:
      view && decision
        ? `${SHOWN_STATUSES[view.status]}: an earlier decision is recorded. A new one takes its place.`
        : null,
    facts: facts(
      ['Stands', view && SHOWN_STATUSES[view.status]],
      ['Answer by', terms?.answerUntil ? deadlineInWords(terms.answerUntil) : dates && deadlineInWords(dates.closesAt)],
      dates?.closedAt
        ? ['Window closed', momentInWords(dates.closedAt)]
        : ['Window closes', dates && deadlineInWords(dates.closesAt)],
      ['Latest date to put an answer off to', dates && dateInWords(dates.longStop)],
      ['Version of the case', String(reading.project.cases.version)],
      ['Share of the shared cost if all invited join', terms && poundsInWords(terms.shareIfAllJoin)],
      ['Share if only the smallest number joins', terms && poundsInWords(terms.shareAtMinimum)],
      ['Own one-off cost', terms && poundsInWords(terms.own.oneOff)],
      ['Own cost a year', terms && poundsInWords(terms.own.running)],
      ['Own staff time', terms && countOf(terms.staffDays, 'day')],
      ['Own cashable benefit a year', terms && poundsInWords(terms.own.cashable)],
      ['Own figures', terms && figuresInWords(terms.figures)],
      ['Decisions still needed of this unit', terms && keysInWords(scene, terms.keysNeeded, terms.keysOutstanding)],
      ['Smallest number of units', reading.project.cases.current && String(reading.project.cases.current.minimumUnits)],
      ['Value', reading.project.cases.current && poundsInWords(reading.project.cases.current.value)],
    ),
    deciders: deciderItems(decidersOf(reading, about.organisation ?? '')),
    parts: (reading.project.cases.current?.parts ?? []).map(({ id, title, required }) => ({
      value: id,
      text: title,
      hint: { text: required ? 'Required of everyone who joins' : 'May be left out' },
    })),
    reasons: Object.entries(REASONS).map(([value, words]) => ({ value, text: words })),
    urgent: decidesInUrgency(scene),
    chain: chainTable(reading, about.organisation ?? ''),
    byYear: byYearTable(reading, unit),
    otherwise: otherwiseTable(reading, unit),
    callIn: callInWords(scene, 'Putting the answer off decides nothing, so nothing is called in.'),
    longStop: dates && dayInWords(dates.longStop),
    others: directory.organisations.length,
    ...wholeCase(reading),
    optIn: optInSheet(reading),
  };
}

function figuresInWords(figures: { readonly estimate: boolean } | null): string {
  if (!figures) return 'None given';
  return figures.estimate ? 'Estimate, not agreed: made by the lead' : 'Given by the unit itself';
}

const keysInWords = (
  { directory }: ProjectScene,
  needed: readonly string[],
  outstanding: readonly string[],
): string | null =>
  needed.length > 1
    ? `${listInWords(needed.map((id) => organisationName(directory, id)))} both decide; outstanding: ${listInWords(outstanding.map((id) => organisationName(directory, id))) || 'none'}`
    : null;

const decisionOf = (reading: Reading, organisation: string | undefined) =>
  participationView(reading, unitIdOf(reading, organisation))?.decisions[organisation ?? ''];

/** The decision that stands, and the case that the next one is taken on. */
function recordedDecision({ reading, about }: ProjectScene) {
  const decision = decisionOf(reading, about.organisation);
  return {
    ...decision,
    conditions: decision?.conditions.map(conditionInPounds),
    caseVersion: reading.project.cases.version,
  };
}

const recordDecision: ProjectPage = {
  command: 'RecordDecision',
  room: 'participation',
  title: (scene) => `What did ${organisationIn(scene)} decide?`,
  deed: (scene) => `Record the decision of ${organisationIn(scene)}`,
  button: 'Record the decision',
  done: 'Decision recorded',
  form: {
    organisation: given('organisation'),
    caseVersion: givenNumber('version of the case'),
    answer: choice('answer'),
    reasonCode: choice('main reason'),
    reason: text('reasons'),
    until: date('date by which the organisation will answer'),
    conditions,
    parts: several('parts'),
    largestShare: pounds('largest share of the cost'),
    ...decided,
  },
  repeats: { conditions: { least: 1 } },
  check: checkedDecision,
  recorded: recordedDecision,
  begin: ({ reading, about }) => ({
    caseVersion: reading.project.cases.version,
    parts: reading.project.cases.current?.parts.map(({ id }) => id) ?? [],
    ...earlierTerms(reading, about.organisation),
  }),
  know: commitment,
  answers: {
    'PARTICIPATION.REASON_NEEDED': 'reasonCode',
    'PARTICIPATION.DEFERRAL_DATE': 'until',
    'PARTICIPATION.SHARE_WRONG': 'largestShare',
    'PARTICIPATION.PART_REQUIRED': 'parts',
    'PARTICIPATION.PARTS_EMPTY': 'parts',
    'PARTICIPATION.OVER_LIMIT': 'body',
    'PARTICIPATION.BODY_UNKNOWN': 'body',
    'PARTICIPATION.STEP_MISSING': 'body',
    'PARTICIPATION.DATE_WRONG': 'decidedOn',
    ...URGENCY,
  },
};

/** The conditions of an earlier decision to join, to be kept or changed. */
function earlierTerms(reading: Reading, organisation: string | undefined) {
  const decision = decisionOf(reading, organisation);
  return decision?.answer === 'join'
    ? { conditions: decision.conditions.map(conditionInPounds), parts: decision.parts }
    : {};
}

const reconfirm: ProjectPage = {
  command: 'Reconfirm',
  room: 'participation',
  title: (scene) => `Does ${organisationIn(scene)} join all the same?`,
  deed: (scene) => `Confirm for ${organisationIn(scene)} that it joins all the same`,
  button: 'Confirm that it joins',
  done: 'Confirmed',
  form: {
    organisation: given('organisation'),
    caseVersion: givenNumber('version of the case'),
    largestShare: pounds('largest share of the cost'),
    ...decided,
  },
  recorded: recordedDecision,
  begin: ({ reading }) => ({ caseVersion: reading.project.cases.version }),
  know: commitment,
  answers: {
    'PARTICIPATION.SHARE_WRONG': 'largestShare',
    'PARTICIPATION.OVER_LIMIT': 'body',
    'PARTICIPATION.DATE_WRONG': 'decidedOn',
    ...URGENCY,
  },
};

/** What to know before one recommends or checks: the terms, the case, and the chain as far as it has come. */
const beforeDeciding = (scene: ProjectScene) => {
  const { facts: terms, deciders, scope, case: businessCase, equality, organisation } = commitment(scene);
  return {
    ...{ organisation, facts: terms, deciders, scope, case: businessCase, equality },
    chain: chainTable(scene.reading, scene.about.organisation ?? ''),
  };
};

const recommendDecision: ProjectPage = {
  command: 'RecommendDecision',
  room: 'participation',
  title: (scene) => `What should ${organisationIn(scene)} decide?`,
  deed: (scene) => `Recommend what ${organisationIn(scene)} decides`,
  button: 'Recommend this',
  done: 'Recommended',
  form: {
    organisation: given('organisation'),
    caseVersion: givenNumber('version of the case'),
    answer: choice('answer'),
    body: choice('body or post that is to decide'),
    note: text('reasons'),
  },
  begin: ({ reading }) => ({ caseVersion: reading.project.cases.version }),
  know: (scene) => ({
    ...beforeDeciding(scene),
    answers: Object.entries(ANSWERS).map(([value, words]) => ({ value, text: words })),
  }),
  answers: { 'PARTICIPATION.OVER_LIMIT': 'body', 'PARTICIPATION.BODY_UNKNOWN': 'body' },
};

const stepIn = ({ about }: ProjectScene): string => (about.step === 'legal' ? 'legal advice' : 'finance');

const checkDecision: ProjectPage = {
  command: 'CheckDecision',
  room: 'participation',
  title: (scene) => `What did the check by ${stepIn(scene)} find?`,
  deed: (scene) => `Record the check by ${stepIn(scene)} of ${organisationIn(scene)}`,
  button: 'Record the check',
  done: 'Check recorded',
  form: {
    organisation: given('organisation'),
    caseVersion: givenNumber('version of the case'),
    step: given('step'),
    finding: choice('finding'),
    note: text('findings'),
  },
  begin: ({ reading }) => ({ caseVersion: reading.project.cases.version }),
  know: (scene) => ({
    ...beforeDeciding(scene),
    findings: Object.entries(FINDINGS).map(([value, words]) => ({ value, text: words })),
  }),
};

const callIn: ProjectPage = {
  command: 'CallIn',
  room: 'participation',
  title: (scene) => `Does ${organisationIn(scene)} call its decision in?`,
  deed: (scene) => `Call in the decision of ${organisationIn(scene)}`,
  button: 'Call the decision in',
  done: 'Decision called in',
  form: { organisation: given('organisation'), reason: text('reason') },
  know: (scene) => {
    const { reading, about } = scene;
    const decision = decisionOf(reading, about.organisation);
    const until = decision?.mayBeCalledInUntil;
    return {
      organisation: organisationIn(scene),
      decision: decision && decisionInWords(reading, decision),
      until: until && momentInWords(until),
    };
  },
};

const extendOptIn: ProjectPage = {
  command: 'ExtendOptIn',
  room: 'participation',
  title: () => 'Extend the opt-in',
  deed: () => 'Extend the opt-in',
  button: 'Extend the opt-in',
  done: 'Opt-in extended',
  form: { days: whole('number of working days'), reason: text('reason') },
  know: ({ reading, now }) => {
    const dates = optInDates(reading, now);
    return {
      closes: dates && deadlineInWords(dates.closesAt),
      latest: dates && dayInWords(dates.extendableTo),
      most: countOf(reading.project.policy.optIn.extensionDays, 'working day'),
      optIn: optInSheet(reading),
    };
  },
  answers: { 'OPT_IN.EXTENSION_WRONG': 'days' },
};

const chooseUnviableRoute: ProjectPage = {
  command: 'ChooseUnviableRoute',
  room: 'participation',
  title: () => 'What follows, now that the project is not worth starting?',
  deed: () => 'Propose what follows, now that the project is not worth starting',
  button: 'Propose this to the chair',
  done: 'Proposed to the chair',
  form: { route: choice('way on'), reason: text('reason'), exitPlan: text('exit plan') },
  know: ({ reading }) => ({
    optIn: optInSheet(reading),
    days: countOf(reading.project.policy.optIn.inviteAgainDays, 'working day'),
    routes: Object.entries(ROUTES).map(([value, words]) => ({ value, text: words })),
  }),
  answers: { 'OPT_IN.EXIT_PLAN_NEEDED': 'exitPlan', 'GATE.EXIT_PLAN_NEEDED': 'exitPlan' },
};

const confirmUnviableRoute: ProjectPage = {
  command: 'ConfirmUnviableRoute',
  room: 'participation',
  title: () => 'Confirm what the lead proposes',
  deed: () => 'Confirm what the lead proposes',
  button: 'Confirm',
  done: 'Confirmed',
  form: { route: given('way on') },
  know: ({ reading }) => {
    const proposed = reading.project.participation.optIn?.proposedRoute;
    return {
      route: proposed && ROUTES[proposed.route],
      reason: proposed && reading.text(proposed.reason),
      exitPlan: proposed && reading.text(proposed.exitPlan),
      by: proposed && reading.nameOf(proposed.by),
      optIn: optInSheet(reading),
    };
  },
};

export const participationPages: readonly ProjectPage[] = [
  markNotRelevant,
  claimInvitation,
  recordDecision,
  reconfirm,
  recommendDecision,
  checkDecision,
  callIn,
  extendOptIn,
  chooseUnviableRoute,
  confirmUnviableRoute,
];
