import { v7 as newId } from 'uuid';
import { type Fields, type FormError, rowsOf, type Sent } from '../form-mapper.js';
import type { EntryView } from '../history/entry-view.js';
import type { Repeat } from './command-page.js';
import type { Recorded } from './overtaken.js';
import { Questions } from './questions.js';

/** A form as the templates draw it. */
export interface FormView {
  readonly action: string;
  /** Made when the form is drawn, so that the form sent twice is one command. */
  readonly commandId: string;
  /** Version of the thing acted on, as it is shown; empty where nothing has one. */
  readonly expected: string;
  /** Number of the latest entry of the history when it was drawn. */
  readonly seen: string;
  readonly values: Sent;
  readonly errors: readonly FormError[];
  /** What is wrong, by the name of the answer. */
  readonly wrong: Readonly<Record<string, string>>;
  /** Indexes of the rows of each repeated group. */
  readonly rows: Readonly<Record<string, readonly number[]>>;
  /** What has changed since the form was drawn. */
  readonly changes: readonly EntryView[];
  /** Beside the answers of a form that somebody has overtaken. */
  readonly recorded: Recorded;
  /** The answers were sent before, when the sign-in had run out. */
  readonly continued: boolean;
  /** What its template asks; known once that is drawn. */
  readonly questions: Questions;
}

/** The parts of a form that do not come from the answers. */
export interface FormFrame {
  readonly action: string;
  readonly expected: string | null;
  readonly seen: number;
  readonly form: Fields;
  readonly repeats?: Readonly<Record<string, Repeat>>;
}

interface Shown {
  readonly errors?: readonly FormError[];
  readonly changes?: readonly EntryView[];
  readonly recorded?: Recorded;
  /** A group that gets one row more. */
  readonly adding?: string;
  readonly continued?: boolean;
}

/** A form with its answers, and with what is wrong with them. */
export function formView(
  { action, expected, seen, repeats = {}, form }: FormFrame,
  sent: Sent,
  shown: Shown = {},
): FormView {
  const { errors = [], changes = [], recorded = {}, adding, continued = false } = shown;
  const counts = Object.entries(repeats).map(
    ([name, { least }]) => [name, rowsOf(sent, name, least) + Number(name === adding)] as const,
  );
  const groups = Object.keys(form).filter((name) => form[name].repeated);
  const rows = groups.map(
    (name) => [name, counts.find(([each]) => each === name)?.[1] ?? rowsOf(sent, name, 0)] as const,
  );
  return {
    action,
    commandId: typeof sent.commandId === 'string' ? sent.commandId : newId(),
    expected: expected ?? '',
    seen: String(seen),
    values: { ...sent, ...idsOfRows(repeats, Object.fromEntries(counts), sent) },
    errors,
    wrong: Object.fromEntries(errors.flatMap(({ name, text }) => (name === null ? [] : [[name, text]]))),
    rows: Object.fromEntries(rows.map(([name, count]) => [name, Array.from({ length: count }, (_, index) => index)])),
    changes,
    recorded,
    continued,
    questions: new Questions(form, sent),
  };
}

/** New rows get ids that no other row has: `part-1`, `part-2`. */
function idsOfRows(
  repeats: Readonly<Record<string, Repeat>>,
  counts: Readonly<Record<string, number>>,
  sent: Sent,
): Sent {
  const ids: Record<string, string> = {};
  for (const [name, { id: prefix }] of Object.entries(repeats)) {
    if (!prefix) continue;
    const places = Array.from({ length: counts[name] }, (_, index) => `${name}.${index}.id`);
    const taken = new Set(places.map((place) => sent[place]));
    for (const place of places.filter((each) => !sent[each])) {
      let number = 1;
      while (taken.has(`${prefix}-${number}`)) number += 1;
      ids[place] = `${prefix}-${number}`;
      taken.add(ids[place]);
    }
  }
  return ids;
}

/** A refusal: at the answer it speaks of, where the page knows one, else by itself. */
export function refusalIn(
  form: Fields,
  answers: Readonly<Record<string, string>>,
  code: string,
  sentence: string,
): FormError {
  const name = answers[code] ?? null;
  return { name, href: name && `#${name}${form[name]?.focus ?? ''}`, text: sentence };
}
