import type { Directory } from '#domain/kernel/facts.js';
import type { PortfolioNumber } from '#use-cases/portfolio/numbers.js';
import type { Thing } from '#use-cases/portfolio/portfolio-report.js';
import type { ActionView } from '#use-cases/queries/action-plan.js';
import { actionTable } from '../actions/action-table.js';
import { tablesOf } from '../portfolio/number-tables.js';
import { addressWith, type Asked } from '../portfolio/portfolio-asked.js';
import { valueInWords } from '../portfolio/portfolio-words.js';
import { type Table, table } from '../shared/tables.js';
import { countOf, dateInWords, monthInWords } from '../words.js';
import type { Block, Contents } from './report.js';

const FINANCIAL = [9, 10, 11, 12, 13];
const EQUALITY = [17];

/** What stands behind the realisation of benefits: the latest rating of each project, plans to be filed, what was escalated. */
export interface Behind {
  readonly ratings: readonly Thing[];
  readonly plans: readonly Thing[];
  readonly escalated: readonly Thing[];
}

/** What the report on the portfolio says: the twenty-one numbers, each in its section, then what is behind, and the action plan. */
export function portfolioContents(
  numbers: readonly PortfolioNumber[],
  asked: Asked,
  directory: Directory,
  contact: string | null,
  behind: Behind,
  actions: readonly ActionView[],
): Contents {
  const blocks = (of: (number: number) => boolean) =>
    numbers.filter(({ number }) => of(number)).flatMap((number) => blocksOf(number, asked, directory));
  return {
    summary: [summaryOf(numbers, asked)],
    recommendation: [{ text: 'That the report be received.' }],
    supporting: [
      ...blocks((number) => !FINANCIAL.includes(number) && !EQUALITY.includes(number)),
      ...actionsIn(actions),
    ],
    equality: blocks((number) => EQUALITY.includes(number)),
    financial: [
      {
        text: 'Cashable benefits, benefits that are not money and dis-benefits are kept apart and never added to each other. What is not known is not stated.',
      },
      ...blocks((number) => FINANCIAL.includes(number)),
      ...realisationIn(behind, asked),
    ],
    contact: contact ? [{ text: contact }] : [],
  };
}

/** B5: benefits that lie behind, what their owners have to write down, and what the steering group has to decide. */
function realisationIn({ ratings, plans, escalated }: Behind, asked: Asked): readonly Block[] {
  const source = (code: string, text: string) => ({ text, href: addressWith(`/portfolio/things/${code}`, asked) });
  const late = ratings.filter(({ kind }) => kind !== 'green');
  return [
    listOf(
      'Benefits realisation: amber and red',
      table(
        'Projects whose latest month was rated amber or red',
        ['Project', 'Rating', 'Of what was planned', 'Month', 'In the record'],
        late.map((each) => [
          projectOf(each),
          upper(each.kind),
          `${each.amount}%`,
          monthInWords(each.part!),
          entryOf(each),
        ]),
      ),
      source('ratings', 'Number 10: the latest rating of each project'),
    ),
    listOf(
      'Benefits realisation: recovery plans',
      table(
        'Recovery plans that are still to be filed',
        ['Project', 'Plan', 'Standing', 'Asked for on', 'In the record'],
        plans.map((each) => [projectOf(each), planIn(each), upper(each.kind), dayOf(each), entryOf(each)]),
      ),
      source('recovery-plans', 'Number 10: recovery plans'),
    ),
    listOf(
      'Benefits realisation: escalated to the steering group',
      table(
        'Benefits behind on which the steering group is to decide',
        ['Project', 'Since', 'In the record'],
        escalated.map((each) => [projectOf(each), dayOf(each), entryOf(each)]),
      ),
      source('escalated', 'Number 10: escalations'),
    ),
  ];
}

/** What is open in the action plan, whichever projects are asked for. */
const actionsIn = (actions: readonly ActionView[]): readonly Block[] => [
  listOf('Action plan: what is open', actionTable(actions.filter(({ standing }) => standing !== 'complete')), {
    text: 'Action plan',
    href: '/actions',
  }),
];

/** A list is never left out because it is empty. */
const listOf = (heading: string, data: Table, source: Block['source']): Block =>
  data.rows.length > 0 ? { heading, table: data, source } : { heading, text: 'None given.', source };

const projectOf = ({ project, reference, title }: Thing) => ({
  text: `${reference} ${title}`,
  href: `/projects/${project}`,
});

const entryOf = ({ project, entry }: Thing) =>
  entry === null ? 'not stated' : { text: `Entry ${entry}`, href: `/projects/${project}/history/${entry}` };

const dayOf = ({ at }: Thing): string => (at === null ? 'not stated' : dateInWords(at));

const planIn = ({ part }: Thing): string => part ?? 'not stated';

function summaryOf(numbers: readonly PortfolioNumber[], asked: Asked): Block {
  const valueOf = (number: number) => Number(numbers.find((each) => each.number === number)!.figures[0].value ?? 0);
  const all = numbers[0].figures
    .filter(({ measure }) => measure === 'stage')
    .reduce((sum, { value }) => sum + Number(value), 0);
  return {
    text: `This report tells of ${countOf(all, 'collaboration project')}, ${valueOf(2)} of them active, with ${countOf(valueOf(18), 'exception')} open and ${countOf(valueOf(5), 'decision')} of members awaited.`,
    source: { text: 'Numbers of the portfolio', href: addressWith('/portfolio/numbers', asked) },
  };
}

/** Each figure in its tables leads to what stands behind it, and its source to all of them. */
function blocksOf(number: PortfolioNumber, asked: Asked, directory: Directory): readonly Block[] {
  const source = {
    text: `Number ${number.number}: ${number.title}`,
    href: `${addressWith('/portfolio/numbers', asked)}#number-${number.number}`,
  };
  if (number.figures.every(({ value }) => value === null))
    return [
      { heading: number.title, text: `${upper(valueInWords({ value: null, unit: 'count', rag: null }))}.`, source },
    ];
  return tablesOf(number, asked, directory)
    .filter(({ rows }) => rows.length > 0)
    .map((data, index) => ({ ...(index === 0 && { heading: number.title }), table: data, source }));
}

const upper = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
