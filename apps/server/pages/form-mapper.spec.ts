import { describe, expect, test } from '@jest/globals';
import { profile } from './cases/profile.js';
import {
  choice,
  date,
  decimal,
  document,
  given,
  givenNumber,
  group,
  month,
  orNone,
  penceOf,
  pounds,
  poundsOf,
  rows,
  several,
  text,
  ticked,
  whole,
  yesNo,
} from './form-fields.js';
import { errorsOf, rowsOf, toJson, toSent } from './form-mapper.js';

describe('pounds are pence', () => {
  test.each([
    ['1,234.56', '123456'],
    ['£240,000', '24000000'],
    ['0', '0'],
    ['0.5', '50'],
    ['007', '700'],
    [' 12 000.10 ', '1200010'],
    ['', undefined],
  ])('%s', (typed, pence) => {
    expect(penceOf(typed.trim())).toBe(pence);
  });

  test.each(['1.234', '-5', '1e5', 'ten', '1,2.3.4', '£', '12p', '１２'])(
    '%s is no amount and stays as it was typed',
    (typed) => {
      expect(penceOf(typed)).toBe(typed);
    },
  );

  test.each([
    ['0', '0'],
    ['5', '0.05'],
    ['123450', '1,234.50'],
    ['100000000', '1,000,000'],
  ])('%s pence are shown as %s', (pence, shown) => {
    expect(poundsOf(pence)).toBe(shown);
    expect(penceOf(shown)).toBe(pence);
  });
});

const form = {
  title: text('title'),
  level: choice('level'),
  years: whole('number of years'),
  value: pounds('value'),
  due: date('due date'),
  start: month('first month'),
  share: decimal('share'),
  agreed: yesNo('is it agreed'),
  urgent: ticked('urgent'),
  units: several('units'),
  note: orNone(text('note')),
  floors: group('floors', { annual: orNone(pounds('least benefit')) }),
  baseline: orNone(group('baseline', { value: decimal('baseline'), date: date('date of the baseline') })),
  parts: rows('parts', { id: given('part'), title: text('part'), required: ticked('required'), cost: pounds('cost') }),
  round: givenNumber('round'),
};

const json = {
  title: 'One',
  level: 'strategic',
  years: 3,
  value: '123456',
  due: '2009-03-09',
  start: '2009-04',
  share: '1.75',
  agreed: false,
  urgent: true,
  units: ['gla', 'tfl'],
  note: 'Words.',
  floors: { annual: '30000000' },
  baseline: { value: '12.5', date: '2008-12-31' },
  parts: [
    { id: 'part-1', title: 'First', required: true, cost: '100' },
    { id: 'part-2', title: 'Second', required: false, cost: '0' },
  ],
  round: 2,
};

test('what is recorded fills the form in, and the form gives it back', () => {
  const sent = toSent(form, json);
  expect(sent).toMatchObject({
    'due.day': '9',
    'due.month': '3',
    'due.year': '2009',
    value: '1,234.56',
    agreed: 'no',
    'parts.1.title': 'Second',
  });
  expect(toJson(form, sent)).toEqual(json);
});

test('what is not answered is left out, or is nothing where nothing is an answer', () => {
  expect(toJson(form, { title: '  ', 'due.day': '', 'parts.0.id': 'part-1', 'parts.0.title': '' })).toEqual({
    urgent: false,
    units: [],
    note: null,
    floors: { annual: null },
    baseline: null,
    parts: [],
  });
});

test('a row left empty is no row, and an error finds its way to the row as it is shown', () => {
  const sent = { 'parts.0.id': 'part-1', 'parts.1.id': 'part-2', 'parts.1.title': 'Second', 'parts.1.cost': 'ten' };
  expect(toJson({ parts: form.parts }, sent)).toEqual({
    parts: [{ id: 'part-2', title: 'Second', required: false, cost: 'ten' }],
  });
  expect(
    errorsOf({ parts: form.parts }, sent, [{ pointer: '/parts/0/cost', sentence: '“cost” must be whole pence.' }]),
  ).toEqual([
    {
      name: 'parts.1.cost',
      href: '#parts.1.cost',
      text: 'Row 2: the cost must be an amount in pounds, such as 1,234 or 1,234.56',
    },
  ]);
  expect(rowsOf(sent, 'parts', 1)).toBe(2);
  expect(rowsOf({}, 'parts', 3)).toBe(3);
});

