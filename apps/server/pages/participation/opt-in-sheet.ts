import type { Viability } from '#domain/participation/state.js';
import {
  type DecisionView,
  optInView,
  type ParticipationView,
  unaskedIn,
} from '#use-cases/queries/participation-view.js';
import type { Reading } from '#use-cases/queries/reading.js';
import { organisationName } from '../commands/command-page.js';
import { unitName, unitNames } from '../cases/case-sheet.js';
import { estimatesIn } from '../cases/figures-sheet.js';
import { amounts, facts, type Fact, type Table, table, withoutEmptyColumns } from '../shared/tables.js';
import { dateInWords, listInWords, lowerFirst, momentInWords, poundsInWords, upperFirst } from '../words.js';
import { STANDING_WORDS } from './matrix-words.js';
import { conditionInWords, REASONS, SHOWN_STATUSES, TESTS } from './participation-words.js';

export interface OptInSheet {
  readonly counts: string;
  readonly units: Table;
  readonly viability: { readonly words: string; readonly facts: readonly Fact[]; readonly rounds: Table } | null;
}

/** What is drawn of the opt-in: every unit with its own decision, and what the test of viability found. */
export function optInSheet(reading: Reading): OptInSheet {
  const { optIn, units } = optInView(reading);
  return {
    counts: countsOf(reading, units),
    units: withoutEmptyColumns(
      table(
        'What each organisation decided for itself',
        ['Unit', 'Status', 'Decision'],
        units.map((unit) => [
          unitName(reading, unit.unit),
          statusInWords(reading, unit),
          decisionsInWords(reading, unit),
        ]),
      ),
    ),
    viability: optIn?.viability ? viabilitySheet(reading, optIn.viability, optIn.stale) : null,
  };
}

/** As the matrix has it: before the opt-in nobody has been asked. */
export function statusInWords(reading: Reading, { unit, status }: Pick<ParticipationView, 'unit' | 'status'>): string {
  const unasked = unaskedIn(reading, unit);
  return unasked ? STANDING_WORDS[unasked] : SHOWN_STATUSES[status];
}

/** `Joined: 4; declined: 1` */
function countsOf(reading: Reading, units: readonly ParticipationView[]): string {
  const all = units.map((unit) => statusInWords(reading, unit));
  const counts = [...new Set(all)].map(
    (status) => `${lowerFirst(status)}: ${all.filter((each) => each === status).length}`,
  );
  return upperFirst(counts.join('; '));
}

function decisionsInWords(reading: Reading, { decisions, notRelevantReason, status }: ParticipationView): string {
  if (status === 'NOT_RELEVANT') return notRelevantReason ?? '';
  return Object.values(decisions)
    .map((decision) => decisionInWords(reading, decision))
    .join('\n');
}

/** What an organisation decided, who decided it, and on which version of the case. */
export function decisionInWords(reading: Reading, decision: DecisionView): string {
  const { organisation, answer, conditions, reasonCode, reason, until, body, decidedOn, reference, caseVersion } =
    decision;
  const more = [partsInWords(reading, decision), supportInWords(decision), callInInWords(decision)];
  const words = {
    join: `joins${conditions.length > 0 ? ` if ${listInWords(conditions.map(conditionInWords))}` : ''}`,
    decline: `declines: ${[reasonCode && REASONS[reasonCode].toLowerCase(), reason].filter(Boolean).join('. ')}`,
    defer: `will answer by ${until ? dateInWords(until) : 'a later date'}`,
  }[answer];
  return `${organisationName(reading.directory, organisation)} ${words}. Decided by ${bodyName(reading, organisation, body)} on ${dateInWords(decidedOn)} (${reference}), on version ${caseVersion} of the case.${more.join('')}`;
}

/** O3: which parts of the scope, where not all. */
function partsInWords({ project }: Reading, { answer, parts, caseVersion }: DecisionView): string {
  const all = project.cases.current?.parts ?? [];
  if (answer !== 'join' || caseVersion !== project.cases.version || parts.length === all.length) return '';
  return ` Only these parts of the scope: ${listInWords(all.filter(({ id }) => parts.includes(id)).map(({ title }) => title))}.`;
}

/** V11 */
const supportInWords = ({ support }: DecisionView): string =>
  support
    ? ` Decided in urgency with the written support of ${support.chair} on ${dateInWords(support.givenOn)} (${support.reference}).`
    : '';

/** V13 */
const callInInWords = ({ mayBeCalledInUntil }: DecisionView): string =>
  mayBeCalledInUntil ? ` It may be called in until ${momentInWords(mayBeCalledInUntil)}, and counts from then on.` : '';

export const bodyName = ({ directory }: Reading, organisation: string, body: string): string =>
  directory.organisations.find(({ id }) => id === organisation)?.scheme.find((each) => each.body === body)?.name ??
  body;

function viabilitySheet(reading: Reading, viability: Viability, stale: boolean) {
  const { passed, failed, units, netAnnualCashable, netPresentValue, rounds } = viability;
  const outcome = passed
    ? 'The project is worth starting with those who have joined.'
    : `Not worth starting as it stands: ${listInWords(failed.map((test) => TESTS[test]))}.`;
  return {
    words: stale ? `${outcome} A decision has changed since, so the test will be run again.` : outcome,
    facts: facts(
      ['Units that count', unitNames(reading, units) || 'none'],
      ['Net cashable benefit a year', poundsInWords(netAnnualCashable)],
      ['Net present value', poundsInWords(netPresentValue)],
      ['Figures counted in this', estimatesIn(reading, units)],
    ),
    rounds: table(
      'How the test went, round by round',
      ['Round', 'Unit', amounts('Share of the cost'), 'Finding'],
      rounds.flatMap((round, index) =>
        round.units.map((unit) => {
          const failing = round.failing.find((each) => each.unit === unit);
          return [
            String(index + 1),
            unitName(reading, unit),
            poundsInWords(round.shares[unit] ?? '0'),
            failing ? upperFirst(FAILINGS[failing.what]) : 'Counts',
          ];
        }),
      ),
    ),
  };
}

const FAILINGS = { condition: 'its condition fails', cap: 'its share is more than it accepts' };
