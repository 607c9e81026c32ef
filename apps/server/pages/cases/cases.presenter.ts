import type { BenefitLine } from '#domain/cases/state.js';
import type { Reading } from '#use-cases/queries/reading.js';
import { caseView, scopeView } from '#use-cases/queries/case-view.js';
import { partiesView, startingUpliftsView } from '#use-cases/queries/checks-view.js';
import { addressOf, organisationName, type ProjectPage, type ProjectScene } from '../commands/command-page.js';
import {
  date,
  choice,
  given,
  group,
  ifAny,
  onlyIf,
  orNone,
  pounds,
  rows,
  several,
  text,
  ticked,
  whole,
  yesNo,
} from '../form-fields.js';
import type { Fields } from '../form-mapper.js';
import { countOf, listInWords } from '../words.js';
import { benefitLineForm } from './benefit-line.js';
import { biasSheet, CAPITAL } from './bias-sheet.js';
import { CONTRIBUTIONS, figuresSheet } from './figures-sheet.js';
import { powersSheet } from './powers-sheet.js';
import { inPounds } from './profile.js';
import { KEYS, sharing } from './sharing.js';
import { caseSheet, equalitySheet, scopeSheet, unitName } from './case-sheet.js';
import { yearly } from './yearly.js';

const unitItems = ({ reading }: ProjectScene) =>
  reading.project.units.map(({ id, name }) => ({ value: id, text: name }));

/** X5: the lead there is, and the one that is nominated. */
const leadItems = ({ reading, directory }: ProjectScene) =>
  [reading.project.lead.organisation, reading.project.leads.nominated?.organisation].flatMap((id) =>
    id ? [{ value: id, text: organisationName(directory, id) }] : [],
  );

const saveScope: ProjectPage = {
  command: 'SaveScope',
  room: 'cases',
  title: () => 'Scope',
  deed: ({ reading }) => (reading.project.cases.scope ? 'Change the scope' : 'Write the scope'),
  button: 'Save the scope',
  done: 'Scope saved',
  form: {
    currentPosition: text('current position'),
    level: choice('level'),
    gainBand: choice('time in which it gains'),
    existingArrangement: orNone(text('existing arrangement')),
    wholeLifeCost: pounds('whole-life cost'),
    deliveryMonths: whole('number of months'),
    workstream: choice('workstream'),
  },
  recorded: ({ reading }) => scopeView(reading).scope ?? { workstream: reading.project.workstream },
  know: ({ directory }) => ({
    workstreams: directory.programme.workstreams.map(({ id, name }) => ({ value: id, text: name })),
  }),
  answers: { 'CASE.WORKSTREAM_UNKNOWN': 'workstream' },
};

/** What a case counts with, whatever its chapters. */
const terms: Fields = {
  options: rows('options', { title: text('option'), businessAsUsual: ticked('business as usual') }),
  parts: rows('parts', {
    id: given('part'),
    title: text('part'),
    required: ticked('required'),
    sharedOneOff: pounds('shared one-off cost'),
    sharedRunning: pounds('shared cost a year'),
    sharing,
  }),
  value: pounds('value'),
  years: whole('number of years'),
  minimumUnits: whole('smallest number of units'),
  requiredUnits: several('units it cannot do without'),
  floors: group('least results', {
    netAnnualCashable: orNone(pounds('least net cashable benefit a year')),
    netPresentValue: orNone(pounds('least net present value')),
  }),
  policingScope: choice('policing scope'),
  exitCost: pounds('exit cost'),
  committedUntil: date('date until which members are committed'),
  lead: choice('organisation that leads'),
  scopeChanges: onlyIf(ticked('change of scope')),
  benefitLines: rows('benefits', benefitLineForm),
  enables: several('projects it enables'),
};

