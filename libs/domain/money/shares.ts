/** O6: splits an amount of pence equally; `first` is the lead. */
export const splitEqually = (amount: bigint, among: readonly string[], first: string): ReadonlyMap<string, bigint> =>
  splitByWeight(amount, new Map(among.map((unit) => [unit, 1n])), first);

/**
 * O6: splits an amount of pence in proportion to positive weights. Odd pence go one each by largest remainder; equal
 * remainders are settled in favour of `first` (the lead), then in the order given. The shares add up to the amount.
 */
export function splitByWeight(
  amount: bigint,
  weights: ReadonlyMap<string, bigint>,
  first: string,
): ReadonlyMap<string, bigint> {
  const whole = totalOf(weights.values());
  const shares = [...weights].map(([unit, weight]) => ({
    unit,
    base: (amount * weight) / whole,
    rest: (amount * weight) % whole,
  }));
  const odd = Number(amount - totalOf(shares.map(({ base }) => base)));
  const order = [...shares].sort(
    (a, b) => descending(a.rest, b.rest) || Number(b.unit === first) - Number(a.unit === first),
  );
  const extra = new Set(order.slice(0, odd).map(({ unit }) => unit));
  return new Map(shares.map(({ unit, base }) => [unit, base + (extra.has(unit) ? 1n : 0n)]));
}

/** A weight's part of an amount, rounded up to the penny: what a share can come to, wherever the odd pence go. */
export const roundedUp = (amount: bigint, weight: bigint, whole: bigint): bigint =>
  (amount * weight + whole - 1n) / whole;

export const totalOf = (amounts: Iterable<bigint>): bigint => [...amounts].reduce((total, each) => total + each, 0n);

const descending = (a: bigint, b: bigint): number => (a === b ? 0 : a > b ? -1 : 1);
