import { type Field, type Fields, indexesIn, isBlank, type Sent } from '../form-mapper.js';

/** What is recorded now, by the name of an answer: the texts that its inputs would show. */
export type Recorded = Readonly<Record<string, readonly string[]>>;

/**
 * The answers of a form that somebody has overtaken, with rows for what has been added, and beside each answer that
 * differs what is recorded now.
 */
export function overtaken(form: Fields, sent: Sent, now: Sent): { readonly sent: Sent; readonly recorded: Recorded } {
  const groups = Object.entries(form).filter(([, { repeated }]) => repeated);
  const stands = groups.reduce((moved, [name, group]) => besideItsRow(name, group, sent, moved), now);
  const added = Object.assign({}, ...groups.map(([name, group]) => addedRows(name, group, sent, stands))) as Sent;
  return {
    sent: { ...added, ...sent, ...knownNow(form, now) },
    recorded: isAnswered(form, now) ? differing(form, sent, stands) : {},
  };
}

/** What is not asked is known from the page, so it is as it stands now. */
const knownNow = (form: Fields, now: Sent): Sent =>
  Object.fromEntries(Object.entries(now).filter(([name]) => form[name] && !form[name].asked));

const isAnswered = (form: Fields, now: Sent): boolean =>
  Object.entries(form).some(([name, field]) => field.asked && !isBlank(field.read(now, name)));

/** Rows that have ids stand beside the row of the same id, wherever somebody has moved it; new ones come last. */
function besideItsRow(name: string, { inside }: Field, sent: Sent, now: Sent): Sent {
  if (!inside?.id) return now;
  const rows = indexesIn(sent, name);
  const idOf = (of: Sent, row: number) => of[`${name}.${row}.id`];
  let next = Math.max(-1, ...rows) + 1;
  const places = new Map(
    indexesIn(now, name).map((row) => [row, rows.find((each) => idOf(sent, each) === idOf(now, row)) ?? next++]),
  );
  const moved = Object.entries(now).map(([key, value]) => {
    const [, row, rest] = key.startsWith(`${name}.`) ? (/^(\d+)\.(.*)$/.exec(key.slice(name.length + 1)) ?? []) : [];
    return [row === undefined ? key : `${name}.${places.get(Number(row))}.${rest}`, value];
  });
  return Object.fromEntries(moved) as Sent;
}

/** A row that the form did not have: its answers are left open, what is not asked in it is known. */
function addedRows(name: string, { inside }: Field, sent: Sent, stands: Sent): Sent {
  const present = indexesIn(sent, name);
  const keys = indexesIn(stands, name)
    .filter((row) => !present.includes(row))
    .flatMap((row) => Object.keys(stands).filter((key) => key.startsWith(`${name}.${row}.`)));
  return Object.fromEntries(
    keys.map((key) => [key, inside![key.slice(name.length + 1).split('.')[1]].asked ? '' : stands[key]]),
  );
}

function differing(form: Fields, sent: Sent, stands: Sent, prefix = ''): Recorded {
  const all = Object.entries(form).map(([key, field]): Recorded => {
    const name = `${prefix}${key}`;
    if (field.inside && field.repeated) {
      const rows = new Set([...indexesIn(sent, name), ...indexesIn(stands, name)]);
      const each = [...rows].map((row) => differing(field.inside!, sent, stands, `${name}.${row}.`));
      return Object.assign({}, ...each) as Recorded;
    }
    if (field.inside) return differing(field.inside, sent, stands, `${name}.`);
    return isSame(field, name, sent, stands) ? {} : { [name]: textsOf(stands, name) };
  });
  return Object.assign({}, ...all) as Recorded;
}

const isSame = ({ read }: Field, name: string, sent: Sent, stands: Sent): boolean =>
  JSON.stringify(read(sent, name) ?? null) === JSON.stringify(read(stands, name) ?? null);

const textsOf = (stands: Sent, name: string): readonly string[] =>
  Object.entries(stands)
    .filter(([key]) => key === name || key.startsWith(`${name}.`))
    .flatMap(([, texts]) => texts ?? []);