const saveCase: ProjectPage = {
  command: 'SaveCase',
  room: 'cases',
  title: () => 'Business case',
  deed: ({ reading }) =>
    reading.project.cases.current ? 'Save a new version of the business case' : 'Write the business case',
  button: 'Save the business case',
  done: 'Business case saved',
  form: {
    strategic: text('strategic case'),
    economic: text('economic case'),
    commercial: text('commercial case'),
    financial: text('financial case'),
    management: text('management case'),
    ...terms,
  },
  needsOthers: true,
  repeats: { options: { least: 3 }, parts: { least: 1, id: 'part' }, benefitLines: { least: 1, id: 'line' } },
  recorded: ({ reading }) => {
    const present = caseView(reading).case;
    const benefitLines = present?.benefitLines.map((line) =>
      line.cashable ? { ...line, profile: inPounds(line.profile) } : line,
    );
    return { ...present, benefitLines };
  },
  know: (scene) => ({
    units: unitItems(scene),
    keys: Object.entries(KEYS).map(([value, words]) => ({ value, text: words })),
    owners: scene.directory.organisations.flatMap(({ posts }) =>
      posts.map(({ id, title }) => ({ value: id, text: title })),
    ),
    leastOptions: scene.reading.project.policy.case.leastOptions,
    reviewed: scene.reading.project.cases.reviewOpenedAt !== null,
    optingIn: scene.reading.project.stage === 'OPT_IN',
    rebaselining: scene.reading.project.stage === 'DELIVERY',
    leads: leadItems(scene),
    others: scene.others.map(({ id, reference, title }) => ({ value: id, text: `${reference} ${title}` })),
    dependencies: (scene.reading.project.cases.current?.benefitLines ?? []).map(({ id, title }: BenefitLine) => ({
      value: id,
      text: title,
    })),
  }),
};

/** C1: the same with one combined case, on the route of a quick win. */
const saveJustification: ProjectPage = {
  ...saveCase,
  command: 'SaveJustification',
  title: () => 'Business justification',
  deed: ({ reading }) =>
    reading.project.cases.current
      ? 'Save a new version of the business justification'
      : 'Write the business justification',
  button: 'Save the business justification',
  done: 'Business justification saved',
  form: { justification: text('business justification'), ...terms },
};

const openMemberReview: ProjectPage = {
  command: 'OpenMemberReview',
  room: 'cases',
  title: () => 'Open the business case to the members’ comments',
  deed: () => 'Open the business case to the members’ comments',
  button: 'Open it to comments',
  done: 'Member review opened',
  form: {},
  know: ({ reading }) => ({
    case: caseSheet(reading),
    days: countOf(reading.project.policy.case.commentDays, 'working day'),
  }),
};

/** One row of figures for each part of the case. */
const figuresForm = {
  unit: given('unit'),
  parts: rows('parts', {
    part: given('part'),
    oneOff: pounds('own one-off cost'),
    running: pounds('own cost a year'),
    staffDays: whole('staff time'),
    cashable: pounds('cashable benefit a year'),
    cashableByYear: yearly,
  }),
  contributions: rows('contributions', {
    part: choice('part of the scope'),
    kind: choice('kind of contribution'),
    year: whole('year of the case'),
    amount: pounds('worth of the contribution'),
    days: whole('number of days'),
    description: text('description'),
  }),
};

const figuresRepeats = { contributions: { least: 1 } };

const recordedFigures = ({ reading, about }: ProjectScene) => {
  const recorded = reading.project.cases.figures[about.unit ?? ''];
  const parts = reading.project.cases.current?.parts ?? [];
  return {
    parts: parts.map(({ id }) => recorded?.parts.find(({ part }) => part === id) ?? { part: id }),
    contributions: recorded?.contributions ?? [],
  };
};

const figuresKnow = ({ reading, about }: ProjectScene) => ({
  unit: unitName(reading, about.unit ?? ''),
  parts: reading.project.cases.current?.parts ?? [],
  partItems: (reading.project.cases.current?.parts ?? []).map(({ id, title }) => ({ value: id, text: title })),
  kinds: Object.entries(CONTRIBUTIONS).map(([value, words]) => ({ value, text: words })),
  years: reading.project.cases.current?.years,
  estimated: reading.project.cases.figures[about.unit ?? '']?.estimate === true,
  agree: addressOf(`/projects/${reading.project.id}`, 'AgreeEstimate', about),
  reviewed: reading.project.cases.reviewOpenedAt !== null,
  case: caseSheet(reading),
});

const saveOwnFigures: ProjectPage = {
  command: 'SaveOwnFigures',
  room: 'cases',
  title: ({ reading, about }) => `Figures of ${unitName(reading, about.unit ?? '')}`,
  deed: ({ reading, about }) => `Give the figures of ${unitName(reading, about.unit ?? '')}`,
  button: 'Save the figures',
  done: 'Figures saved',
  form: figuresForm,
  repeats: figuresRepeats,
  recorded: recordedFigures,
  know: figuresKnow,
};

const estimateFigures: ProjectPage = {
  command: 'EstimateFigures',
  room: 'cases',
  title: ({ reading, about }) => `Estimate the figures of ${unitName(reading, about.unit ?? '')}`,
  deed: ({ reading, about }) => `Estimate the figures of ${unitName(reading, about.unit ?? '')}`,
  button: 'Save the estimate',
  done: 'Estimate saved',
  form: figuresForm,
  repeats: figuresRepeats,
  recorded: recordedFigures,
  know: figuresKnow,
};

