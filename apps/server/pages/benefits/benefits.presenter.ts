import { benefitSheet, linesToReturn } from '#use-cases/queries/benefit-sheet.js';
import { returnView } from '#use-cases/queries/return-view.js';
import { benefitLineForm } from '../cases/benefit-line.js';
import { unitName } from '../cases/case-sheet.js';
import type { ProjectPage, ProjectScene } from '../commands/command-page.js';
import { choice, given, group, orNone, pounds, poundsOf, rows, text } from '../form-fields.js';
import { type Field } from '../form-mapper.js';
import { facts } from '../shared/tables.js';
import { deadlineInWords, monthInWords, poundsInWords } from '../words.js';
import { amount } from './amount.js';
import { returnSheet } from './return-sheet.js';

const unitIn = ({ reading, about }: ProjectScene): string => unitName(reading, about.unit ?? '');

const monthIn = ({ about }: ProjectScene): string =>
  /^\d{4}-\d{2}$/.test(about.month ?? '') ? monthInWords(about.month) : '';

const onReturn = { unit: given('unit'), month: given('month') };

const returnIn = ({ reading, about }: ProjectScene) => returnSheet(reading, about.unit ?? '', about.month ?? '');

/** Every line is asked of, so a row without an answer is a row all the same. */
const line: Field = { ...given('benefit'), asked: true };

const submitReturn: ProjectPage = {
  command: 'SubmitReturn',
  room: 'benefits',
  title: (scene) => `What did ${unitIn(scene)} gain in ${monthIn(scene)}?`,
  deed: (scene) => `Return the benefits of ${unitIn(scene)} for ${monthIn(scene)}`,
  button: 'Make the return',
  done: 'Return made',
  form: { ...onReturn, lines: rows('benefits', { line, amount, evidence: orNone(text('evidence')) }) },
  recorded: (scene) => ({ lines: linesOf(scene).map(({ line: { id }, present }) => ({ line: id, ...present })) }),
  know: (scene) => {
    const due = benefitSheet(scene.reading).expected.find(
      ({ unit, month }) => unit === scene.about.unit && month === scene.about.month,
    );
    return {
      due: due ? deadlineInWords(due.dueAt) : null,
      nilAt: due ? deadlineInWords(due.nilAt) : null,
      query: returnIn(scene)?.query,
      lines: linesOf(scene).map(({ line: { title, cashable, measure, profile } }) => ({
        title,
        cashable,
        measure,
        expected: expectedIn(profile, scene.about.month ?? '', cashable),
      })),
    };
  },
};

/** The lines that the return covers, with what was returned before. */
function linesOf({ reading, about }: ProjectScene) {
  const made = returnView(reading, about.unit ?? '', about.month ?? '');
  const before = made && made.status !== 'missing' ? made.lines : [];
  return linesToReturn(reading, about.unit ?? '', about.month ?? '').map((each) => {
    const recorded = before.find(({ line: id }) => id === each.id);
    const shown = recorded && (each.cashable ? poundsOf(recorded.amount) : recorded.amount);
    return { line: each, present: recorded ? { amount: shown, evidence: recorded.evidence } : {} };
  });
}

function expectedIn(
  profile: readonly { readonly month: string; readonly amount: string }[],
  month: string,
  cashable: boolean,
): string {
  const expected = profile.find((each) => each.month === month)?.amount ?? '0';
  return cashable ? poundsInWords(expected) : expected;
}

const confirmBenefit: ProjectPage = {
  command: 'ConfirmBenefit',
  room: 'benefits',
  title: (scene) => `Confirm the return of ${unitIn(scene)} for ${monthIn(scene)}`,
  deed: (scene) => `Confirm the return of ${unitIn(scene)} for ${monthIn(scene)}`,
  button: 'Confirm the return',
  done: 'Return confirmed',
  form: onReturn,
  know: (scene) => ({ made: returnIn(scene) }),
};

