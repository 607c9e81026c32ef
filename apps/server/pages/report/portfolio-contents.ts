import type { Directory } from '#domain/kernel/facts.js';
import type { PortfolioNumber } from '#use-cases/portfolio/numbers.js';
import { tablesOf } from '../portfolio/number-tables.js';
import { addressWith, type Asked } from '../portfolio/portfolio-asked.js';
import { valueInWords } from '../portfolio/portfolio-words.js';
import { countOf } from '../words.js';
import type { Block, Contents } from './report.js';

const FINANCIAL = [9, 10, 11, 12, 13];
const EQUALITY = [17];

/** What the report on the portfolio says: the twenty-one numbers, each in its section. */
export function portfolioContents(
  numbers: readonly PortfolioNumber[],
  asked: Asked,
  directory: Directory,
  contact: string | null,
): Contents {
  const blocks = (of: (number: number) => boolean) =>
    numbers.filter(({ number }) => of(number)).flatMap((number) => blocksOf(number, asked, directory));
  return {
    summary: [summaryOf(numbers, asked)],
    recommendation: [{ text: 'That the report be received.' }],
    supporting: blocks((number) => !FINANCIAL.includes(number) && !EQUALITY.includes(number)),
    equality: blocks((number) => EQUALITY.includes(number)),
    financial: [
      {
        text: 'Cashable benefits, benefits that are not money and dis-benefits are kept apart and never added to each other. What is not known is not stated.',
      },
      ...blocks((number) => FINANCIAL.includes(number)),
    ],
    contact: contact ? [{ text: contact }] : [],
  };
}

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
