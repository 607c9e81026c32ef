import { answerOf, type Field, type Fields, filledRows, isBlank, readAll, type Sent, writeAll } from './form-mapper.js';

/* The kinds of questions that forms ask: how each is read, shown and put into words. */

const single = (label: string, rest: Partial<Field> & Pick<Field, 'missing'>): Field => ({
  label,
  wrong: null,
  focus: '',
  asked: true,
  inside: null,
  repeated: false,
  read: (sent, name) => answerOf(sent, name) || undefined,
  write: (value, name) => ({ [name]: String(value) }),
  ...rest,
});

const the = (what: string): string => `The ${what}`;

/** Words: `text('title')` asks "Enter the title". */
export const text = (what: string): Field => single(the(what), { missing: `Enter the ${what}` });

/** One of several: radio buttons or a list. */
export const choice = (what: string): Field => single(the(what), { missing: `Select the ${what}` });

/** Not asked, but known from the page: an id, a round. */
export const given = (what: string): Field => single(the(what), { missing: `The ${what} is missing`, asked: false });

/** A whole number that is known from the page. */
export const givenNumber = (what: string): Field => ({ ...whole(what), asked: false });

export const whole = (what: string): Field =>
  single(the(what), {
    missing: `Enter the ${what}`,
    wrong: `${the(what)} must be a whole number`,
    read: (sent, name) => {
      const typed = answerOf(sent, name).replace(/,/g, '');
      return /^\d+$/.test(typed) ? Number(typed) : typed || undefined;
    },
  });

/** A whole number that may stand before nothing: `-5`. */
export const signed = (what: string): Field => ({
  ...whole(what),
  read: (sent, name) => {
    const typed = answerOf(sent, name).replace('−', '-');
    return /^-?\d+$/.test(typed) ? Number(typed) : typed || undefined;
  },
});

/** A question answered by yes or no. */
export const yesNo = (what: string): Field =>
  single(the(what), {
    missing: `Select yes or no: ${what}`,
    read: (sent, name) => ({ yes: true, no: false })[answerOf(sent, name)] ?? (answerOf(sent, name) || undefined),
    write: (value, name) => ({ [name]: value === true ? 'yes' : 'no' }),
  });

/** One box to tick. */
export const ticked = (what: string): Field =>
  single(the(what), {
    missing: '',
    asked: false,
    read: (sent, name) => answerOf(sent, name) === 'yes',
    write: (value, name) => (value === true ? { [name]: 'yes' } : {}),
  });

/** Boxes to tick, or a list: ids. */
export const several = (what: string): Field =>
  single(the(what), {
    missing: `Select the ${what}`,
    wrong: `Select the ${what}`,
    read: (sent, name) => [sent[name] ?? []].flat().filter((id) => id !== ''),
    write: (value, name) => ({ [name]: value as readonly string[] }),
  });

/** `1,234.56` pounds are pence, `"123456"`. */
export const pounds = (what: string): Field =>
  single(the(what), {
    missing: `Enter the ${what}`,
    wrong: `${the(what)} must be an amount in pounds, such as 1,234 or 1,234.56`,
    read: (sent, name) => penceOf(answerOf(sent, name)),
    write: (value, name) => ({ [name]: poundsOf(String(value)) }),
  });

/** A number with at most two decimals. */
export const decimal = (what: string): Field =>
  single(the(what), {
    missing: `Enter the ${what}`,
    wrong: `${the(what)} must be a number with at most two decimals`,
    read: (sent, name) => answerOf(sent, name).replace(/,/g, '') || undefined,
  });

/** Three inputs: day, month, year. */
export const date = (what: string): Field =>
  single(the(what), {
    missing: `Enter the ${what}`,
    wrong: `${the(what)} must be a real date, such as 27 3 2009`,
    focus: '.day',
    read: (sent, name) => joined([`${name}.year`, `${name}.month`, `${name}.day`], sent),
    write: (value, name) => {
      const [year, month, day] = String(value).split('-');
      return { [`${name}.day`]: String(Number(day)), [`${name}.month`]: String(Number(month)), [`${name}.year`]: year };
    },
  });

