import { penceOf, poundsOf } from '../form-fields.js';
import { answerOf, type Field, type Sent } from '../form-mapper.js';

interface MonthAmount {
  readonly month: string;
  readonly amount: string;
}

/**
 * What a benefit brings month by month. The plain way is a first month, a last month and an amount a month; months
 * that differ are given one a line, `2009-04 12,500`. Amounts are pounds where the line is cashable, else own units.
 */
export const profile: Field = {
  label: 'The expected amounts',
  missing: 'Enter the first month, the last month and the amount a month',
  wrong: 'The expected amounts must be a first month, a last month that is not before it, and an amount a month',
  focus: '.first.month',
  asked: true,
  inside: null,
  repeated: false,
  read: (sent, name) => {
    const cashable = answerOf(sent, `${name.replace(/\.profile$/, '')}.cashable`) === 'yes';
    const exact = answerOf(sent, `${name}.exact`);
    if (exact) return exactMonths(exact, cashable);
    const [first, last, amount] = [
      monthOf(sent, `${name}.first`),
      monthOf(sent, `${name}.last`),
      answerOf(sent, `${name}.amount`),
    ];
    if (!first && !last && !amount) return undefined;
    return evenMonths(first, last, amountIn(amount, cashable));
  },
  write: (value, name) => {
    const months = value as readonly MonthAmount[];
    if (!isEven(months))
      return { [`${name}.exact`]: months.map(({ month, amount }) => `${month} ${amount}`).join('\n') };
    const [first, last] = [months[0], months.at(-1)!];
    return {
      ...written(`${name}.first`, first.month),
      ...written(`${name}.last`, last.month),
      [`${name}.amount`]: first.amount,
    };
  },
};

/** The profile of a cashable line shows pounds where the record has pence. */
export const inPounds = (months: readonly MonthAmount[]): readonly MonthAmount[] =>
  months.map(({ month, amount }) => ({ month, amount: poundsOf(amount) }));

/** `2009-04`, or whatever was typed instead. */
function monthOf(sent: Sent, name: string): string {
  const [month, year] = [answerOf(sent, `${name}.month`), answerOf(sent, `${name}.year`)];
  return month || year ? `${year}-${month.padStart(2, '0')}` : '';
}

const written = (name: string, month: string): Sent => ({
  [`${name}.month`]: String(Number(month.slice(5))),
  [`${name}.year`]: month.slice(0, 4),
});

/** What cannot be spread over months is passed on as it was typed. */
function evenMonths(first: string, last: string, amount: string): readonly MonthAmount[] {
  const months = monthsBetween(first, last);
  return (months.length > 0 ? months : [first || last]).map((month) => ({
    month,
    amount: months.length > 0 ? amount : '',
  }));
}

function monthsBetween(first: string, last: string): readonly string[] {
  if (![first, last].every((month) => /^(19|20)\d\d-(0[1-9]|1[0-2])$/.test(month))) return [];
  const [from, to] = [first, last].map((month) => Number(month.slice(0, 4)) * 12 + Number(month.slice(5)) - 1) as [
    number,
    number,
  ];
  const count = Math.min(to - from + 1, 241);
  return Array.from({ length: Math.max(count, 0) }, (_, index) => {
    const month = from + index;
    return `${Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, '0')}`;
  });
}

const exactMonths = (typed: string, cashable: boolean): readonly MonthAmount[] =>
  typed
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => {
      const [month = '', ...amount] = line.trim().split(/\s+/);
      return { month, amount: amountIn(amount.join(''), cashable) };
    });

const amountIn = (typed: string, cashable: boolean): string =>
  cashable ? (penceOf(typed) ?? '') : typed.replace(/,/g, '');

const isEven = (months: readonly MonthAmount[]): boolean =>
  months.length > 0 &&
  months.every(({ amount }) => amount === months[0].amount) &&
  monthsBetween(months[0].month, months.at(-1)!.month).join() === months.map(({ month }) => month).join();
