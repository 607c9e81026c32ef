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

  it('O4, V13: has a chain and a call-in window that can be kept to', () => {
    const step = { step: 'finance', post: null, routes: [] } as const;
    expect(adopt({ callInDays: 5, chain: [step] }).kind).toBe('accepted');
    expect(adopt({ chain: [step, step] })).toEqual(refused('ORGANISATION.STEP_TWICE'));
    expect(adopt({ chain: [{ ...step, step: 'legal' }] })).toEqual(refused('ORGANISATION.STEP_POST_NEEDED'));
    expect(adopt({ chain: [{ ...step, post: 'mpa-or' }] })).toEqual(refused('ORGANISATION.STEP_POST_UNKNOWN'));
    for (const callInDays of [0, 61, 1.5]) expect(adopt({ callInDays })).toEqual(refused('ORGANISATION.CALL_IN_DAYS'));
  });

  it('stops the fold at an event that it does not know', () => {
    expect(() => fold({ type: 'Unheard' } as never)).toThrow(UnknownEvent);
  });
});

describe('O4: the scheme of a member', () => {
  const tfl = organisation('tfl');
  const scheme = [{ ...tfl.scheme[0], limit: '100' }];
  const next = {
    type: 'AdoptScheme',
    organisation: 'tfl',
    version: 2,
    adoptedOn: '2009-01-05',
    reference: 'TfL/09/1',
    scheme,
    delegatedToPartner: null,
    callInDays: 5,
    chain: [],
  } as const;
  const change = (more: object = {}, present: Organisation | null = tfl) =>
    decideOrganisation(present, { ...next, ...more }, facts('tfl-or'), now);

  it('O4: is replaced by its next version, and kept', () => {
    const [adopted] = (change() as { events: readonly OrganisationEvent[] }).events;
    const after = organisationAggregate.evolve(tfl, { event: adopted, at: now, actor: 'tfl-or', version: 2 });
    expect(after).toMatchObject({ id: 'tfl', posts: tfl.posts, scheme, callInDays: 5, version: 2 });
    expect(after.earlier).toEqual([{ version: 1, until: now, scheme: tfl.scheme, delegatedToPartner: null }]);
    expect(change({}, after)).toEqual(refused('ORGANISATION.OTHER_VERSION'));
    expect(change({ version: 3 }, after).kind).toBe('accepted');
  });

  it('O4: is the organisation’s own, can be decided by, and was adopted by then', () => {
    expect(change({}, null)).toEqual(refused('ORGANISATION.UNKNOWN'));
    expect(change({ organisation: 'lda' })).toEqual(refused('ORGANISATION.OTHER'));
    expect(change({ scheme: [] })).toEqual(refused('ORGANISATION.SCHEME_EMPTY'));
    expect(change({ scheme: [scheme[0], scheme[0]] })).toEqual(refused('ORGANISATION.BODY_TWICE'));
    expect(change({ adoptedOn: '2009-01-06' })).toEqual(refused('ORGANISATION.ADOPTED_LATER'));
  });
});

describe('T1: the calendar of a member', () => {
  const tfl = organisation('tfl');
  const closed = { kind: 'closure', title: 'Summer closure', from: '2009-08-03', to: '2009-08-07' } as const;
  const change = (more: object = {}, present: Organisation | null = tfl) =>
    decideOrganisation(
      present,
      { type: 'AdoptOwnCalendar', organisation: 'tfl', version: 1, periods: [closed], ...more },
      facts('tfl-or'),
      now,
    );

  it('T1: is replaced by its next version, its periods in order', () => {
    const day = { kind: 'non_working', title: 'Founder’s day', from: '2009-03-11', to: '2009-03-11' } as const;
    const [adopted] = (change({ periods: [closed, day] }) as { events: readonly OrganisationEvent[] }).events;
    expect(adopted).toEqual({ type: 'OwnCalendarAdopted', calendar: { version: 1, periods: [day, closed] } });
    const after = organisationAggregate.evolve(tfl, { event: adopted, at: now, actor: 'tfl-or', version: 2 });
    expect(after).toEqual({ ...tfl, calendar: { version: 1, periods: [day, closed] } });
    expect(change({}, after)).toEqual(refused('ORGANISATION.OTHER_CALENDAR_VERSION'));
    expect(change({ version: 2 }, after).kind).toBe('accepted');
  });

  it('T1: has periods that begin before they end, and leaves a working day in every year', () => {
    expect(change({}, null)).toEqual(refused('ORGANISATION.UNKNOWN'));
    expect(change({ organisation: 'lda' })).toEqual(refused('ORGANISATION.OTHER'));
    expect(change({ periods: [{ ...closed, to: '2009-08-02' }] })).toEqual(refused('ORGANISATION.PERIOD_DATES'));
    expect(change({ periods: [{ ...closed, from: '2009-02-30' }] })).toEqual(refused('ORGANISATION.PERIOD_DATES'));
    const all = { ...closed, from: '2009-01-01', to: '2009-12-31' };
    expect(change({ periods: [all] })).toEqual(refused('ORGANISATION.NO_WORKING_DAY'));
    expect(change({ periods: [{ ...all, to: '2009-12-30' }] }).kind).toBe('accepted');
    expect(change({ periods: [{ ...all, kind: 'pre_election' }] }).kind).toBe('accepted');
  });
});
