import { describe, expect, it } from '@jest/globals';
import { isDate, isMonth } from './dates.js';

describe('dates', () => {
  it.each(['2009-02-28', '2008-02-29', '2009-12-31'])('%s exists', (date) => expect(isDate(date)).toBe(true));

  it.each([
    '2009-02-29',
    '2009-02-31',
    '2009-13-01',
    '2009-00-10',
    '9-3-2009',
    '2009-3-9',
    '',
    'tomorrow',
    '1899-12-31',
    '2100-01-01',
    '9999-12-31',
  ])('%s does not exist', (date) => expect(isDate(date)).toBe(false));

  it('months are written like 2009-03', () => {
    expect(isMonth('2009-03')).toBe(true);
    expect(isMonth('2009-13')).toBe(false);
    expect(isMonth('2009-03-01')).toBe(false);
    expect(isMonth('9999-12')).toBe(false);
  });
});
