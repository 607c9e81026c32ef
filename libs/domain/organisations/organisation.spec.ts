import { describe, expect, it } from '@jest/globals';
import { at, directory, facts, organisation, post } from '../../../test/support/domain.js';
import { UnknownEvent } from '../kernel/aggregate.js';
import type { Decision } from '../kernel/decision.js';
import type { OrganisationEvent } from './events.js';
import { decideOrganisation, organisationAggregate } from './organisation.js';
import type { Organisation } from './state.js';

const now = at('2009-01-05');

/** The directory before any member has been adopted. */
const empty = { directory: { ...directory(), organisations: [] } };

const adopt = (change: Partial<Organisation> = {}, more = empty): Decision<OrganisationEvent> =>
  decideOrganisation(null, { type: 'AdoptOrganisation', ...organisation('tfl'), ...change }, facts('po', more), now);

const fold = (event: OrganisationEvent): Organisation =>
  organisationAggregate.evolve(null, { event, at: now, actor: 'installation', version: 1 });

const refused = (code: string) => expect.objectContaining({ kind: 'refused', code });

describe('a member organisation', () => {
  it('is adopted once, with its scheme and its posts', () => {
    const tfl = organisation('tfl');
    expect(adopt()).toEqual({ kind: 'accepted', events: [{ type: 'OrganisationAdopted', organisation: tfl }] });
    expect(fold({ type: 'OrganisationAdopted', organisation: tfl })).toEqual(tfl);
    expect(decideOrganisation(tfl, { type: 'AdoptOrganisation', ...tfl }, facts('po', empty), now)).toEqual(
      refused('ORGANISATION.EXISTS'),
    );
  });

  it('is in one of the programme’s units', () => {
    expect(adopt({ id: 'bbc', posts: [] })).toEqual(refused('ORGANISATION.NOT_A_MEMBER'));
  });

  it('has posts of its own, each named once in the whole programme', () => {
    expect(adopt({ posts: [post('OD', 'mpa')] })).toEqual(refused('ORGANISATION.POST_ELSEWHERE'));
    expect(adopt({ posts: [post('OD', null)] })).toEqual(refused('ORGANISATION.POST_ELSEWHERE'));
    expect(adopt({ posts: [post('OD', 'tfl'), post('OD', 'tfl')] })).toEqual(refused('ORGANISATION.POST_TWICE'));
    expect(adopt({ posts: [{ ...post('PL', 'tfl'), id: 'po' }] })).toEqual(refused('ORGANISATION.POST_TWICE'));
  });

  it('O4: names each body of its scheme of delegation once', () => {
    const [board] = organisation('tfl').scheme;
    expect(adopt({ scheme: [board, board] })).toEqual(refused('ORGANISATION.BODY_TWICE'));
  });

  it('stops the fold at an event that it does not know', () => {
    expect(() => fold({ type: 'Unheard' } as never)).toThrow(UnknownEvent);
  });
});
