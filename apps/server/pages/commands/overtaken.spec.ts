import { describe, expect, test } from '@jest/globals';
import { date, given, givenNumber, orNone, pounds, rows, several, text, ticked } from '../form-fields.js';
import { toJson, toSent } from '../form-mapper.js';
import { overtaken } from './overtaken.js';

const form = {
  caseVersion: givenNumber('version'),
  title: text('title'),
  note: orNone(text('note')),
  value: pounds('value'),
  units: several('units'),
  parts: rows('parts', { id: given('part'), title: text('part'), required: ticked('required'), due: date('due date') }),
  options: rows('options', { title: text('option') }),
};

const opened = {
  caseVersion: 1,
  title: 'Old',
  note: null,
  value: '100000',
  units: ['gla'],
  parts: [
    { id: 'a', title: 'A', required: true, due: '2009-03-09' },
    { id: 'b', title: 'B', required: false, due: '2009-03-10' },
  ],
  options: [{ title: 'One' }],
};

const compared = (mine: object, theirs: object) =>
  overtaken(form, toSent(form, { ...opened, ...mine }), toSent(form, { ...opened, ...theirs }));

describe('beside an answer stands what is recorded now', () => {
  test('where the two differ, whoever changed it', () => {
    const { recorded } = compared({ title: 'Mine', value: '5' }, { value: '120000', note: 'Theirs.', units: [] });
    expect(recorded).toEqual({ title: ['Old'], value: ['1,200'], note: ['Theirs.'], units: [] });
  });

  test('in each row with the same id, though rows were moved', () => {
    const [a, b] = opened.parts;
    const { recorded } = compared(
      { parts: [{ ...a, title: 'My A', required: false }, b] },
      { parts: [{ ...b, due: '2009-04-01' }, a] },
    );
    expect(recorded).toEqual({
      'parts.0.title': ['A'],
      'parts.0.required': ['yes'],
      'parts.1.due': ['1', '4', '2009'],
    });
  });

  test('and nowhere while nothing is recorded', () => {
    expect(overtaken(form, toSent(form, opened), toSent(form, { caseVersion: 2 })).recorded).toEqual({});
  });
});

describe('one goes on from there', () => {
  const added = { id: 'c', title: 'C', required: true, due: '2009-05-01' };

  test('with the own answers, on what stands now', () => {
    const { sent } = compared({ title: 'Mine' }, { title: 'Theirs', caseVersion: 2 });
    expect(toJson(form, sent)).toEqual({ ...opened, title: 'Mine', caseVersion: 2 });
  });

  test('a row that was added is offered empty, and is not saved unless it is filled in', () => {
    const { sent, recorded } = compared(
      {},
      { parts: [added, ...opened.parts], options: [{ title: 'One' }, { title: 'Two' }] },
    );
    expect(sent).toMatchObject({ 'parts.2.id': 'c', 'parts.2.title': '', 'options.1.title': '' });
    expect(recorded).toMatchObject({ 'parts.2.title': ['C'], 'options.1.title': ['Two'] });
    expect(toJson(form, sent)).toEqual(opened);
    const filled = {
      ...sent,
      'parts.2.title': 'C',
      'parts.2.due.day': '1',
      'parts.2.due.month': '5',
      'parts.2.due.year': '2009',
    };
    expect(toJson(form, filled)).toEqual({ ...opened, parts: [...opened.parts, added] });
  });

  test('a box that was unticked stays so', () => {
    const [a, b] = opened.parts;
    const { sent } = compared({ parts: [{ ...a, required: false }, b] }, { title: 'Theirs' });
    expect(toJson(form, sent)).toMatchObject({ parts: [{ required: false }, { required: false }] });
  });
});
