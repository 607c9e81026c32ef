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
export const rowsOf = (sent: Sent, name: string, least: number): number =>
  Math.max(least, ...indexesIn(sent, name).map((i) => i + 1));

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
function locate(
  form: Fields,
  sent: Sent,
  [key, ...rest]: readonly string[],
  prefix: string,
  row: number | null = null,
): Located | null {
  const field = key === undefined ? undefined : form[key];
  if (!field) return null;
  const name = `${prefix}${key}`;
  if (!field.inside || rest.length === 0) return { field, name, row };
  if (!field.repeated) return locate(field.inside, sent, rest, `${name}.`, row) ?? { field, name, row };
  const index = filledRows(field.inside, sent, name)[Number(rest[0])];
  if (index === undefined) return { field, name, row };
  return locate(field.inside, sent, rest.slice(1), `${name}.${index}.`, index + 1) ?? { field, name, row };
}

/** The answers of a group of questions. */
export function readAll(form: Fields, sent: Sent, prefix: string): Record<string, unknown> {
  const answers = Object.entries(form).map(([key, field]) => [key, field.read(sent, `${prefix}${key}`)] as const);
  return Object.fromEntries(answers.filter(([, value]) => value !== undefined));
}

/** The inputs of a group of questions. */
export function writeAll(form: Fields, values: Readonly<Record<string, unknown>>, prefix: string): Sent {
  const written = Object.entries(form).map(([key, field]) =>
    values[key] == null ? {} : field.write(values[key], `${prefix}${key}`),
  );
  return Object.assign({}, ...written) as Sent;
}

/** Indexes of the rows in which something was answered. */
export const filledRows = (inside: Fields, sent: Sent, name: string): readonly number[] =>
  indexesIn(sent, name).filter((index) =>
    Object.entries(inside).some(([key, field]) => field.asked && !isBlank(field.read(sent, `${name}.${index}.${key}`))),
  );

/** The rows of a repeated group of which something was sent. */
export function indexesIn(sent: Sent, name: string): readonly number[] {
  const found = Object.keys(sent).flatMap((key) => {
    const index = key.startsWith(`${name}.`) ? /^(\d{1,3})\./.exec(key.slice(name.length + 1))?.[1] : undefined;
    return index === undefined ? [] : [Number(index)];
  });
  return [...new Set(found)].sort((a, b) => a - b);
}

/** Whether nothing was answered. */
export const isBlank = (value: unknown): boolean =>
  value == null ||
  (Array.isArray(value) ? value.length === 0 : typeof value === 'object' && Object.values(value).every(isBlank));

/** What one input holds, without the blanks around it and with plain line ends. */
export function answerOf(sent: Sent, name: string): string {
  const answer = sent[name];
  const first = typeof answer === 'string' ? answer : (answer?.[0] ?? '');
  return first.replace(/\r\n?/g, '\n').trim();
}
