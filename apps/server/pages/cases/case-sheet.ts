import type { Directory } from '#domain/kernel/facts.js';
import type { BenefitLine } from '#domain/cases/state.js';
import { type CaseView, caseView, scopeView } from '#use-cases/queries/case-view.js';
import type { Reading } from '#use-cases/queries/reading.js';
import { organisationName } from '../commands/command-page.js';
import { amounts, type Fact, facts, type Table, table } from '../shared/tables.js';
import { type BiasSheet, biasSheet } from './bias-sheet.js';
import { CONTRIBUTIONS, yearInWords } from './figures-sheet.js';
import { type PowersSheet, powersSheet } from './powers-sheet.js';
import { sharingInWords } from './sharing.js';
import {
  countOf,
  dateInWords,
  deadlineInWords,
  listInWords,
  monthInWords,
  poundsInWords,
  withCommas,
} from '../words.js';

const LEVELS = { strategic: 'Strategic', operational: 'Operational' };
const GAIN_BANDS = { quick: 'Quick win', medium: 'Medium term', long: 'Long term' };
const CHAPTERS = {
  strategic: 'Strategic case',
  economic: 'Economic case',
  commercial: 'Commercial case',
  financial: 'Financial case',
  management: 'Management case',
};
const POLICING = {
  service: 'A matter of the service: both MPA and MPS decide',
  authority_only: 'A matter of the authority alone: the MPA decides',
  delegated: 'Delegated: the MPS decides alone within what the MPA has delegated',
};

/** What `show.scope` draws; `null`: none saved. */
export function scopeSheet(reading: Reading) {
  const { scope } = scopeView(reading);
  return (
    scope && {
      currentPosition: scope.currentPosition,
      existingArrangement: scope.existingArrangement,
      facts: facts(
        ['Level', LEVELS[scope.level]],
        ['Gain', GAIN_BANDS[scope.gainBand]],
        ['Workstream', workstreamName(reading.directory, scope.workstream)],
        ['Whole-life cost', scope.wholeLifeCost ? poundsInWords(scope.wholeLifeCost) : 'not stated'],
        ['Delivery', scope.deliveryMonths ? countOf(scope.deliveryMonths, 'month') : 'not stated'],
      ),
    }
  );
}

export interface CaseSheet {
  readonly version: number;
  readonly chapters: readonly { readonly heading: string; readonly text: string | null }[];
  readonly options: Table;
  readonly parts: Table;
  readonly terms: readonly Fact[];
  readonly lines: Table;
  /** What each benefit comes to in each calendar year of its profile. */
  readonly byYear: Table;
  readonly figures: Table;
  readonly contributions: Table;
  readonly noFigures: string;
  readonly bias: BiasSheet;
  readonly powers: PowersSheet | null;
  /** C4: who has not commented, in a sentence; empty: nobody, or there is no review. */
  readonly noComments: string;
  readonly comments: readonly {
    readonly who: string;
    readonly caseVersion: number;
    readonly figures: { readonly href: string; readonly text: string } | null;
    readonly text: string | null;
  }[];
}

