import { expect, it } from '@jest/globals';
import { csv } from './csv.js';

const written = (...rows: string[][]): string => [...csv(rows)].join('');

it('is UTF-8 with a mark, lines end as the standard says, and what would break a line is quoted', () => {
  expect(written(['Title', 'Why'], ['Labour, temporary', 'He said "no"'], ['Two\nlines', 'é'])).toBe(
    '\uFEFFTitle,Why\r\n"Labour, temporary","He said ""no"""\r\n"Two\nlines",é\r\n',
  );
});

it.each(['=1+1', '+1', '-1', '@SUM(A1)', '\t=1+1', '\r=1+1', '  =HYPERLINK("http://x")', '\n-2'])(
  'never begins a cell with %j, which a spreadsheet would reckon with',
  (text) => {
    const [cell] = [...csv([[text]])];
    expect(cell.replace('\uFEFF', '').replace(/^"/, '')).toMatch(/^'/);
  },
);

it('leaves other texts as they are', () => {
  expect(written(['a = b', "it's", '£60,000', ''])).toBe('\uFEFFa = b,it\'s,"£60,000",\r\n');
});
