import type { ViabilityRun } from '#use-cases/queries/viability-runs.js';
import type { AnsweredView, ViabilityView } from '#use-cases/queries/viability-view.js';
import type { Reading } from '#use-cases/queries/reading.js';
import { unitName, unitNames } from '../cases/case-sheet.js';
import { amounts, facts, type Fact, type Table, table } from '../shared/tables.js';
import { listInWords, lowerFirst, momentInWords, poundsInWords } from '../words.js';
import { TESTS } from './participation-words.js';

/** What is drawn of a run of the test of viability. */
export interface ViabilitySheet {
  readonly words: string;
  /** What would still have to come; none: it passes, or this is not asked of it. */
  readonly needed: readonly string[];
  readonly facts: readonly Fact[];
  readonly rounds: readonly string[];
  readonly members: Table;
}

export function viabilitySheet(reading: Reading, view: ViabilityView | AnsweredView): ViabilitySheet {
  const { passed, failed, units, netAnnualCashable, netPresentValue, rounds } = view;
  return {
    words: passed
      ? 'It passes: the project is worth starting with these units.'
      : `It fails: ${listInWords(failed.map((test) => TESTS[test]))}.`,
    needed: 'stillNeeded' in view ? view.stillNeeded : [],
    facts: facts(
      ['Units that count', unitNames(reading, units) || 'none'],
      ['Net cashable benefit a year', poundsInWords(netAnnualCashable)],
      ['Net present value', poundsInWords(netPresentValue)],
    ),
    rounds: rounds.map(({ words }) => words),
    members: membersTable(reading, view),
  };
}

/** A run that was recorded, with what made it necessary. */
export interface RunSheet extends ViabilitySheet {
  readonly heading: string;
  readonly when: string;
  readonly href: string;
  readonly causes: readonly { readonly when: string; readonly words: string; readonly href: string }[];
}

export function runSheet(reading: Reading, run: ViabilityRun): RunSheet {
  const entryOf = ({ entry, at }: Pick<ViabilityRun, 'entry' | 'at'>) => ({
    when: momentInWords(at),
    href: `/projects/${reading.project.id}/history/${entry}`,
  });
  const sheet = viabilitySheet(reading, run);
  return {
    ...sheet,
    ...entryOf(run),
    heading: `${momentInWords(run.at)}: ${lowerFirst(sheet.words)}`,
    causes: run.causes.map((cause) => ({ ...entryOf(cause), words: cause.words })),
  };
}

const membersTable = (reading: Reading, { members }: ViabilityView): Table =>
  table(
    'What it comes to for each of them',
    [
      'Unit',
      amounts('Share of the cost'),
      amounts('Share a year'),
      amounts('Net cashable benefit a year'),
      amounts('Net present value'),
      amounts('Payback'),
    ],
    members.map(({ unit, share, running, netAnnualCashable, netPresentValue, payback }) => [
      unitName(reading, unit),
      poundsInWords(share),
      poundsInWords(running),
      netAnnualCashable === undefined ? 'not kept' : poundsInWords(netAnnualCashable),
      netPresentValue === undefined ? 'not kept' : poundsInWords(netPresentValue),
      payback === undefined ? 'not kept' : payback === null ? 'never' : `${payback} years`,
    ]),
  );
