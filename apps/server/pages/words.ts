/*
 * How pages write money, dates and times: money to the pound, dates as `14 January 2009`, times as `5pm`, and all of
 * them as the clocks of London show them.
 */

const ZONE = 'Europe/London';

const dateFormat = new Intl.DateTimeFormat('en-GB', { timeZone: ZONE, day: 'numeric', month: 'long', year: 'numeric' });
const plainDateFormat = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'UTC',
  day: 'numeric',
  month: 'long',
  year: 'numeric',
});
const weekdayFormat = new Intl.DateTimeFormat('en-GB', { timeZone: 'UTC', weekday: 'long' });
const monthFormat = new Intl.DateTimeFormat('en-GB', { timeZone: 'UTC', month: 'long', year: 'numeric' });
const clockFormat = new Intl.DateTimeFormat('en-GB', {
  timeZone: ZONE,
  hour: 'numeric',
  minute: '2-digit',
  hourCycle: 'h23',
});
const isoFormat = new Intl.DateTimeFormat('en-CA', {
  timeZone: ZONE,
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
});

const isPlainDate = (text: string): boolean => /^\d{4}-\d{2}-\d{2}$/.test(text);

/** `14 January 2009`, of an instant or of a plain date. */
export const dateInWords = (when: string): string =>
  isPlainDate(when) ? plainDateFormat.format(new Date(`${when}T00:00:00Z`)) : dateFormat.format(new Date(when));

/** `Wednesday 14 January 2009` */
export function dayInWords(when: string): string {
  const day = new Date(`${isPlainDate(when) ? when : isoFormat.format(new Date(when))}T00:00:00Z`);
  return `${weekdayFormat.format(day)} ${plainDateFormat.format(day)}`;
}

/** `5pm`, `9:30am`, `midday`; also of a time of day, `17:00`. */
export function timeInWords(when: string): string {
  const [hour, minute] = (/^\d\d:\d\d$/.test(when) ? when : clockFormat.format(new Date(when)))
    .split(':')
    .map(Number) as [number, number];
  if (minute === 0 && hour === 12) return 'midday';
  if (minute === 0 && hour === 0) return 'midnight';
  const past = minute === 0 ? '' : `:${String(minute).padStart(2, '0')}`;
  return `${hour % 12 === 0 ? 12 : hour % 12}${past}${hour < 12 ? 'am' : 'pm'}`;
}

/** `5pm on 14 January 2009` */
export const momentInWords = (at: string): string => `${timeInWords(at)} on ${dateInWords(at)}`;

/** `10:32am`: when figures were worked out that are so many milliseconds old; `null`: just now. */
export const asOfInWords = (age: number | null, now: string): string | null =>
  age === null ? null : timeInWords(new Date(Date.parse(now) - age).toISOString());

/** Where words were. */
export const removedInWords = (at: string): string => `Removed on ${dateInWords(at)}`;

/** `5pm on Wednesday 14 January 2009`, for deadlines. */
export const deadlineInWords = (at: string): string => `${timeInWords(at)} on ${dayInWords(at)}`;

/** `April 2009`, of `2009-04`. */
export const monthInWords = (month: string): string => monthFormat.format(new Date(`${month}-01T00:00:00Z`));

/** `£240,000`: pence to the nearest pound, halves away from nothing. */
export function poundsInWords(pence: string): string {
  const amount = BigInt(pence);
  const absolute = amount < 0n ? -amount : amount;
  const pounds = (absolute + 50n) / 100n;
  return `${amount < 0n && pounds > 0n ? '−' : ''}£${withCommas(pounds.toString())}`;
}

/** `1,200`, of whole units. */
export const withCommas = (amount: string | number): string => String(amount).replace(/\B(?=(\d{3})+$)/g, ',');

/** `1 working day`, `3 working days` */
export const countOf = (count: number, one: string, many = `${one}s`): string =>
  `${withCommas(count)} ${count === 1 ? one : many}`;

/** `a, b and c` */
export function listInWords(items: readonly string[], last = 'and'): string {
  // “Chair, GLA; Member, TfL; and Member, LDA”: where things have commas of their own, theirs would be lost among them.
  const between = items.some((item) => item.includes(', ')) ? '; ' : ', ';
  const head = items.slice(0, -1).join(between);
  return head ? `${head}${between === '; ' ? ';' : ''} ${last} ${items.at(-1)}` : (items[0] ?? '');
}

export const lowerFirst = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1);

export const upperFirst = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
