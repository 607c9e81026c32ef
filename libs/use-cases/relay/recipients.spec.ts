import { describe, expect, test } from '@jest/globals';
import type { Directory } from '#domain/kernel/facts.js';
import { directory, post } from '../../../test/support/domain.js';
import { recipientsOf } from './recipients.js';

const matter = { toldBefore: [], holders: null, organisations: null };

/** The programme of the tests, with another holder of one post. */
const withHolder = (id: string, holder: string | null): Directory => {
  const { organisations, ...rest } = directory();
  return {
    ...rest,
    organisations: organisations.map((each) => ({
      ...each,
      posts: each.posts.map((one) => (one.id === id ? { ...one, holder } : one)),
    })),
  };
};

describe('a notice', () => {
  const notice = (to: string, more = {}, who = directory()) =>
    recipientsOf({ kind: 'notice', to }, { ...matter, ...more }, who);

  test('goes to whoever holds the post now', () => {
    expect(notice('OR@tfl')).toEqual([post('OR', 'tfl').holder]);
    expect(notice('OR@tfl', {}, withHolder('tfl-or', 'ann'))).toEqual(['ann']);
  });

  test('to the chair goes to the deputy as well', () => {
    expect(notice('SC')).toHaveLength(2);
  });

  test('to a vacant post goes to nobody, which is said', () => {
    expect(notice('OR@tfl', {}, withHolder('tfl-or', null))).toEqual({
      status: 'failed',
      error: 'Nobody holds OR@tfl.',
    });
  });

  test('is not given twice to one person who holds two of the posts', () => {
    const twofold = withHolder('tfl-od', post('OR', 'tfl').holder);
    expect(notice('OD@tfl', { toldBefore: ['OR@tfl'] }, twofold)).toEqual({ status: 'not_needed' });
    expect(notice('OD@tfl', { toldBefore: ['OR@tfl'] })).toEqual([post('OD', 'tfl').holder]);
  });
});

describe('a reminder', () => {
  const reminder = (to: string, more = {}, who = directory()) =>
    recipientsOf({ kind: 'reminder', to }, { ...matter, ...more }, who);
  const waiting = { holders: ['OR@mpa', 'OD@mpa'], organisations: ['mpa'] };

  test('goes to whom the matter waits for', () => {
    expect(reminder('OD@mpa', waiting)).toEqual([post('OD', 'mpa').holder]);
  });

  test('does not go once the matter is settled, whoever it was for', () => {
    expect(reminder('OD@mpa')).toEqual({ status: 'not_needed' });
    expect(reminder('PO')).toEqual({ status: 'not_needed' });
  });

  test('does not go to an organisation that has acted while another has not', () => {
    expect(reminder('OD@mps', waiting)).toEqual({ status: 'not_needed' });
  });

  test('does not go to a seat that has voted while another has not', () => {
    const votes = { holders: ['seat:gla-chair'], organisations: ['gla'] };
    expect(reminder('seat:lda-member', votes)).toEqual({ status: 'not_needed' });
  });

  test('V3: goes to the substitute of a seat that has not voted, and to no other', () => {
    const votes = { holders: ['seat:lda-member', 'substitute:lda-member:lda-or'], organisations: ['lda'] };
    expect(reminder('substitute:lda-member:lda-or', votes)).toEqual(['lda-or']);
    expect(reminder('substitute:lda-member:lda-fin', votes)).toEqual({ status: 'not_needed' });
    expect(reminder('substitute:gla-chair:gla-or', votes)).toEqual({ status: 'not_needed' });
  });

  test('goes to those it was escalated to while the matter waits', () => {
    expect(reminder('CE@mpa', waiting)).toEqual([post('CE', 'mpa').holder]);
    expect(reminder('PO', waiting)).toEqual([post('PO', null).holder]);
  });

  test('section 7: that reached nobody goes to the next, whoever the matter waits for, while it waits', () => {
    const event = { type: 'ReminderUndelivered' };
    const evidence = { holders: ['post:tfl-pl'], organisations: [], event };
    expect(reminder('OR@tfl', evidence)).toEqual([post('OR', 'tfl').holder]);
    expect(reminder('OR@tfl', { ...evidence, holders: null })).toEqual({ status: 'not_needed' });
  });

  test('reaches a person through a second post when the first has nothing left to do', () => {
    const twofold = withHolder('mpa-od', post('OD', 'mps').holder);
    expect(reminder('OD@mpa', { ...waiting, toldBefore: ['OD@mps'] }, twofold)).toEqual([post('OD', 'mps').holder]);
  });
});
