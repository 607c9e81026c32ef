/**
 * C8: net present value of yearly flows in pence, year 0 undiscounted, rounded once at the end to whole pounds
 * (half away from zero), in pence. Exact: all years are brought to one denominator.
 */
export function netPresentValue(flows: readonly bigint[], discountPerMille: number): bigint {
  const rate = BigInt(1000 + discountPerMille);
  const last = BigInt(Math.max(flows.length - 1, 0));
  const numerator = flows.reduce(
    (total, flow, year) => total + flow * 1000n ** BigInt(year) * rate ** (last - BigInt(year)),
    0n,
  );
  const denominator = rate ** last * 100n;
  return roundHalfAway(numerator, denominator) * 100n;
}

function roundHalfAway(numerator: bigint, denominator: bigint): bigint {
  const absolute = numerator < 0n ? -numerator : numerator;
  const rounded = (2n * absolute + denominator) / (2n * denominator);
  return numerator < 0n ? -rounded : rounded;
}
