/** Whole pence as a decimal string, `"24000000"` = £240,000: exact in JSON (C8). May be negative. */
export type Pence = string;

export const pence = (amount: bigint): Pence => amount.toString();

/** Whether a text is a sum of money, in whole pence and not negative. */
export const isAmount = (text: string): text is Pence => /^\d{1,18}$/.test(text);

/** Whether a text is a sum of money that may be negative. */
export const isSignedAmount = (text: string): text is Pence => /^-?\d{1,18}$/.test(text);

export const toBigInt = (amount: Pence): bigint => BigInt(amount);

export const sum = (amounts: readonly Pence[]): bigint => amounts.reduce((total, amount) => total + BigInt(amount), 0n);

/** `£240,000` or `£240,000.50`, with a minus sign where negative. */
export function inPounds(amount: Pence): string {
  const value = BigInt(amount);
  const absolute = value < 0n ? -value : value;
  const pounds = (absolute / 100n).toString().replace(/\B(?=(\d{3})+$)/g, ',');
  const rest = absolute % 100n;
  return `${value < 0n ? '−' : ''}£${pounds}${rest === 0n ? '' : `.${rest.toString().padStart(2, '0')}`}`;
}
