import { STAGES } from '#use-cases/queries/project-list.js';

export type Schema = Readonly<{ [keyword: string]: unknown }>;

export const text: Schema = { type: 'string' };
export const whole: Schema = { type: 'integer' };
export const yesNo: Schema = { type: 'boolean' };
export const instant: Schema = { type: 'string', format: 'date-time' };
export const date: Schema = { type: 'string', format: 'date' };
export const hash: Schema = { type: 'string', description: 'SHA-256 in hexadecimal digits.' };
export const stage: Schema = { type: 'string', enum: STAGES };
export const pence: Schema = { type: 'string', description: 'Whole pence.' };
export const listOf = (items: Schema): Schema => ({ type: 'array', items });
export const oneOf = (...values: readonly string[]): Schema => ({ type: 'string', enum: values });
export const orNull = (schema: Schema): Schema => ({ ...schema, nullable: true });
export const byName = (values: Schema): Schema => ({ type: 'object', additionalProperties: values });

/** Everything in it is always there. */
export const object = (properties: Readonly<Record<string, Schema>>): Schema => ({
  type: 'object',
  required: Object.keys(properties),
  properties,
});

/** Its fields differ; they are those of the law. */
export const document = (description: string): Schema => ({ type: 'object', additionalProperties: true, description });
export const listed = (items: Schema): Schema => object({ items: listOf(items) });

export const paged = (items: Schema): Schema =>
  object({
    items: listOf(items),
    next: orNull({ ...text, description: 'To be given as `after` for the next page; also in the header Link.' }),
  });

export const versioned = (properties: Readonly<Record<string, Schema>>): Schema =>
  object({ ...properties, version: text });
export const person = object({ id: text, name: orNull({ ...text, description: 'null: erased.' }) });
export const addressee = object({ address: text, words: text, holders: listOf(person) });

/** Closures and weeks before elections, with where the date lies: in one of them, or shortly before or after it. */
export const near = listOf(
  object({
    organisation: text,
    kind: oneOf('closure', 'pre_election'),
    title: text,
    from: date,
    to: date,
    place: oneOf('in', 'before', 'after'),
  }),
);

export const duty = object({
  timer: text,
  what: { ...text, description: 'Command that settles it.' },
  organisations: listOf(text),
  waitsFor: listOf(addressee),
  since: instant,
  dueAt: orNull(instant),
  calendars: listOf(object({ id: text, version: whole })),
  near,
});