/** C3: one step, for an estimate that is right as it stands. */
const agreeEstimate: ProjectPage = {
  command: 'AgreeEstimate',
  room: 'cases',
  title: ({ reading, about }) => `Agree to the estimate of the figures of ${unitName(reading, about.unit ?? '')}`,
  deed: ({ reading, about }) => `Agree to the estimate of the figures of ${unitName(reading, about.unit ?? '')}`,
  button: 'Agree to this estimate',
  done: 'Estimate agreed to',
  form: { unit: given('unit') },
  know: ({ reading, about }) => ({
    unit: unitName(reading, about.unit ?? ''),
    own: addressOf(`/projects/${reading.project.id}`, 'SaveOwnFigures', about),
    sheet: figuresSheet(reading, about.unit ?? ''),
  }),
};

const giveComment: ProjectPage = {
  command: 'GiveComment',
  room: 'cases',
  title: ({ directory, about }) => `Comment of ${organisationName(directory, about.organisation)}`,
  deed: ({ directory, about }) => `Comment on the business case for ${organisationName(directory, about.organisation)}`,
  button: 'Record the comment',
  done: 'Comment recorded',
  form: { organisation: given('organisation'), text: text('comment') },
  know: ({ reading, now }) => ({ case: caseSheet(reading, now), equality: equalitySheet(reading) }),
};

const recordEquality: ProjectPage = {
  command: 'RecordEquality',
  room: 'cases',
  title: () => 'Equality screening or assessment',
  deed: () => 'Record the equality screening or assessment',
  button: 'Save',
  done: 'Equality record saved',
  form: { step: choice('step'), needed: yesNo('is an assessment needed'), text: text('findings or reasons') },
  begin: ({ reading }) => ({ step: reading.project.cases.equality.screening ? 'assessment' : 'screening' }),
  know: ({ reading }) => ({ equality: equalitySheet(reading), scope: scopeSheet(reading) }),
};

/** C5 */
const recordPowers: ProjectPage = {
  command: 'RecordPowers',
  room: 'cases',
  title: () => 'Powers check',
  deed: ({ reading }) =>
    reading.project.cases.powers ? 'Record the legal basis anew' : 'Record the legal basis for the parties',
  button: 'Save the legal basis',
  done: 'Legal basis saved',
  form: { text: text('legal basis') },
  recorded: ({ reading }) => ({ text: caseView(reading).powers?.text ?? undefined }),
  know: ({ reading, directory }) => ({
    parties: listInWords(partiesView(reading).map((organisation) => organisationName(directory, organisation))),
    sheet: powersSheet(reading, caseView(reading).powers),
  }),
};

/** C7 */
const recordOptimismBias: ProjectPage = {
  command: 'RecordOptimismBias',
  room: 'cases',
  title: () => 'Optimism bias',
  deed: ({ reading }) => (reading.project.cases.optimismBias ? 'Change the optimism bias' : 'State the optimism bias'),
  button: 'Save the optimism bias',
  done: 'Optimism bias stated',
  form: {
    kind: choice('kind of one-off cost'),
    oneOff: whole('uplift of the one-off cost'),
    running: whole('uplift of the running cost'),
    time: whole('uplift of the time'),
    benefits: whole('fall of the benefits'),
    evidence: ifAny(text('evidence')),
  },
  recorded: ({ reading }) => caseView(reading).optimismBias ?? {},
  know: ({ reading }) => {
    const starting = startingUpliftsView(reading);
    return {
      sheet: biasSheet(reading),
      kinds: (Object.keys(CAPITAL) as (keyof typeof CAPITAL)[]).map((kind) => ({
        value: kind,
        text: CAPITAL[kind],
        hint: { text: `Starts at ${starting[kind]} per cent` },
      })),
      outsourcing: starting.outsourcing,
    };
  },
  answers: { 'CASE.UPLIFT_NEEDS_EVIDENCE': 'evidence' },
};

/** What a reader of the case needs: scope, case and equality together. */
export const wholeCase = (reading: Reading) => ({
  scope: scopeSheet(reading),
  case: caseSheet(reading),
  equality: equalitySheet(reading),
});

export const casePages: readonly ProjectPage[] = [
  saveScope,
  saveCase,
  saveJustification,
  openMemberReview,
  saveOwnFigures,
  estimateFigures,
  agreeEstimate,
  giveComment,
  recordEquality,
  recordPowers,
  recordOptimismBias,
];
