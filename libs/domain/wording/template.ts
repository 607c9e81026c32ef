import { type Refusal, refusals } from '../kernel/decision.js';
import { BLOCKS, shapeOf, type Variable } from './kinds.js';
import { wordingMessages } from './messages.js';
import type { Wording } from './state.js';

const refuse = refusals(wordingMessages);

/** A variable, and nothing else between the braces: a template names things and can do nothing. */
const BRACED = /\{\{\s*([^{}]*?)\s*\}\}/g;

export const braced = (variable: string): string => `{{${variable}}}`;

const variablesIn = (text: string): readonly string[] => [...text.matchAll(BRACED)].map(([, name]) => name);

/** Puts values in the place of variables, once: what looks like a variable in a value is left as it is. */
export const filled = (text: string, valueOf: (variable: Variable) => string): string =>
  text.replace(BRACED, (_, name: Variable) => valueOf(name));

/** The block that a line stands for; `null`: it is words. */
export const blockOn = (line: string): Variable | null =>
  BLOCKS.find((block) => line.trim().replace(/\s/g, '') === braced(block)) ?? null;

/** Variables that a subject, or a text, of this kind of mail can have. */
export const variablesOf = (kind: string, place: 'subject' | 'body'): readonly Variable[] =>
  shapeOf(kind).variables.filter((each) => place === 'body' || (!BLOCKS.includes(each) && each !== 'settings'));

/** As it is kept: lines end alike, and nothing stands before or after. */
export const tidied = ({ subject, body }: Wording): Wording => ({
  subject: subject.trim(),
  body: body.replace(/\r\n?/g, '\n').trim(),
});

/** Why words cannot be those of a kind of mail; `null`: they can. */
export const whyNoTemplate = (kind: string, words: Wording): Refusal | null =>
  whyUnreadable(words) ??
  whyUnknown(kind, 'subject', words.subject) ??
  whyUnknown(kind, 'body', words.body) ??
  whyIncomplete(kind, words);

/** Marks that turn the direction of reading, or that nobody sees. */
const HIDDEN = /[\u00ad\u061c\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/;

const LINES = /[\n\r\v\f\u0085\u2028\u2029]/;

const ADDRESS = /\b(https?|ftp|mailto|javascript|data):|\bwww\./i;

function whyUnreadable({ subject, body }: Wording): Refusal | null {
  if (LINES.test(subject)) return refuse('TEMPLATE.SUBJECT_LINES');
  if (HIDDEN.test(subject) || HIDDEN.test(body)) return refuse('TEMPLATE.HIDDEN_MARKS');
  if (ADDRESS.test(subject) || ADDRESS.test(body))
    return refuse('TEMPLATE.OTHER_ADDRESS', { variable: braced('link') });
  return null;
}

function whyUnknown(kind: string, place: 'subject' | 'body', text: string): Refusal | null {
  const known = variablesOf(kind, place);
  const unknown = variablesIn(text).find((name) => !known.includes(name as Variable));
  if (unknown !== undefined) {
    return refuse('TEMPLATE.VARIABLE_UNKNOWN', {
      variable: unknown.slice(0, 60),
      place: place === 'body' ? 'text' : 'subject',
      known: known.map(braced).join(', '),
    });
  }
  return /[{}]/.test(text.replace(BRACED, '')) ? refuse('TEMPLATE.BRACES') : null;
}

function whyIncomplete(kind: string, { subject, body }: Wording): Refusal | null {
  if (subject.search(BRACED) !== 0 || variablesIn(subject)[0] !== 'reference') {
    return refuse('TEMPLATE.NO_REFERENCE', { variable: braced('reference') });
  }
  const inBody = variablesIn(body);
  if (inBody.filter((each) => each === 'link').length !== 1) {
    return refuse('TEMPLATE.NO_LINK', { variable: braced('link') });
  }
  const missing = shapeOf(kind).needed.find((each) => !inBody.includes(each));
  if (missing) return refuse('TEMPLATE.MISSES', { variable: braced(missing) });
  const inside = body
    .split('\n')
    .filter((line) => blockOn(line) === null)
    .flatMap(variablesIn)
    .find((each) => BLOCKS.includes(each as Variable));
  return inside === undefined ? null : refuse('TEMPLATE.ALONE', { variable: braced(inside) });
}
