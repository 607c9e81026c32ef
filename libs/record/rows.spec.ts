import { expect, test } from '@jest/globals';
import { difference } from './rows.js';

const tables = [
  { name: 'gates', key: ['item', 'round'] },
  { name: 'votes', key: ['item', 'seat'] },
];
const gate = { item: 'G1', round: 1, status: 'open', present: ['a'] };

test('equal images need no change', () => {
  expect(difference(tables, { gates: [gate] }, { gates: [{ ...gate, present: ['a'] }] })).toEqual([]);
});

test('by key: new rows are inserted, others updated, those that are gone deleted, children first', () => {
  const before = { gates: [gate, { ...gate, round: 2 }], votes: [{ item: 'G1', seat: 'a' }] };
  const after = {
    gates: [
      { ...gate, status: 'closed' },
      { ...gate, round: 3 },
    ],
  };
  expect(difference(tables, before, after)).toEqual([
    { table: 'votes', verb: 'delete', rows: [{ item: 'G1', seat: 'a' }] },
    { table: 'gates', verb: 'delete', rows: [{ ...gate, round: 2 }] },
    { table: 'gates', verb: 'update', rows: [{ ...gate, status: 'closed' }] },
    { table: 'gates', verb: 'insert', rows: [{ ...gate, round: 3 }] },
  ]);
});

test('a key that comes twice stays twice, so that the table refuses it', () => {
  const vote = { item: 'G1', seat: 'a', choice: 'for' };
  const [change] = difference(tables, { votes: [vote] }, { votes: [vote, { ...vote, choice: 'against' }] });
  expect(change).toEqual({ table: 'votes', verb: 'insert', rows: [{ ...vote, choice: 'against' }] });
});
