import type { AffectedGround } from '#domain/rebaselines/state.js';
import type { Reading } from '#use-cases/queries/reading.js';
import { type RebaselineView, rebaselineView } from '#use-cases/queries/rebaseline-view.js';
import { unitName, unitNames } from '../cases/case-sheet.js';
import { organisationName } from '../commands/command-page.js';
import { amounts, facts, type Fact, type Table, table } from '../shared/tables.js';
import { dateInWords, deadlineInWords, listInWords, momentInWords, poundsInWords } from '../words.js';

export interface RebaselineSheet {
  readonly underWay: boolean;
  readonly facts: readonly Fact[];
  readonly reasons: readonly string[];
  readonly units: Table;
  readonly approved: Table;
}

/** The baselines approved, and what changes for the project and for each unit; `null`: none was approved here. */
export function rebaselineSheet(reading: Reading): RebaselineSheet | null {
  const view = rebaselineView(reading);
  const { approved, change, reasons, underWay } = view;
  if (approved.length === 0 || !change) return null;
  return {
    underWay,
    facts: factsOf(reading, view),
    reasons,
    units: table(
      'What changes for each unit',
      [
        'Unit',
        amounts('Share before'),
        amounts('Share now'),
        amounts('Own net benefit before'),
        amounts('Now'),
        'Finding',
      ],
      change.units.map(({ unit, before, after }) => [
        unitName(reading, unit),
        before ? poundsInWords(before.share) : 'not in',
        after ? poundsInWords(after.share) : 'not in',
        before ? poundsInWords(before.netBenefit) : 'not in',
        after ? poundsInWords(after.netBenefit) : 'not in',
        findingOf(view, unit),
      ]),
    ),
    approved: table(
      'Baselines approved',
      ['Gate', 'Approved', 'Version of the case', amounts('Whole-life cost'), amounts('Net benefit a year'), 'End'],
      approved.map(({ gate, at, caseVersion, terms }) => [
        `Gate ${gate}`,
        momentInWords(at),
        String(caseVersion),
        poundsInWords(terms.wholeLifeCost),
        poundsInWords(terms.netAnnualBenefit),
        terms.finish ? dateInWords(terms.finish) : 'not planned yet',
      ]),
    ),
  };
}

function factsOf(reading: Reading, { change, affected, reOptIn }: RebaselineView): readonly Fact[] {
  const { wholeLifeCost, netAnnualBenefit, finish, lead } = change!;
  const name = (organisation: string | null) => organisationName(reading.directory, organisation);
  return facts(
    ['Whole-life cost', fromTo(poundsInWords(wholeLifeCost.before), poundsInWords(wholeLifeCost.after))],
    ['Net benefit a year', fromTo(poundsInWords(netAnnualBenefit.before), poundsInWords(netAnnualBenefit.after))],
    ['End of the plan', finish.before && finish.after && fromTo(dateInWords(finish.before), dateInWords(finish.after))],
    ['Lead', fromTo(name(lead.before), name(lead.after))],
    [
      'Decide again',
      unitNames(
        reading,
        affected.map(({ unit }) => unit),
      ) || 'nobody',
    ],
    ['They decide by', reOptIn && deadlineInWords(reOptIn.decideUntil)],
    ['The others object by', reOptIn && deadlineInWords(reOptIn.objectUntil)],
  );
}

const fromTo = (before: string, after: string): string => (before === after ? before : `${before} becomes ${after}`);

const findingOf = ({ affected }: RebaselineView, unit: string): string => {
  const grounds = affected.find((each) => each.unit === unit)?.grounds ?? [];
  return grounds.length > 0 ? `Decides again: ${listInWords(grounds.map((ground) => GROUNDS[ground]))}` : 'Stands';
};

const GROUNDS: Readonly<Record<AffectedGround, string>> = {
  own_benefit: 'its own net benefit falls',
  share: 'its share rises',
  cap: 'its share is more than it accepted',
  condition: 'its condition is touched',
  new_duty: 'it has a new duty',
  objection: 'it objects',
};
