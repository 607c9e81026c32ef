import { describe, expect, it } from '@jest/globals';
import nunjucks from 'nunjucks';
import { addFilters, firstTermsOnly } from '../filters.js';
import { termIn, termOf, terms } from './glossary.js';
import { TERM_WORDS } from './term-words.js';

const draw = (template: string): string => {
  const environment = new nunjucks.Environment(null, { autoescape: true });
  addFilters(environment);
  return environment.renderString(template, { evil: '<b>Quorum</b>' });
};

describe('the glossary', () => {
  it('has a place of its own for each term', () => {
    expect(new Set(terms.map(({ id }) => id)).size).toBe(terms.length);
    expect(terms.every(({ id, meaning }) => /^[a-z0-9][a-z0-9-]*$/.test(id) && meaning !== '')).toBe(true);
  });

  it('knows a term however its letters are written, and each of several in a line', () => {
    expect(termOf('QUORUM')?.term).toBe('Quorum');
    expect(termOf('obc')?.term).toBe('SOC / OBC / FBC / BJC');
    expect(termOf('constructor')).toBeNull();
  });

  it('is linked where a term stands in a page, which keeps its own words', () => {
    expect(draw("{{ 'quorum' | term }}")).toBe('<a class="govuk-link" href="/glossary#quorum">quorum</a>');
    expect(draw("{{ 'two keys' | term('Call-in') }}")).toBe(
      '<a class="govuk-link" href="/glossary#call-in">two keys</a>',
    );
    expect(draw('{{ evil | term }}')).toBe('&lt;b&gt;Quorum&lt;/b&gt;');
  });

  it('has every term that labels are searched for', () => {
    expect(TERM_WORDS.filter(([, term]) => termOf(term) === null)).toEqual([]);
  });

  it.each([
    ['Net cashable benefit a year', 'Cashable benefit'],
    ['Benefits that are not cashable', 'Non-cashable benefit'],
    ['Non-cashable', 'Non-cashable benefit'],
    ['Quorum', 'Quorum'],
    ['Reasons for the re-baseline', undefined],
    ['Recall-in', undefined],
    ['', undefined],
  ])('is found in the label “%s”: %s', (label, term) => {
    expect(termIn(label)?.term.term).toBe(term);
  });

  it('is linked from a label where it first stands in a page', () => {
    expect(draw("{{ 'Net cashable benefit <a year>' | withTerm }}")).toBe(
      'Net <a class="govuk-link" href="/glossary#cashable-benefit">cashable</a> benefit &#60;a year&#62;',
    );
    const twice = draw("{{ 'Quorum' | withTerm }}, {{ 'no quorum' | withTerm }}, {{ 'Exempt' | withTerm }}");
    expect(firstTermsOnly(twice)).toBe(
      '<a class="govuk-link" href="/glossary#quorum">Quorum</a>, no quorum, ' +
        '<a class="govuk-link" href="/glossary#exempt-item">Exempt</a>',
    );
  });
});
