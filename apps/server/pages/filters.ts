import nunjucks, { type Environment } from 'nunjucks';
import { addressOfAsset } from './assets.js';
import { type Term, termIn, termOf } from './help/glossary.js';
import { deadlineInWords, listInWords, lowerFirst, withCommas } from './words.js';

interface Choice {
  readonly value: string;
  readonly text: string;
}

/** The texts of an answer's inputs in a line; choices in their own words. */
function said(texts: readonly string[], choices: readonly Choice[]): string {
  const words = texts.map((text) => choices.find(({ value }) => value === text)?.text ?? text);
  return (choices.length > 0 ? listInWords(words) : words.join(' ')) || 'nothing';
}

/** A word with the way to its place in the glossary, or to that of another term; without, where there is none. */
function linked(words: string, term = words): unknown {
  const found = termOf(term);
  return found ? new nunjucks.runtime.SafeString(linkTo(found, words)) : words;
}

/** A label or heading of ours, with the way to the glossary from the first term in it. */
function withTerm(label: string): unknown {
  const found = termIn(label ?? '');
  if (!found) return label;
  const { term, from, to } = found;
  return new nunjucks.runtime.SafeString(
    escaped(label.slice(0, from)) + linkTo(term, label.slice(from, to)) + escaped(label.slice(to)),
  );
}

const linkTo = ({ id }: Term, words: string): string =>
  `<a class="govuk-link" href="/glossary#${id}">${escaped(words)}</a>`;

/** A page in which only the first appearance of each term leads to the glossary. */
export function firstTermsOnly(html: string): string {
  const seen = new Set<string>();
  return html.replace(
    /<a class="govuk-link" href="\/glossary#([a-z0-9-]+)">([^<]*)<\/a>/g,
    (link, id: string, words: string) => {
      if (seen.has(id)) return words;
      seen.add(id);
      return link;
    },
  );
}

const escaped = (words: string): string => words.replace(/[&<>"']/g, (letter) => `&#${letter.charCodeAt(0)};`);

/** A text within quotes in a style sheet: nothing in it can end them. */
const inStyle = (words = ''): string =>
  words.replace(/\s+/g, ' ').replace(/[^\w .,:()–-]/gu, (letter) => `\\${letter.codePointAt(0)!.toString(16)} `);

/** What templates do with words that they are given; everything else is put into words before. */
export function addFilters(environment: Environment): void {
  environment.addFilter('deadline', deadlineInWords);
  environment.addFilter('commas', withCommas);
  environment.addFilter('lowerFirst', lowerFirst);
  environment.addFilter('term', linked);
  environment.addFilter('withTerm', withTerm);
  environment.addFilter('inStyle', inStyle);
  environment.addFilter('isHash', (text: unknown) => typeof text === 'string' && /^[0-9a-f]{64}$/.test(text));
  environment.addFilter('asset', addressOfAsset);
  environment.addFilter('said', (texts: readonly string[], items?: readonly Choice[] | null) =>
    said(texts, items ?? []),
  );
  environment.addFilter('many', (value: string | readonly string[] | undefined) => [value ?? []].flat());
}
