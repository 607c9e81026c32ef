import { describe, expect, it } from '@jest/globals';
import { fileOf, listOf } from './list.js';
import { amounts, table } from './tables.js';

const day = (key: string, text: string) => ({ text, key });

const seats = table(
  'Seats',
  ['Seat', 'Organisation', 'Since', amounts('Votes')],
  [
    ['Chair', 'GLA', day('2027-03-02', '2 March 2027'), '10'],
    ['Member', 'TfL', day('2026-11-30', '30 November 2026'), '9'],
    ['Deputy', 'GLA', day('2027-01-15', '15 January 2027'), '100'],
  ],
);
const filters = [{ name: 'organisation', column: 1 }];
const first = (query: object) => listOf('/seats', { ...query }, seats, filters).table.rows.map(([{ text }]) => text);

describe('a list', () => {
  it('is as it was given unless something else is asked for', () => {
    expect(first({})).toEqual(['Chair', 'Member', 'Deputy']);
    expect(first({ sort: 'nothing', organisation: 'LDA', from: '-1' })).toEqual(['Chair', 'Member', 'Deputy']);
  });

  it('is filtered by the texts of a column', () => {
    expect(first({ organisation: 'GLA' })).toEqual(['Chair', 'Deputy']);
    expect(listOf('/seats', {}, seats, filters).filters).toMatchObject([
      { name: 'organisation', label: 'Organisation', items: [{ value: 'GLA' }, { value: 'TfL' }] },
    ]);
  });

  it('is sorted by any column, numbers by size and days by date, and the other way round', () => {
    expect(first({ sort: 'seat' })).toEqual(['Chair', 'Deputy', 'Member']);
    expect(first({ sort: 'since' })).toEqual(['Member', 'Deputy', 'Chair']);
    expect(first({ sort: '-votes' })).toEqual(['Deputy', 'Chair', 'Member']);
    const { head } = listOf('/seats', { sort: 'since', organisation: 'GLA' }, seats, filters).table;
    expect(head[2]).toMatchObject({ sorted: 'ascending', href: '/seats?sort=-since&organisation=GLA' });
    expect(head[0]).toMatchObject({ sorted: undefined, href: '/seats?sort=seat&organisation=GLA' });
  });

  it('comes in pages that keep what is asked for, and as one file', () => {
    const many = table(
      'Many',
      ['Number'],
      Array.from({ length: 120 }, (_, index) => [String(index)]),
    );
    const page = listOf('/many', { sort: '-number' }, many);
    expect([page.table.rows.length, page.table.rows[0][0].text, page.first]).toEqual([50, '119', undefined]);
    expect(page.next).toBe('/many?sort=-number&from=50');
    const last = listOf('/many', { sort: '-number', from: '100' }, many);
    expect([last.table.rows.length, last.next, last.first]).toEqual([20, undefined, '/many?sort=-number']);
    expect(page.file).toBe('/many.csv?sort=-number');
    expect(fileOf({ sort: '-number', from: '50' }, many)).toHaveLength(121);
  });
});