/** What `show.businessCase` draws; `null`: none saved. */
export function caseSheet(reading: Reading, now: string = reading.project.lastAt): CaseSheet | null {
  const view = caseView(reading);
  const { project, directory } = reading;
  const present = view.case;
  if (!present) return null;
  return {
    version: view.caseVersion,
    chapters: present.justification
      ? [{ heading: 'Business justification', text: present.justification }]
      : Object.entries(CHAPTERS).map(([chapter, heading]) => ({
          heading,
          text: present[chapter as keyof typeof CHAPTERS],
        })),
    options: table(
      'Options considered',
      ['Option', 'Business as usual'],
      present.options.map(({ title, businessAsUsual }) => [title, businessAsUsual ? 'Yes' : 'No']),
    ),
    parts: table(
      'Parts of the scope and their shared cost',
      ['Part', 'Required', amounts('One-off'), amounts('A year'), 'Split'],
      present.parts.map((part) => [
        part.title,
        part.required ? 'Yes' : 'No',
        poundsInWords(part.sharedOneOff),
        poundsInWords(part.sharedRunning),
        sharingInWords(reading, part),
      ]),
    ),
    terms: facts(
      ['Value', `${poundsInWords(present.value)}, which limits of delegation are tested on`],
      ['Looks ahead', countOf(present.years, 'year')],
      ['Smallest number of units', String(present.minimumUnits)],
      ['Exit cost of a unit that leaves', present.exitCost === undefined ? null : poundsInWords(present.exitCost)],
      ['Everyone who joins is committed until', present.committedUntil && dateInWords(present.committedUntil)],
      ['Units it cannot do without', unitNames(reading, present.requiredUnits) || 'only the lead’s'],
      [
        'Least net cashable benefit a year',
        present.floors.netAnnualCashable ? poundsInWords(present.floors.netAnnualCashable) : 'none set',
      ],
      [
        'Least net present value',
        present.floors.netPresentValue ? poundsInWords(present.floors.netPresentValue) : 'none set',
      ],
      ['Policing', POLICING[present.policingScope]],
      ['Enables', present.enables.length ? listInWords(present.enables) : null],
    ),
    lines: benefitLines(reading, present.benefitLines),
    byYear: benefitsByYear(reading, present.benefitLines),
    figures: figuresTable(reading),
    contributions: contributionsTable(reading),
    noFigures: unitNames(
      reading,
      project.units
        .filter(({ id }) => !project.cases.figures[id] && project.participation.units[id]?.status !== 'NOT_RELEVANT')
        .map(({ id }) => id),
    ),
    bias: biasSheet(reading),
    powers: powersSheet(reading, view.powers),
    noComments: noComments(reading, view.withoutComment, now),
    comments: view.comments.map(({ organisation, caseVersion, figuresRevision, text, by }) => ({
      who: `${by.name ?? 'somebody'}, ${organisationName(directory, organisation)}`,
      caseVersion,
      figures: figuresSpokenOf(reading, organisation, figuresRevision),
      text,
    })),
  };
}

/** C4: from the due time on, silence is "no comment". */
function noComments({ directory }: Reading, without: CaseView['withoutComment'], now: string): string {
  const silent = without ?? [];
  const lines = [...new Set(silent.map(({ dueAt }) => dueAt))].map((due) => {
    const names = silent
      .filter(({ dueAt }) => dueAt === due)
      .map((each) => organisationName(directory, each.organisation));
    const [reviewers, comments] = names.length > 1 ? ['reviewers', 'comments'] : ['reviewer', 'comment'];
    const whose = `the finance ${reviewers} of ${listInWords(names)}`;
    return now < due
      ? `Awaited until ${deadlineInWords(due)}: the ${comments} of ${whose}.`
      : `No comment from ${whose}, who had until ${deadlineInWords(due)}.`;
  });
  return lines.join('\n');
}

/** C4: the figures that a comment speaks of, and whether others stand now. */
function figuresSpokenOf({ project }: Reading, organisation: string, revision: number | null) {
  const unit = project.units.find(({ organisations }) => organisations.includes(organisation));
  if (!unit || revision === null) return null;
  const changed = project.cases.figures[unit.id]?.revision !== revision;
  return {
    href: `/projects/${project.id}/figures/${unit.id}#revision-${revision}`,
    text: `On revision ${revision} of the figures of ${unit.name}${changed ? ', which have changed since' : ''}`,
  };
}

