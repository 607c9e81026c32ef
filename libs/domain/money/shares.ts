/**
 * O6: splits an amount of pence equally. Odd pence go one each by largest remainder; equal remainders are settled in
 * favour of `first` (the lead), then in the order given. The shares add up to the amount.
 */
export function splitEqually(amount: bigint, among: readonly string[], first: string): ReadonlyMap<string, bigint> {
  if (among.length === 0) return new Map();
  const base = amount / BigInt(among.length);
  const odd = Number(amount - base * BigInt(among.length));
  const order = [...among].sort((a, b) => Number(b === first) - Number(a === first));
  const extra = new Set(order.slice(0, odd));
  return new Map(among.map((unit) => [unit, base + (extra.has(unit) ? 1n : 0n)]));
}
