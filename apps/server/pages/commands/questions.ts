import { penceOf, poundsOf } from '../form-fields.js';
import { answerOf, type Fields, filledRows, type Sent } from '../form-mapper.js';
import { dateInWords, listInWords, monthInWords } from '../words.js';

/** A question with what was answered to it, in the words of the form. */
export interface Answered {
  readonly name: string;
  readonly key: string;
  /** `null`: nothing was answered. */
  readonly value: string | null;
  /** The input to go to, to change it. */
  readonly anchor: string;
}

/** Answers that stand together: those of a row under its title, or those between two rows. */
export interface AnsweredGroup {
  readonly title: string | null;
  readonly lines: readonly Answered[];
}

/** How a question takes its answer. */
interface Asked {
  /** The choices it offers. */
  readonly items?: readonly { readonly value: string; readonly text: string }[];
  /** What it means to answer nothing. */
  readonly without?: string;
  /** Endings of its inputs, where it has several: those of a date or a month. */
  readonly parts?: readonly string[];
  readonly prefix?: string;
  readonly suffix?: string;
}

/** Of an answer that has been given it need not be said that it could have been left out. */
const plain = (words: string): string => words.replace(/ \(optional\)$/, '');

interface Row {
  readonly group: string;
  readonly index: number;
}

/**
 * The questions of a form as its template asks them, in their order: each macro of a field notes its own. So the page on
 * which answers are checked has every question, and has it in the same words.
 */
export class Questions {
  private readonly asked: { readonly name: string; readonly key: string; readonly how: Asked }[] = [];
  private readonly titles = new Map<string, string>();

  constructor(
    private readonly form: Fields,
    private readonly sent: Sent,
  ) {}

  /** Called by a template, which shows nothing of it. */
  note(name: string, key: string, how: Asked): string {
    this.asked.push({ name, key, how });
    return '';
  }

  /** What a row of a repeated group is called; called by a template. */
  row(name: string, title: string): string {
    this.titles.set(name, plain(title));
    return '';
  }

  get any(): boolean {
    return this.asked.length > 0;
  }

  /** Rows in which nothing was answered are left out, as they are left out of what is recorded. */
  get groups(): readonly AnsweredGroup[] {
    const groups: { readonly title: string | null; readonly lines: Answered[] }[] = [];
    for (const each of this.asked) {
      const row = this.rowOf(each.name);
      if (row && !filledRows(this.form[row.group].inside!, this.sent, row.group).includes(row.index)) continue;
      const title = row && (this.titles.get(`${row.group}.${row.index}`) ?? null);
      if (groups.length === 0 || groups.at(-1)!.title !== title) groups.push({ title, lines: [] });
      groups.at(-1)!.lines.push(this.answered(each));
    }
    return groups;
  }

  private answered({ name, key, how }: Questions['asked'][number]): Answered {
    const anchor = `#${name}${how.parts ? `.${how.parts.at(-1)}` : ''}`;
    return { name, key: plain(key), value: inWords(this.sent, name, how) ?? how.without ?? null, anchor };
  }

  private rowOf(name: string): Row | null {
    const [, group, index] = /^([^.]+)\.(\d+)\./.exec(name) ?? [];
    return group !== undefined && this.form[group]?.repeated ? { group, index: Number(index) } : null;
  }
}

function inWords(sent: Sent, name: string, { items, parts, prefix = '', suffix = '' }: Asked): string | null {
  if (parts) return dayInWords(parts.map((part) => answerOf(sent, `${name}.${part}`)));
  if (items) {
    const chosen = [sent[name] ?? []].flat();
    return (
      listInWords(items.filter(({ value }) => chosen.includes(value) && value !== '').map(({ text }) => text)) || null
    );
  }
  const typed = answerOf(sent, name);
  if (typed === '') return null;
  const pence = prefix === '£' ? penceOf(typed) : undefined;
  const written = pence !== undefined && /^\d+$/.test(pence) ? poundsOf(pence) : typed;
  return `${prefix}${written}${suffix && ` ${suffix}`}`;
}

/** The year first; what is no date stands as it was typed. */
function dayInWords(typed: readonly string[]): string | null {
  if (typed.every((part) => part === '')) return null;
  const date = typed.map((part) => part.padStart(2, '0')).join('-');
  if (/^\d{4}-\d\d-\d\d$/.test(date) && !Number.isNaN(Date.parse(date))) return dateInWords(date);
  return /^\d{4}-(0[1-9]|1[0-2])$/.test(date) ? monthInWords(date) : typed.toReversed().join(' ');
}
