import { openRisksIn, riskIn, riskMatrixIn, risksIn, type RiskView } from '#use-cases/queries/risk-view.js';
import type { Reading } from '#use-cases/queries/reading.js';
import type { RiskVersion } from '#domain/risks/state.js';
import { organisationName } from '../commands/command-page.js';
import { postName } from '../recoveries/recovery-sheet.js';
import { type Fact, facts, type Table, table } from '../shared/tables.js';
import { countOf, dateInWords, deadlineInWords, momentInWords } from '../words.js';
import { ENDS, LEVELS, proximityInWords, RATINGS, STATUSES, STRATEGIES } from './risk-words.js';

/** PR-33: the register of a project: its open risks by likelihood and impact, and every risk. */
export interface RegisterSheet {
  readonly standing: string;
  readonly list: string;
  readonly matrix: Table | null;
  readonly risks: Table;
}

export function registerSheet(reading: Reading): RegisterSheet {
  const open = openRisksIn(reading).length;
  const risks = risksIn(reading);
  return {
    standing: risks.length === 0 ? 'None given.' : `${countOf(open, 'risk')} open, of ${risks.length} recorded.`,
    list: `/risks?project=${reading.project.id}`,
    matrix: open > 0 ? matrixTable(reading) : null,
    risks: riskTable(reading, 'Register of risks, the highest first', risks),
  };
}

/** PR-33: so many of the highest that are open, for whoever decides. */
const SHORT = 5;

export const highestRisks = (reading: Reading): Table =>
  riskTable(reading, 'The highest risks as they stand', openRisksIn(reading).slice(0, SHORT));

const riskTable = (reading: Reading, caption: string, risks: readonly RiskView[]): Table =>
  table(
    caption,
    ['Risk', 'What may happen', 'Rating', 'When', 'Owner', 'Response', 'Last looked at', 'Status'],
    risks.map(({ id, title, present, status }) => [
      { text: id, href: `/projects/${reading.project.id}/risks/${id}` },
      title,
      RATINGS[present.rating],
      proximityInWords(present.proximity),
      postName(reading, present.owner),
      STRATEGIES[present.strategy],
      { text: dateInWords(present.at), key: present.at },
      STATUSES[status],
    ]),
  );

/** Open risks by likelihood and impact: how many there are, and what the policy makes of it. */
const matrixTable = (reading: Reading): Table =>
  table(
    'Open risks by likelihood and impact',
    ['Likelihood', ...Object.values(LEVELS).map((level) => `${level} impact`)],
    riskMatrixIn(reading).map(({ likelihood, cells }) => [
      `${LEVELS[likelihood]} likelihood`,
      ...cells.map(({ rating, count }) => (count > 0 ? `${count} (${RATINGS[rating].toLowerCase()})` : 'None')),
    ]),
  );

/** A risk with every version of its assessment, the latest first. */
export interface RiskSheet {
  readonly title: string;
  readonly facts: readonly Fact[];
  readonly cause: string | null;
  readonly effect: string | null;
  readonly closed: { readonly heading: string; readonly reason: string | null } | null;
  readonly versions: readonly {
    readonly heading: string;
    readonly facts: readonly Fact[];
    readonly measures: string | null;
    /** `undefined`: the first, which has none. */
    readonly reason: string | null | undefined;
  }[];
}

export function riskSheet(reading: Reading, id: string): RiskSheet | null {
  const risk = riskIn(reading, id);
  if (!risk) return null;
  const { text, directory } = reading;
  const { title, cause, effect, categoryTitle, organisation, status, closed, lookDueAt, versions } = risk;
  return {
    title,
    facts: facts(
      ['What may happen', title],
      ['Category', categoryTitle],
      [
        'Threatens',
        organisation ? `the part of ${organisationName(directory, organisation)}` : 'the project as a whole',
      ],
      ['Rating', RATINGS[risk.present.rating]],
      ['Status', STATUSES[status]],
      ['To be looked at again', lookDueAt && deadlineInWords(lookDueAt)],
      ['Exception raised over it', closed?.exception],
    ),
    cause: text(cause),
    effect: text(effect),
    closed: closed && {
      heading: `Closed at ${momentInWords(closed.at)} by ${personIn(reading, closed.by)}: ${ENDS[closed.end].toLowerCase()}`,
      reason: text(closed.reason),
    },
    versions: versions
      .map((version, index) => ({
        heading: `${index === 0 ? 'Recorded' : 'Looked at again'} at ${momentInWords(version.at)} by ${personIn(reading, version.by)}`,
        facts: assessmentFacts(reading, version),
        measures: text(version.measures),
        reason: version.reason === null ? undefined : text(version.reason),
      }))
      .reverse(),
  };
}

const assessmentFacts = (reading: Reading, version: RiskVersion): readonly Fact[] =>
  facts(
    ['Likelihood', LEVELS[version.likelihood]],
    ['Impact', LEVELS[version.impact]],
    ['Rating', RATINGS[version.rating]],
    ['When it could come', proximityInWords(version.proximity)],
    ['Owner', `${postName(reading, version.owner)}, ${organisationName(reading.directory, version.ownerOrganisation)}`],
    ['Response', STRATEGIES[version.strategy]],
  );

const personIn = ({ nameOf }: Reading, id: string): string => nameOf(id) ?? 'a holder whose name was removed';
