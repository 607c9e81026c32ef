import type { SupposedAnswer, SupposedFigures, Supposition } from '#domain/participation/what-if.js';
import type { Project } from '#domain/projects/state.js';
import type { WhatIf } from '#use-cases/queries/supposed-viability.js';
import { penceOf } from '../form-fields.js';
import { answerOf, type Sent } from '../form-mapper.js';

interface Wrong {
  readonly text: string;
  /** The input it is about; `null`: it is about no single one. */
  readonly href: string | null;
}

/** What the form asks. */
export interface Supposed {
  readonly supposition: Supposition;
  readonly version: number | undefined;
  readonly errors: readonly Wrong[];
}

const ANSWERS: Readonly<Record<SupposedAnswer['answer'], string>> = {
  join: 'Joins',
  decline: 'Declines',
  condition_fails: 'Joins, but its condition fails',
};

const FIGURES: Readonly<Record<keyof SupposedFigures, string>> = {
  oneOff: 'Own one-off cost',
  running: 'Own cost a year',
  cashable: 'Own cashable benefit a year',
};

/** Terms of the case, which can also be supposed not to be there. */
const TERMS = {
  minimumUnits: { what: 'The smallest number of units', without: 'No smallest number of units' },
  netAnnualCashable: {
    what: 'The least net cashable benefit a year',
    without: 'No floor for the net cashable benefit a year',
  },
  netPresentValue: { what: 'The least net present value', without: 'No floor for the net present value' },
} as const;

type Term = keyof typeof TERMS;

/** Answers by unit, `answer.gla=join`; what is left empty stays as it is. */
export function suppositionIn({ units }: Project, sent: Sent): Supposed {
  const errors: Wrong[] = [];
  const amount = (name: string, what: string): string | undefined => {
    const pence = penceOf(answerOf(sent, name));
    if (pence === undefined || /^\d{1,15}$/.test(pence)) return pence;
    errors.push({ text: `${what} must be an amount in pounds, such as 1,234`, href: `#${name}` });
    return undefined;
  };
  const whole = (name: string, what: string): number | undefined => {
    const typed = answerOf(sent, name);
    if (typed === '' || /^\d{1,3}$/.test(typed)) return typed === '' ? undefined : Number(typed);
    errors.push({ text: `${what} must be a whole number`, href: `#${name}` });
    return undefined;
  };
  const figuresOf = (unit: string): SupposedFigures =>
    stated(
      Object.entries(FIGURES).map(([figure, what]) => [figure, amount(`figures.${unit}.${figure}`, what)] as const),
    );
  const without = [sent.none ?? []].flat();
  const termOf = <Value>(name: Term, read: (name: string, what: string) => Value): Value | null => {
    const { what } = TERMS[name];
    if (!without.includes(name)) return read(name, what);
    if (answerOf(sent, name) !== '')
      errors.push({ text: `${what} must be empty where it is not asked for at all`, href: `#${name}` });
    return null;
  };
  const supposition: Supposition = {
    answers: stated(units.map(({ id }) => [id, answerIn(sent, id)] as const)),
    othersJoin: answerOf(sent, 'othersJoin') === 'yes',
    figures: stated(units.map(({ id }) => [id, filled(figuresOf(id))] as const)),
    ...stated([['minimumUnits', termOf('minimumUnits', whole)]]),
    ...stated([
      ['netAnnualCashable', termOf('netAnnualCashable', amount)],
      ['netPresentValue', termOf('netPresentValue', amount)],
    ]),
  };
  return { supposition, version: whole('caseVersion', 'The version of the case'), errors };
}

function answerIn(sent: Sent, unit: string): SupposedAnswer | undefined {
  const answer = answerOf(sent, `answer.${unit}`);
  const parts = [sent[`parts.${unit}`] ?? []].flat();
  if (!Object.hasOwn(ANSWERS, answer)) return undefined;
  return { answer: answer as SupposedAnswer['answer'], ...(answer === 'join' && parts.length > 0 && { parts }) };
}

const filled = (figures: SupposedFigures): SupposedFigures | undefined =>
  Object.keys(figures).length > 0 ? figures : undefined;

const stated = <Value>(entries: readonly (readonly [string, Value | undefined])[]): Record<string, Value> =>
  Object.fromEntries(entries.flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])));

/** The form, with the units of which this reader may ask, and all versions of the case there have been. */
export const whatIfForm = ({ project, mayAsk }: WhatIf, versions: number, sent: Sent, errors: readonly Wrong[]) => ({
  form: {
    values: { ...sent, caseVersion: answerOf(sent, 'caseVersion') || String(versions) },
    wrong: Object.fromEntries(errors.flatMap(({ href, text }) => (href ? [[href.slice(1), text]] : []))),
    errors,
    recorded: {},
  },
  everybody: mayAsk.everybody,
  terms: Object.entries(TERMS).map(([value, { without }]) => ({ value, text: without })),
  units: project.units.filter(({ id }) => mayAsk.units.includes(id)),
  answers: Object.entries(ANSWERS).map(([value, text]) => ({ value, text })),
  figures: Object.entries(FIGURES).map(([name, text]) => ({ name, text })),
  parts: partsIn(project),
  versions: Array.from({ length: versions }, (_, index) => String(index + 1)).map((value) => ({
    value,
    text: `Version ${value}`,
  })),
});

/** Parts are asked only where there are several. */
function partsIn({ cases: { current } }: Project) {
  const parts = (current?.parts ?? []).map(({ id, title }) => ({ value: id, text: title }));
  return parts.length > 1 ? parts : [];
}
