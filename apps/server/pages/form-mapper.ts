import type { Violation } from '#use-cases/validation/validate.js';
import { lowerFirst } from './words.js';

/** What a browser sends: names with one or several texts. */
export type Sent = Readonly<Record<string, string | readonly string[] | undefined>>;

/**
 * One question of a form: how its answer becomes the API's JSON and back, and how a wrong answer is put into words.
 * An answer that cannot be read is passed on as it was typed, so that the request's own validation refuses it.
 */
export interface Field {
  /** Begins a sentence: `The title`. */
  readonly label: string;
  /** `Enter the title` */
  readonly missing: string;
  /** `The value must be an amount in pounds, such as 1,234.56`; `null`: the validation's own words do. */
  readonly wrong: string | null;
  /** Ending of the name of its first input, where it has several. */
  readonly focus: string;
  /** False for what is not asked: such a field does not make a row a filled one. */
  readonly asked: boolean;
  /** Questions inside it, by name, or those of each of its rows. */
  readonly inside: Fields | null;
  readonly repeated: boolean;
  /** Its JSON; `undefined`: not answered, so left out. */
  readonly read: (sent: Sent, name: string) => unknown;
  /** What its inputs show for a value. */
  readonly write: (value: unknown, name: string) => Sent;
}

export type Fields = Readonly<Record<string, Field>>;

/** What is wrong with an answer, in words, and the input to go to; `null`: none that is shown. */
export interface FormError {
  readonly name: string | null;
  readonly href: string | null;
  readonly text: string;
}

/** The answers as the API's JSON. */
export function toJson(form: Fields, sent: Sent): unknown {
  return form[WHOLE] ? form[WHOLE].read(sent, WHOLE) : readAll(form, sent, '');
}

/** The inputs of a form filled in from what is recorded. */
export const toSent = (form: Fields, recorded: Readonly<Record<string, unknown>>): Sent => writeAll(form, recorded, '');

/** Name of the one field that is the whole request. */
export const WHOLE = 'document';

/** The violations of a request in the words of the form that made it. */
export function errorsOf(form: Fields, sent: Sent, violations: readonly Violation[]): readonly FormError[] {
  const errors = violations.map((violation) => errorOf(form, sent, violation));
  return errors.filter(({ text }, index) => errors.findIndex((each) => each.text === text) === index);
}

/** How many rows a repeated group shows: at least `least`, and all that were sent. */
export const rowsOf = (sent: Sent, name: string, least: number): number => Math.max(least, ...indexes(sent, name).map((i) => i + 1));

function errorOf(form: Fields, sent: Sent, { pointer, sentence }: Violation): FormError {
  const segments = pointer.split('/').slice(1);
  if (form[WHOLE]) return inDocument(segments, sentence);
  const found = locate(form, sent, segments, '');
  if (!found) return { name: null, href: null, text: sentence };
  const { field, name, row } = found;
  const unanswered = field.read(sent, name) == null;
  const text = unanswered ? field.missing : (field.wrong ?? sentence.replace(/^“[^”]*”/, field.label));
  return { name, href: `#${name}${field.focus}`, text: row === null ? text : `Row ${row}: ${lowerFirst(text)}` };
}

const inDocument = (segments: readonly string[], sentence: string): FormError => ({
  name: WHOLE,
  href: `#${WHOLE}`,
  text: segments.length > 1 ? `${segments.slice(0, -1).join(' / ')}: ${sentence}` : sentence,
});

interface Located {
  readonly field: Field;
  readonly name: string;
  readonly row: number | null;
}

/** The field of a JSON pointer; rows left empty have no place in the JSON, so they are counted back in. */
function locate(form: Fields, sent: Sent, [key, ...rest]: readonly string[], prefix: string, row: number | null = null): Located | null {
  const field = key === undefined ? undefined : form[key];
  if (!field) return null;
  const name = `${prefix}${key}`;
  if (!field.inside || rest.length === 0) return { field, name, row };
  if (!field.repeated) return locate(field.inside, sent, rest, `${name}.`, row) ?? { field, name, row };
  const index = filledRows(field.inside, sent, name)[Number(rest[0])];
  if (index === undefined) return { field, name, row };
  return locate(field.inside, sent, rest.slice(1), `${name}.${index}.`, index + 1) ?? { field, name, row };
}

function readAll(form: Fields, sent: Sent, prefix: string): Record<string, unknown> {
  const answers = Object.entries(form).map(([key, field]) => [key, field.read(sent, `${prefix}${key}`)] as const);
  return Object.fromEntries(answers.filter(([, value]) => value !== undefined));
}

function writeAll(form: Fields, values: Readonly<Record<string, unknown>>, prefix: string): Sent {
  const written = Object.entries(form).map(([key, field]) =>
    values[key] == null ? {} : field.write(values[key], `${prefix}${key}`),
  );
  return Object.assign({}, ...written) as Sent;
}

/** Indexes of the rows in which something was answered. */
const filledRows = (inside: Fields, sent: Sent, name: string): readonly number[] =>
  indexes(sent, name).filter((index) =>
    Object.entries(inside).some(([key, field]) => field.asked && !isBlank(field.read(sent, `${name}.${index}.${key}`))),
  );

function indexes(sent: Sent, name: string): readonly number[] {
  const found = Object.keys(sent).flatMap((key) => {
    const index = key.startsWith(`${name}.`) ? /^(\d{1,3})\./.exec(key.slice(name.length + 1))?.[1] : undefined;
    return index === undefined ? [] : [Number(index)];
  });
  return [...new Set(found)].sort((a, b) => a - b);
}

const isBlank = (value: unknown): boolean =>
  value == null || (Array.isArray(value) ? value.length === 0 : typeof value === 'object' && Object.values(value).every(isBlank));

/** What one input holds, without the blanks around it and with plain line ends. */
export function answerOf(sent: Sent, name: string): string {
  const answer = sent[name];
  const first = typeof answer === 'string' ? answer : (answer?.[0] ?? '');
  return first.replace(/\r\n?/g, '\n').trim();
}

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
  const whole = pence.padStart(3, '0').slice(0, -2).replace(/\B(?=(\d{3})+$)/g, ',');
  return pence.endsWith('00') || pence === '0' ? whole : `${whole}.${pence.padStart(3, '0').slice(-2)}`;
}

/** `2009-03-09` of three inputs; what is not all there stays incomplete, so that it is refused. */
function joined(names: readonly string[], sent: Sent): string | undefined {
  const typed = names.map((name) => answerOf(sent, name));
  if (typed.every((part) => part === '')) return undefined;
  return typed.map((part) => part.padStart(2, '0')).join('-');
}
