import { expect, it } from '@jest/globals';
import { ragOf, realisationPercent } from './realisation.js';

const bounds = { greenPercent: 95, amberPercent: 85 };
const rag = (realised: bigint, planned: bigint) => ragOf(realisationPercent(realised, planned)!, bounds);

it('B5: green from 95 % of what was planned, amber from 85 %, red below', () => {
  expect([rag(95n, 100n), rag(9499n, 10000n), rag(85n, 100n), rag(8499n, 10000n), rag(0n, 1n)]).toEqual([
    ...['green', 'amber', 'amber', 'red', 'red'],
  ]);
  expect(rag(-5n, 100n)).toBe('red');
});

it('B5: where nothing was planned yet there is no ratio', () => {
  expect(realisationPercent(100n, 0n)).toBeNull();
});