const countersignReturn: ProjectPage = {
  command: 'CountersignReturn',
  room: 'benefits',
  title: (scene) => `Countersign the return of ${unitIn(scene)} for ${monthIn(scene)}`,
  deed: (scene) => `Countersign the return of ${unitIn(scene)} for ${monthIn(scene)}`,
  button: 'Countersign the return',
  done: 'Return countersigned',
  form: onReturn,
  know: (scene) => ({ made: returnIn(scene) }),
};

const validateReturn: ProjectPage = {
  command: 'ValidateReturn',
  room: 'benefits',
  title: (scene) => `Is the return of ${unitIn(scene)} for ${monthIn(scene)} right?`,
  deed: (scene) => `Validate the return of ${unitIn(scene)} for ${monthIn(scene)}`,
  button: 'Record the answer',
  done: 'Answer recorded',
  form: { ...onReturn, verdict: choice('answer'), query: text('question') },
  know: (scene) => ({ made: returnIn(scene) }),
  answers: { 'BENEFITS.QUERY_MISSING': 'query' },
};

const captureInBudget: ProjectPage = {
  command: 'CaptureInBudget',
  room: 'benefits',
  title: (scene) => `Capture “${lineIn(scene)?.line.title ?? ''}” in a budget`,
  deed: (scene) => `Capture “${lineIn(scene)?.line.title ?? ''}” in a budget`,
  button: 'Capture it in the budget',
  done: 'Captured in the budget',
  form: {
    line: given('benefit'),
    amount: pounds('amount'),
    budgetYear: text('budget year'),
    budgetLine: text('budget line'),
  },
  know: (scene) => {
    const standing = lineIn(scene);
    return {
      facts: standing
        ? facts(
            ['Realised and validated', poundsInWords(standing.realised)],
            ['Captured so far', poundsInWords(standing.captured)],
            ['Left to capture', poundsInWords(`${BigInt(standing.realised) - BigInt(standing.captured)}`)],
          )
        : [],
    };
  },
  answers: {
    'BENEFITS.CAPTURE_TOO_LARGE': 'amount',
    'BENEFITS.AMOUNT_INVALID': 'amount',
    'BENEFITS.BUDGET_YEAR_INVALID': 'budgetYear',
    'BENEFITS.BUDGET_LINE_MISSING': 'budgetLine',
  },
};

const turnBenefit: ProjectPage = {
  command: 'TurnBenefit',
  room: 'benefits',
  title: (scene) => turnInWords(scene),
  deed: (scene) => turnInWords(scene),
  button: 'Record the new kind',
  done: 'New kind recorded',
  form: { line: given('benefit'), into: group('benefit', benefitLineForm), evidence: text('evidence') },
  begin: (scene) => {
    const line = lineIn(scene)?.line;
    if (!line) return {};
    const { title, unit, ownerPost, disBenefit, cashable } = line;
    return { into: { id: freeId(scene, line.id), title, unit, ownerPost, disBenefit, cashable: !cashable } };
  },
  know: (scene) => {
    const line = lineIn(scene)?.line;
    const unit = scene.reading.project.units.find(({ id }) => id === line?.unit);
    return {
      unit: unit?.name,
      becomesCashable: line?.cashable === false,
      owners: scene.directory.organisations
        .filter(({ id }) => unit?.organisations.includes(id))
        .flatMap(({ posts }) => posts.map(({ id, title }) => ({ value: id, text: title }))),
    };
  },
};

const turnInWords = (scene: ProjectScene): string => {
  const line = lineIn(scene)?.line;
  return `Record that “${line?.title ?? ''}” is ${line?.cashable ? 'no longer cashable' : 'cashable'} from a month on`;
};

/** An id for the new line that no line has. */
function freeId({ reading }: ProjectScene, id: string): string {
  const taken = benefitSheet(reading).lines.map(({ line }) => line.id);
  let number = 2;
  while (taken.includes(`${id}-${number}`)) number += 1;
  return `${id}-${number}`;
}

const lineIn = ({ reading, about }: ProjectScene) =>
  benefitSheet(reading).lines.find((each) => each.line.id === about.line);

export const benefitPages: readonly ProjectPage[] = [
  submitReturn,
  confirmBenefit,
  countersignReturn,
  validateReturn,
  captureInBudget,
  turnBenefit,
];
