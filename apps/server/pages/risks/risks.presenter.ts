import type { RiskLevel, RiskRating } from '#domain/policy/policy.js';
import { riskIn, riskTermsIn } from '#use-cases/queries/risk-view.js';
import { type ProjectPage, type ProjectScene, organisationName } from '../commands/command-page.js';
import { choice, date, given, ifAny, text } from '../form-fields.js';
import { exceptionsTable } from '../exceptions/exception-sheet.js';
import { stageInWords } from '../projects/stage-words.js';
import { type Fact, facts } from '../shared/tables.js';
import { riskSheet } from './risk-sheet.js';
import { ENDS, LEVELS, RATINGS, STRATEGIES } from './risk-words.js';

const numberIn = ({ about }: ProjectScene): string => about.risk ?? '';

/** Whose part it threatens; `null`: the project as a whole. */
const partIn = (scene: ProjectScene): string | null =>
  riskIn(scene.reading, numberIn(scene))?.organisation ?? scene.about.organisation ?? null;

const assessing = {
  likelihood: choice('likelihood'),
  impact: choice('impact'),
  date: ifAny(date('day by which it could come')),
  stage: ifAny(choice('stage in which it could come')),
  owner: choice('owner'),
  strategy: choice('response'),
  measures: text('account of what is done about it'),
};

const answers = {
  'RISK.KNOWN': 'title',
  'RISK.CATEGORY_UNKNOWN': 'category',
  'RISK.PROXIMITY_NEEDED': 'date',
  'RISK.PROXIMITY_PAST': 'date',
  'RISK.OWNER_UNKNOWN': 'owner',
  'RISK.OWNER_ELSEWHERE': 'owner',
  'RISK.EXCEPTION_UNKNOWN': 'exception',
  'RISK.EXCEPTION_NOT_MEANT': 'exception',
};

/** What can be answered, each with what the policy means by it. */
function choicesIn(scene: ProjectScene) {
  const { owners, stages, policy } = riskTermsIn(scene.reading, partIn(scene));
  const levels = (meant: Readonly<Record<RiskLevel, string>>) =>
    (Object.keys(LEVELS) as RiskLevel[]).map((value) => ({
      value,
      text: LEVELS[value],
      hint: { text: meant[value] },
    }));
  return {
    categories: policy.categories.map(({ id, title }) => ({ value: id, text: title })),
    likelihoods: levels(policy.likelihood),
    impacts: levels(policy.impact),
    stages: stages.map((value) => ({ value, text: stageInWords(value) })),
    owners: owners.map(({ id, title, organisation }) => ({
      value: id,
      text: `${title}, ${organisationName(scene.directory, organisation)}`,
    })),
    strategies: Object.entries(STRATEGIES).map(([value, words]) => ({ value, text: words })),
  };
}

interface Assessed {
  readonly likelihood: RiskLevel;
  readonly impact: RiskLevel;
}

/** The rating, by the matrix, of what was answered. */
function rated(scene: ProjectScene, { likelihood, impact }: Assessed): readonly Fact[] {
  const { matrix } = riskTermsIn(scene.reading, null).policy;
  const rating = matrix[likelihood]?.[impact] as RiskRating | undefined;
  return facts(['Rating that follows', rating && RATINGS[rating]]);
}

const recordRisk: ProjectPage = {
  command: 'RecordRisk',
  room: 'risks',
  title: (scene) => recordingOf(scene),
  deed: (scene) => recordingOf(scene),
  button: 'Record the risk',
  done: 'Risk recorded',
  form: {
    organisation: ifAny(given('organisation')),
    title: text('risk in a few words'),
    cause: text('cause'),
    effect: text('effect'),
    category: choice('category'),
    ...assessing,
  },
  know: choicesIn,
  check: rated,
  answers,
};

function recordingOf({ about, directory }: ProjectScene): string {
  return about.organisation
    ? `Record a risk to the part of ${organisationName(directory, about.organisation)}`
    : 'Record a risk';
}

const know = (scene: ProjectScene) => ({ risk: riskSheet(scene.reading, numberIn(scene)) });

const reviseRisk: ProjectPage = {
  command: 'ReviseRisk',
  room: 'risks',
  title: (scene) => `Look at risk ${numberIn(scene)} again`,
  deed: (scene) => `Look at risk ${numberIn(scene)} again`,
  button: 'Record how it stands',
  done: 'Risk looked at again',
  form: { risk: given('risk'), ...assessing, reason: text('reason') },
  recorded: (scene) => {
    const present = riskIn(scene.reading, numberIn(scene))?.present;
    if (!present) return {};
    const { likelihood, impact, proximity, owner, strategy, measures } = present;
    return { likelihood, impact, ...proximity, owner, strategy, measures: scene.reading.text(measures) };
  },
  know: (scene) => ({ ...know(scene), ...choicesIn(scene) }),
  check: (scene, sent: Assessed) => [
    ...(riskSheet(scene.reading, numberIn(scene))?.facts ?? []),
    ...rated(scene, sent),
  ],
  answers,
};

const closeRisk: ProjectPage = {
  command: 'CloseRisk',
  room: 'risks',
  title: (scene) => `Close risk ${numberIn(scene)}`,
  deed: (scene) => `Close risk ${numberIn(scene)}`,
  button: 'Close the risk',
  done: 'Risk closed',
  form: {
    risk: given('risk'),
    end: choice('reason why it is over'),
    exception: ifAny(choice('exception')),
    reason: text('explanation'),
  },
  know: (scene) => ({
    ...know(scene),
    ends: Object.entries(ENDS).map(([value, words]) => ({ value, text: words })),
    exceptions: exceptionsTable(scene.reading).rows.map(([number, about]) => ({
      value: number.text,
      text: `${number.text}: ${about.text}`,
    })),
  }),
  check: (scene) => riskSheet(scene.reading, numberIn(scene))?.facts ?? [],
  answers,
};

export const riskPages: readonly ProjectPage[] = [recordRisk, reviseRisk, closeRisk];
