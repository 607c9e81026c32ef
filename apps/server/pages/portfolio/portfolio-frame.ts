import type { FastifyRequest } from 'fastify';
import { addressWith, type Asked, choicesIn, filterIn, type Query } from './portfolio-asked.js';

/** What every page of the portfolio has: what was asked, what can be, and the ways to the others. */
export function framed(query: Query, { directory }: FastifyRequest, action: string) {
  const filter = filterIn(query, directory!);
  const asked: Asked = { ...filter };
  return {
    filter,
    asked,
    frame: {
      section: 'portfolio',
      asked,
      action,
      ...choicesIn(directory!),
      ways: [
        { href: addressWith('/portfolio', asked), text: 'Board and charts' },
        { href: addressWith('/portfolio/calendar', asked), text: 'Calendar of gates and deadlines' },
        { href: addressWith('/portfolio/numbers', asked), text: 'All numbers' },
        { href: addressWith('/report', asked), text: 'Committee report' },
        { href: '/actions', text: 'Action plan' },
        { href: '/post-implementation-reviews', text: 'What came of closed projects' },
      ],
    },
  };
}

/** The files of a list. */
export const filesOf = (addressOf: (kind: 'csv' | 'xlsx') => string) => [
  { href: addressOf('csv'), text: 'as CSV' },
  { href: addressOf('xlsx'), text: 'as a workbook (XLSX)' },
];
