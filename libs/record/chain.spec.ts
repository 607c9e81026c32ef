import { describe, expect, test } from '@jest/globals';
import { canonical, digestOf, hashOf } from './chain.js';

const entry = {
  stream: 'project/1',
  version: 2,
  type: 'VoteCast',
  schemaVersion: 1,
  body: { seat: 'gla-chair', amount: '24000000' },
  at: '2009-03-09T17:00:00.000Z',
  dueAt: null,
  actor: 'person-1',
  commandId: 'command-1',
  previousHash: 'aa',
};

describe('the hash of an entry', () => {
  test('is the SHA-256 of its RFC 8785 text', () => {
    expect(canonical(entry)).toBe(
      '{"actor":"person-1","at":"2009-03-09T17:00:00.000Z","body":{"amount":"24000000","seat":"gla-chair"},' +
        '"commandId":"command-1","dueAt":null,"previousHash":"aa","schemaVersion":1,"stream":"project/1",' +
        '"type":"VoteCast","version":2}',
    );
    expect(hashOf(entry)).toBe('5ddf23b6ef25d815671a95ec4af0b61e47cd7fbb6b5f3150cc4e004afc1163f7');
  });

  test('does not depend on the order of keys', () => {
    const turned = Object.fromEntries(Object.entries(entry).reverse()) as typeof entry;
    expect(hashOf({ ...turned, body: { amount: '24000000', seat: 'gla-chair' } })).toBe(hashOf(entry));
  });

  test.each([
    ['stream', 'project/2'],
    ['version', 3],
    ['type', 'GateApproved'],
    ['schemaVersion', 2],
    ['body', { seat: 'gla-chair', amount: '24000001' }],
    ['at', '2009-03-09T17:00:00.001Z'],
    ['dueAt', '2009-03-09T17:00:00.000Z'],
    ['actor', 'process'],
    ['commandId', 'command-2'],
    ['previousHash', null],
  ])('covers %s', (column, value) => {
    expect(hashOf({ ...entry, [column]: value })).not.toBe(hashOf(entry));
  });
});

test('the digest covers the head of every stream', () => {
  const heads = [
    { stream: 'project/1', version: 1, hash: 'a' },
    { stream: 'project/2', version: 5, hash: 'b' },
  ];
  const digest = digestOf(heads);
  expect(digestOf([heads[0], { ...heads[1], version: 4 }])).not.toBe(digest);
  expect(digestOf([heads[0]])).not.toBe(digest);
});
