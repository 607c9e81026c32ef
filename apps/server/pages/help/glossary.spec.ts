import { describe, expect, it } from '@jest/globals';
import nunjucks from 'nunjucks';
import { addFilters } from '../filters.js';
import { termOf, terms } from './glossary.js';

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
});
