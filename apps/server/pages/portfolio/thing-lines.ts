import type { Directory } from '#domain/kernel/facts.js';
import type { Measure } from '#use-cases/portfolio/measures.js';
import type { Thing, ThingOrder } from '#use-cases/portfolio/portfolio-report.js';
import { dateInWords, upperFirst } from '../words.js';
import { amountInWords, kindInWords, memberInWords, partInWords } from './portfolio-words.js';

interface Cell {
  readonly text: string;
  readonly href?: string;
}

export interface ThingColumn {
  readonly text: string;
  readonly sort?: ThingOrder;
  readonly numeric?: true;
  readonly cell: (thing: Thing, directory: Directory) => Cell;
}

/** What the list behind a figure shows of each thing. */
export function columnsOf({ code, amounts }: Measure): readonly ThingColumn[] {
  return [
    { text: 'Reference', sort: 'reference', cell: ({ reference }) => ({ text: reference }) },
    { text: 'Project', sort: 'title', cell: ({ title, project }) => ({ text: title, href: `/projects/${project}` }) },
    { text: 'What', cell: ({ kind }, directory) => ({ text: upperFirst(kindInWords(code, kind, directory)) }) },
    { text: 'Of', cell: ({ part }, directory) => ({ text: part === null ? '' : partInWords(code, part, directory) }) },
    {
      text: 'Member',
      cell: ({ member }, directory) => ({ text: member === null ? '' : memberInWords(member, directory) }),
    },
    { text: 'Date', sort: 'date', cell: ({ at }) => ({ text: at === null ? '' : dateInWords(at) }) },
    ...(amounts === null
      ? []
      : [
          {
            text: {
              pence: 'Amount',
              units: 'Amount in own units',
              days: 'Working days',
              percent: 'Of what was planned',
            }[amounts],
            sort: 'amount',
            numeric: true,
            cell: ({ amount }: Thing) => ({ text: amount === null ? 'not stated' : amountInWords(amount, amounts) }),
          } as const,
        ]),
    { text: 'Reason', cell: ({ reason }) => ({ text: reason ?? '' }) },
    {
      text: 'In the record',
      cell: ({ project, entry }) =>
        entry === null ? { text: '' } : { text: `Entry ${entry}`, href: `/projects/${project}/history/${entry}` },
    },
  ];
}

/** The same as a row of a file. */
export const thingLine = (thing: Thing, columns: readonly ThingColumn[], directory: Directory): readonly string[] =>
  columns.map(({ cell }) => cell(thing, directory).text);
