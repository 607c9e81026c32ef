import { describe, expect, it } from '@jest/globals';
import { roleNames } from '#domain/programme/roles.js';
import { directory } from '../../../test/support/domain.js';
import { addressesOf } from '#domain/agenda/held-addresses.js';
import { addresseeOf, holdersIn } from './addressees.js';

const present = directory();
const holders = (address: string) => addresseeOf(address, present).holders;
const words = (address: string) => addresseeOf(address, present).words;

describe('an address', () => {
  it('is a post, a seat, a role of an organisation or a role of the programme', () => {
    expect(holders('post:tfl-pl')).toEqual(['tfl-pl']);
    expect(holders('seat:lda-member')).toEqual(['lda-member']);
    expect(holders('substitute:lda-member:lda-or')).toEqual(['lda-or']);
    expect(holders('OR@mpa')).toEqual(['mpa-or']);
    expect(holders('PO')).toEqual(['po']);
    expect(holders('BL')).toEqual(['tfl-bl']);
    expect(holders('SC')).toEqual(['gla-chair', 'tfl-deputy']);
  });

  it('is nobody where there is no such thing, or it is vacant', () => {
    for (const address of ['post:constructor', 'seat:nowhere', 'substitute:nowhere:lda-or', 'OR@nowhere', 'XX'])
      expect(holders(address)).toEqual([]);
    const posts = present.programme.posts.map((post) => ({ ...post, holder: null }));
    expect(addresseeOf('PO', { ...present, programme: { ...present.programme, posts } }).holders).toEqual([]);
  });

  it('has words for people', () => {
    expect(words('OR@mpa')).toBe('the organisation representative of MPA');
    expect(words('PO')).toBe('the programme office');
    expect(words('seat:gla-chair')).toBe('gla-chair');
    expect(words('substitute:lda-member:lda-or')).toBe('the substitute of lda-member');
    expect(words('post:nowhere')).toBe('post:nowhere');
  });
});

it('whoever is reached at an address has it among theirs, and no other', () => {
  const organisations = present.organisations.map(({ id }) => id);
  const roles = Object.keys(roleNames);
  const places = [...present.programme.posts, ...present.organisations.flatMap(({ posts }) => posts)];
  const all = [
    ...['PO', 'SS', 'BL', 'AR', 'MAG', 'AUD', 'SC'],
    ...organisations.flatMap((organisation) => roles.map((role) => `${role}@${organisation}`)),
    ...places.map(({ id }) => `post:${id}`),
    ...present.programme.seats.map(({ id }) => `seat:${id}`),
    ...present.programme.seats.flatMap(({ id }) => holdersIn(present).map((person) => `substitute:${id}:${person}`)),
  ];
  const reached = (person: string) =>
    all.filter((address) => holders(address).includes(person) && address !== 'BL@tfl');
  for (const person of holdersIn(present))
    expect([...addressesOf(person, present)].sort()).toEqual(reached(person).sort());
});
