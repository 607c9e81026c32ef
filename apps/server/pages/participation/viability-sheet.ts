import type { AnsweredView, ViabilityView } from '#use-cases/queries/viability-view.js';
import type { Reading } from '#use-cases/queries/reading.js';
import { unitName, unitNames } from '../cases/case-sheet.js';
import { amounts, facts, type Fact, type Table, table } from '../shared/tables.js';
import { listInWords, poundsInWords } from '../words.js';
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