/** C3: the members' own figures, estimates marked. */
export function figuresTable(reading: Reading): Table {
  const { project } = reading;
  const parts = project.cases.current?.parts ?? [];
  return table(
    'The members’ own figures',
    [
      'Unit',
      'Part',
      amounts('One-off'),
      amounts('A year'),
      amounts('Staff days'),
      amounts('Cashable benefit a year'),
      'Agreed',
    ],
    Object.values(project.cases.figures).flatMap((figures) =>
      figures.parts.map(({ part, oneOff, running, staffDays, cashable }) => [
        { text: unitName(reading, figures.unit), href: `/projects/${project.id}/figures/${figures.unit}` },
        parts.find(({ id }) => id === part)?.title ?? part,
        poundsInWords(oneOff),
        poundsInWords(running),
        withCommas(staffDays),
        poundsInWords(cashable),
        figures.estimate ? 'Estimate, not agreed' : 'Yes',
      ]),
    ),
  );
}

/** C3: what the members bring in, estimates marked. */
const contributionsTable = (reading: Reading): Table =>
  table(
    'What the members contribute',
    ['Unit', 'What', 'Kind', 'Year of the case', amounts('Worth'), amounts('Days'), 'Agreed'],
    Object.values(reading.project.cases.figures).flatMap((figures) =>
      figures.contributions.map(({ description, kind, year, amount, days }) => [
        unitName(reading, figures.unit),
        description,
        CONTRIBUTIONS[kind],
        yearInWords(year),
        poundsInWords(amount),
        days === undefined ? '' : withCommas(days),
        figures.estimate ? 'Estimate, not agreed' : 'Yes',
      ]),
    ),
  );

function benefitLines(reading: Reading, lines: readonly BenefitLine[]): Table {
  return table(
    'Benefits expected',
    ['Benefit', 'Unit', 'Kind', 'Baseline', 'From', amounts('In all')],
    lines.map((line) => [
      line.title,
      unitName(reading, line.unit),
      kindOf(line),
      line.baseline
        ? `${withCommas(line.baseline.value)} on ${dateInWords(line.baseline.date)}: ${line.measure}`
        : 'none, so not countable',
      monthInWords(line.start),
      amountOf(line, String(line.profile.reduce((total, { amount }) => total + BigInt(amount), 0n))),
    ]),
  );
}

function benefitsByYear(reading: Reading, lines: readonly BenefitLine[]): Table {
  const years = [...new Set(lines.flatMap(({ profile }) => profile.map(({ month }) => month.slice(0, 4))))].sort();
  const inYear = ({ profile }: BenefitLine, year: string): string =>
    String(profile.reduce((sum, { month, amount }) => (month.startsWith(year) ? sum + BigInt(amount) : sum), 0n));
  return table(
    'Benefits expected by year',
    ['Benefit', 'Unit', 'Kind', ...years.map((year) => amounts(year))],
    lines.map((line) => [
      line.title,
      unitName(reading, line.unit),
      kindOf(line),
      ...years.map((year) => amountOf(line, inYear(line, year))),
    ]),
  );
}

/** B4: cashable or not, benefit or dis-benefit. */
export const kindOf = ({ cashable, disBenefit }: BenefitLine): string =>
  `${cashable ? 'Cashable' : 'Not cashable'}${disBenefit ? ', dis-benefit' : ''}`;

/** Pounds of a cashable line, own units of another. */
export const amountOf = ({ cashable, measure }: Pick<BenefitLine, 'cashable' | 'measure'>, amount: string): string =>
  cashable ? poundsInWords(amount) : `${withCommas(amount)} ${measure}`;

export const unitName = ({ project }: Reading, id: string): string =>
  project.units.find((unit) => unit.id === id)?.name ?? id;

export const unitNames = (reading: Reading, ids: readonly string[]): string =>
  listInWords(ids.map((id) => unitName(reading, id)));

export const workstreamName = ({ programme }: Directory, id: string | null): string =>
  programme.workstreams.find((each) => each.id === id)?.name ?? 'not stated';

/** What `show.equality` draws. */
export function equalitySheet(reading: Reading) {
  const { screening, assessment } = caseView(reading).equality;
  const words = assessment && `${assessment.needed ? '' : 'Not needed. '}${assessment.text ?? ''}`;
  return { screening: screening?.text ?? null, assessment: words };
}
