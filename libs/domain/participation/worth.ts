import { pence } from '../money/pence.js';
import { netPresentValue } from '../money/present-value.js';
import { totalOf } from '../money/shares.js';
import { paybackOf } from './conditions.js';
import type { Member } from './members.js';
import { ownCashableIn } from './shares.js';
import type { MemberResult } from './state.js';

/** A member with its shares of the shared cost, once and a year. */
export interface Burden {
  readonly member: Member;
  readonly oneOff: bigint;
  readonly running: bigint;
}

/** O7 (c): what it comes to for all together; each cost that is shared is borne by somebody. */
export function worthOf(burdens: readonly Burden[], years: number, discountPerMille: number) {
  const flows = burdens.map((burden) => flowsOf(burden, years));
  const together = Array.from({ length: years + 1 }, (_, year) => totalOf(flows.map((each) => each[year])));
  return {
    netAnnualCashable: totalOf(burdens.map(netAnnualOf)),
    netPresentValue: netPresentValue(together, discountPerMille),
  };
}

export function resultOf(burden: Burden, years: number, discountPerMille: number): MemberResult {
  return {
    netAnnualCashable: pence(netAnnualOf(burden)),
    netPresentValue: pence(netPresentValue(flowsOf(burden, years), discountPerMille)),
    payback: paybackOf(burden.oneOff, burden.member.own.cashable),
  };
}

/** C3, C8: one-off costs in year 0, then each year its cashable benefit less the running costs. */
const flowsOf = (burden: Burden, years: number): readonly bigint[] => [
  -(burden.oneOff + burden.member.own.oneOff),
  ...Array.from({ length: years }, (_, index) => netIn(burden, index + 1)),
];

const netIn = ({ member: { own }, running }: Burden, year: number): bigint =>
  ownCashableIn(own, year) - own.running - running;

/** Of a year at full effect. */
const netAnnualOf = ({ member: { own }, running }: Burden): bigint => own.cashable - own.running - running;
