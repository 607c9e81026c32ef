import { expect, test } from '@jest/globals';
import { codingFor } from './compressed.js';

test.each([
  ['gzip, deflate, br, zstd', 'br'],
  ['gzip;q=1.0, br;q=0.5', 'br'],
  ['GZIP', 'gzip'],
  ['br;q=0, gzip', 'gzip'],
  ['br; q=0.000, gzip; q=0', null],
  ['identity', null],
  ['brotli', null],
  ['', null],
  [undefined, null],
])('whoever takes %j gets %j', (accepted, coding) => {
  expect(codingFor(accepted)).toBe(coding);
});
