import { fileURLToPath } from 'node:url';
import nunjucks from 'nunjucks';
import type { Variable } from '#domain/wording/kinds.js';
import type { Wording } from '#domain/wording/state.js';
import { blockOn, filled } from '#domain/wording/template.js';

/** Longer subjects are cut by mail programs. */
const LONGEST_SUBJECT = 150;

/** What stands in the place of variables; some are said in another way in a subject. */
export type Said = string | Wording;

export type Values = { readonly [Name in Variable]?: Said };

/** A part of a mail: lines of words, the link, or a list under a heading. */
type Part =
  | { readonly lines: readonly string[] }
  | { readonly link: string; readonly action: string }
  | { readonly heading: string; readonly items: readonly string[] };

/** What stands in the place of the variables in a mail. */
interface Filling {
  readonly values: Values;
  readonly blocks: { readonly [Name in Variable]?: readonly Part[] };
}

const loader = new nunjucks.FileSystemLoader(fileURLToPath(new URL('templates', import.meta.url)));

/** The page around a mail. What people write is never a template of it, but always shown as it is. */
const page = new nunjucks.Environment(loader, { autoescape: true, throwOnUndefined: true });

/** Lays words out as a mail. A gap in them is a fault: what they belong to is not sent. */
export function mailOf(words: Wording, filling: Filling) {
  const subject = subjectOf(words.subject, filling.values);
  const parts = partsOf(words.body, filling);
  return {
    subject,
    text: `${parts.map(textOf).join('\n\n')}\n`,
    html: page.render('mail.html.njk', { subject, parts }),
  };
}

/** What comes last, the deadline or the date, is always there; what stands before it is cut where it is too long. */
function subjectOf(template: string, values: Values): string {
  const [, first, last] = /^(.*?)(\{\{\s*(?:deadline|date)\s*\}\}[^{}]*)?$/.exec(template)!;
  const [head, tail] = [lineOf(first, values, 'subject'), lineOf(last ?? '', values, 'subject')];
  const room = LONGEST_SUBJECT - (tail === '' ? 0 : tail.length + 1);
  const cut = head.length > room ? `${head.slice(0, room - 1)}…` : head;
  return `${cut} ${tail}`.trimEnd().slice(0, LONGEST_SUBJECT);
}

function partsOf(body: string, { values, blocks }: Filling): readonly Part[] {
  return body.split(/\n\s*\n/).flatMap((paragraph) => {
    const parts: Part[] = [];
    for (const line of paragraph.split('\n')) {
      const block = blockOn(line);
      const words = block ? '' : lineOf(line, values, 'body');
      const before = parts.at(-1);
      if (block) parts.push(...blocks[block]!);
      else if (words && before && 'lines' in before) parts.splice(-1, 1, { lines: [...before.lines, words] });
      else if (words) parts.push({ lines: [words] });
    }
    return parts;
  });
}

/** A line with its values; where one of them is empty it leaves no gap. */
function lineOf(template: string, values: Values, place: keyof Wording): string {
  let gap = false;
  const line = filled(template, (variable) => {
    const value = values[variable];
    if (value === undefined) throw new Error(`Nobody says what {{${variable}}} is.`);
    const words = typeof value === 'string' ? value : value[place];
    gap ||= words === '';
    return words;
  });
  return gap
    ? line
        .replace(/ +([.,;:!?]|$)/g, '$1')
        .replace(/ {2,}/g, ' ')
        .trim()
    : line.trim();
}

function textOf(part: Part): string {
  if ('lines' in part) return part.lines.join('\n');
  if ('link' in part) return `${part.action}:\n${part.link}`;
  return [part.heading, ...part.items.map((item) => `- ${item}`)].join('\n');
}