/** Two inputs: month, year. */
export const month = (what: string): Field =>
  single(the(what), {
    missing: `Enter the ${what}`,
    wrong: `${the(what)} must be a month and a year, such as 3 2009`,
    focus: '.month',
    read: (sent, name) => joined([`${name}.year`, `${name}.month`], sent),
    write: (value, name) => {
      const [year, number] = String(value).split('-');
      return { [`${name}.month`]: String(Number(number)), [`${name}.year`]: year };
    },
  });

/** Where no answer is an answer: `null`, "not stated". */
export const orNone = (field: Field): Field => ({
  ...field,
  read: (sent, name) => {
    const value = field.read(sent, name);
    return isBlank(value) ? null : value;
  },
});

/** What may be left out: no answer is none, rather than an empty one. */
export const ifAny = (field: Field): Field => ({
  ...field,
  read: (sent, name) => {
    const value = field.read(sent, name);
    return isBlank(value) ? undefined : value;
  },
});

/** A box that says nothing unless it is ticked. */
export const onlyIf = (field: Field): Field => ({
  ...field,
  read: (sent, name) => field.read(sent, name) || undefined,
});

/** Questions that belong together. */
export const group = (what: string, inside: Fields): Field =>
  single(the(what), {
    missing: `Enter the ${what}`,
    inside,
    read: (sent, name) => readAll(inside, sent, `${name}.`),
    write: (value, name) => writeAll(inside, value as Record<string, unknown>, `${name}.`),
  });

/** The same questions several times; rows left empty are no rows. */
export const rows = (what: string, inside: Fields): Field =>
  single(the(what), {
    missing: `Enter at least one of the ${what}`,
    inside,
    repeated: true,
    read: (sent, name) => filledRows(inside, sent, name).map((index) => readAll(inside, sent, `${name}.${index}.`)),
    write: (value, name) =>
      Object.assign(
        {},
        ...(value as Record<string, unknown>[]).map((row, index) => writeAll(inside, row, `${name}.${index}.`)),
      ) as Sent,
  });

/** A whole request, pasted in as JSON. */
export const document = (what: string): Field =>
  single(the(what), {
    missing: `Paste in the ${what}`,
    read: (sent, name) => {
      try {
        return JSON.parse(answerOf(sent, name)) as unknown;
      } catch {
        return answerOf(sent, name);
      }
    },
    write: (value, name) => ({ [name]: JSON.stringify(value, null, 2) }),
  });

/** `£1,234.5` is `"123450"`; what is no amount stays as it was typed. */
export function penceOf(typed: string): string | undefined {
  if (typed === '') return undefined;
  const amount = /^(\d+)(?:\.(\d{1,2}))?$/.exec(typed.replace(/^£|[\s,]/g, ''));
  return amount ? BigInt(`${amount[1]}${(amount[2] ?? '').padEnd(2, '0')}`).toString() : typed;
}

/** `"123450"` is `1,234.50`, `"120000"` is `1,200`. */
export function poundsOf(pence: string): string {
  const whole = pence
    .padStart(3, '0')
    .slice(0, -2)
    .replace(/\B(?=(\d{3})+$)/g, ',');
  return pence.endsWith('00') || pence === '0' ? whole : `${whole}.${pence.padStart(3, '0').slice(-2)}`;
}

/** `2009-03-09` of three inputs; what is not all there stays incomplete, so that it is refused. */
function joined(names: readonly string[], sent: Sent): string | undefined {
  const typed = names.map((name) => answerOf(sent, name));
  if (typed.every((part) => part === '')) return undefined;
  return typed.map((part) => part.padStart(2, '0')).join('-');
}