test('what is wrong is said in the words of the question', () => {
  const sent = { title: '', 'due.day': '30', 'due.month': '2', 'due.year': '2009', level: 'other' };
  const violations = [
    { pointer: '/title', sentence: '“title” is missing.' },
    { pointer: '/due', sentence: '“due” must be a real date, such as 2009-03-09.' },
    { pointer: '/level', sentence: '“level” must be one of: strategic, operational.' },
    { pointer: '/elsewhere', sentence: '“elsewhere” is not a field of this request.' },
  ];
  expect(errorsOf(form, sent, violations)).toEqual([
    { name: 'title', href: '#title', text: 'Enter the title' },
    { name: 'due', href: '#due.day', text: 'The due date must be a real date, such as 27 3 2009' },
    { name: 'level', href: '#level', text: 'The level must be one of: strategic, operational.' },
    { name: null, href: null, text: '“elsewhere” is not a field of this request.' },
  ]);
});

test.each([
  [{ day: '', month: '3', year: '2009' }, '2009-03-00'],
  [{ day: '9', month: '', year: '2009' }, '2009-00-09'],
  [{ day: '9', month: '3', year: '' }, '00-03-09'],
  [{ day: 'nine', month: '3', year: '2009' }, '2009-03-nine'],
])('a date that is not all there stays so, to be refused: %j', ({ day, month: number, year }, expected) => {
  expect(toJson({ due: form.due }, { 'due.day': day, 'due.month': number, 'due.year': year })).toEqual({
    due: expected,
  });
});

test('a document is a whole request; what is no JSON stays text', () => {
  const whole = { document: document('policy') };
  expect(toJson(whole, { document: '{"version": 2}' })).toEqual({ version: 2 });
  expect(toJson(whole, { document: '{version' })).toBe('{version');
  const violation = { pointer: '/optIn/windowDays', sentence: '“windowDays” must be a whole number from 0 to 1000.' };
  expect(errorsOf(whole, {}, [violation])[0].text).toBe('optIn: “windowDays” must be a whole number from 0 to 1000.');
});

describe('what a benefit brings by month', () => {
  const line = { cashable: yesNo('is it money'), profile };
  const plain = (amount: string, cashable = 'yes') => ({
    cashable,
    'profile.first.month': '11',
    'profile.first.year': '2009',
    'profile.last.month': '2',
    'profile.last.year': '2010',
    'profile.amount': amount,
  });
  // The profile finds its neighbour by name, so it stands in a group as it does in the form.
  const read = (sent: Record<string, string>) =>
    (
      toJson(
        { line: group('line', line) },
        Object.fromEntries(Object.entries(sent).map(([name, value]) => [`line.${name}`, value])),
      ) as any
    ).line.profile;

  test('a first month, a last month and an amount a month', () => {
    expect(read(plain('12,500.50'))).toEqual(
      ['2009-11', '2009-12', '2010-01', '2010-02'].map((each) => ({ month: each, amount: '1250050' })),
    );
    expect(read(plain('1,200', 'no'))[0]).toEqual({ month: '2009-11', amount: '1200' });
  });

  test('months that differ, one a line', () => {
    expect(read({ ...plain('1'), 'profile.exact': '2009-11 100\n\n2010-01  2,000.10' })).toEqual([
      { month: '2009-11', amount: '10000' },
      { month: '2010-01', amount: '200010' },
    ]);
  });

  test('what cannot be spread stays to be refused', () => {
    expect(read({ ...plain('5'), 'profile.last.year': '2008' })).toEqual([{ month: '2009-11', amount: '' }]);
    expect(read({ ...plain(''), 'profile.last.year': '', 'profile.last.month': '' })).toEqual([
      { month: '2009-11', amount: '' },
    ]);
    expect(read({ cashable: 'yes' })).toBeUndefined();
  });

  test('is shown in the plain way where every month is alike, else month by month', () => {
    const even = [
      { month: '2009-12', amount: '5' },
      { month: '2010-01', amount: '5' },
    ];
    expect(profile.write(even, 'p')).toEqual({
      'p.first.month': '12',
      'p.first.year': '2009',
      'p.last.month': '1',
      'p.last.year': '2010',
      'p.amount': '5',
    });
    expect(profile.write([even[0], { month: '2010-02', amount: '5' }], 'p')).toEqual({
      'p.exact': '2009-12 5\n2010-02 5',
    });
  });
});
