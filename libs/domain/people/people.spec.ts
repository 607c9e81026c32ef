import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { at, directory, facts } from '../../../test/support/domain.js';
import type { Directory, Facts } from '../kernel/facts.js';
import { PROCESS, postsOf } from '../kernel/facts.js';
import type { OrganisationCommand } from '../organisations/commands.js';
import { decideOrganisation, organisationAggregate } from '../organisations/organisation.js';
import type { ProgrammeCommand } from '../programme/commands.js';
import { deputiesOf } from '../programme/deputies.js';
import { decideProgramme, programmeAggregate } from '../programme/programme.js';
import type { Programme } from '../programme/state.js';
import { replacementsOf } from './people.js';
import { placesHeldBy } from './places.js';
import type { Move } from './state.js';

const NOW = at('2009-02-02');
const DAY = '2009-02-02';

/** Everybody is known by name. */
const known: Facts['people'] = new Proxy({}, { get: () => 'there' });

const askProgramme = (who: string, command: ProgrammeCommand, world: Directory, more: Partial<Facts> = {}) =>
  decideProgramme(world.programme, command, facts(who, { directory: world, people: known, ...more }), NOW);

function inProgramme(who: string, command: ProgrammeCommand, world: Directory, more: Partial<Facts> = {}): Directory {
  const decision = askProgramme(who, command, world, more);
  if (decision.kind !== 'accepted') return world;
  const programme = decision.events.reduce<Programme>(
    (state, event) => programmeAggregate.evolve(state, { event, at: NOW, actor: who, version: 1 }),
    world.programme,
  );
  return { ...world, programme };
}

function inOrganisation(command: OrganisationCommand, world: Directory, who = facts('process').actor): Directory {
  const organisations = world.organisations.map((present) => {
    if (present.id !== (command as { organisation: string }).organisation) return present;
    const decision = decideOrganisation(present, command, { ...facts('x', { directory: world }), actor: who }, NOW);
    if (decision.kind !== 'accepted') return present;
    return decision.events.reduce(
      (state, event) => organisationAggregate.evolve(state, { event, at: NOW, actor: who.id, version: 1 }),
      present,
    );
  });
  return { ...world, organisations };
}

const follow = (organisation: string, world: Directory): Directory =>
  replacementsOf(world.programme).reduce(
    (after, { id }) => inOrganisation({ type: 'FollowReplacement', organisation, replacement: id }, after, PROCESS),
    world,
  );

/** What the process does after a replacement. */
function carriedOn(world: Directory): Directory {
  const moved = world.organisations.reduce((after, { id }) => follow(id, after), world);
  return replacementsOf(moved.programme).reduce(
    (after, { id }) => inProgramme('process', { type: 'FinishReplacement', replacement: id }, after),
    moved,
  );
}

/** `lda-or` represents the agency, holds its seat and deputises for nobody; `lda-fin` deputises for the seat. */
function world(): Directory {
  const present = directory();
  const programme = {
    ...present.programme,
    seats: present.programme.seats.map((seat) => (seat.id === 'lda-member' ? { ...seat, holder: 'lda-or' } : seat)),
    deputies: [{ seat: 'mpa-member', person: 'mpa-od', from: '2009-02-01', until: '2009-03-01', kinds: [] }],
  };
  return { ...present, programme };
}

const replace = (person: string, moves: readonly Move[], newcomer?: string): ProgrammeCommand => ({
  type: 'ReplacePerson',
  person,
  moves,
  ...(newcomer && { newcomer }),
});

const eventsOf = (decision: ReturnType<typeof askProgramme>) =>
  decision.kind === 'accepted' ? decision.events : [decision];

describe('V8: replacing somebody who leaves', () => {
  it('V8: passes posts and seat by one decision, the seat at once and the posts behind it', () => {
    const moves = [
      { place: 'seat:lda-member', to: 'lda-od' },
      { place: 'post:lda-or', to: 'lda-od' },
    ];
    const decision = askProgramme('lda-or', replace('lda-or', moves), world());
    expect(eventsOf(decision)).toMatchObject([
      { type: 'PersonReplaced', replacement: 'replacement-1', person: 'lda-or', moves: [moves[1], moves[0]], left: [] },
      { type: 'SeatHolderReplaced', seat: 'lda-member', holder: 'lda-od', before: 'lda-or' },
    ]);
    const passed = inProgramme('lda-or', replace('lda-or', moves), world());
    expect(placesHeldBy(passed, 'lda-or', DAY).map(({ place }) => place)).toEqual(['post:lda-or']);
    const after = carriedOn(passed);
    expect(placesHeldBy(after, 'lda-or', DAY)).toEqual([]);
    expect(placesHeldBy(after, 'lda-od', DAY).map(({ place }) => place)).toEqual([
      'post:lda-or',
      'post:lda-od',
      'seat:lda-member',
    ]);
    expect(replacementsOf(after.programme)).toMatchObject([{ finished: NOW, left: [] }]);
  });

  it('V8: what cannot pass, or was not chosen, stays with its reason', () => {
    const left = (person: string, moves: readonly Move[], who = 'po') =>
      (eventsOf(askProgramme(who, replace(person, moves), world()))[0] as { left?: unknown }).left;
    const passing = { place: 'post:lda-or', to: 'lda-od' };
    expect(left('lda-or', [passing])).toEqual([{ place: 'seat:lda-member', code: 'PEOPLE.NOT_CHOSEN' }]);
    expect(left('lda-or', [passing, { place: 'seat:lda-member', to: 'tfl-od' }])).toEqual([
      { place: 'seat:lda-member', code: 'PEOPLE.HOLDS_NO_POST' },
    ]);
    expect(left('lda-or', [passing, { place: 'seat:gla-chair', to: 'lda-od' }])).toContainEqual({
      place: 'seat:gla-chair',
      code: 'PEOPLE.NOT_HELD',
    });
    expect(left('lda-or', [passing, { place: 'seat:lda-member', to: null }])).toEqual([
      { place: 'seat:lda-member', code: 'PEOPLE.VACANT' },
    ]);
    expect(left('lda-or', [passing, { place: 'seat:lda-member', to: 'vacant' }])).toEqual([
      { place: 'seat:lda-member', code: 'PEOPLE.VACANT' },
    ]);
    expect(
      left('mpa-od', [
        { place: 'post:mpa-od', to: 'mpa-or' },
        { place: 'deputy:mpa-member', to: 'lda-or' },
      ]),
    ).toEqual([{ place: 'deputy:mpa-member', code: 'PEOPLE.HOLDS_NO_POST' }]);
  });

  it('V3: a deputyship passes for the days that are left, and to nobody with a vote', () => {
    const moves = [{ place: 'deputy:mpa-member', to: 'mpa-or' }];
    const after = inProgramme('mpa-or', replace('mpa-od', moves), world());
    expect(deputiesOf(after.programme)).toEqual([{ ...deputiesOf(world().programme)[0], person: 'mpa-or' }]);
    const voter = {
      ...world(),
      programme: {
        ...world().programme,
        seats: world().programme.seats.map((seat) => (seat.id === 'mpa-member' ? { ...seat, holder: 'mpa-or' } : seat)),
      },
    };
    expect(eventsOf(askProgramme('po', replace('mpa-od', moves), voter))).toMatchObject([
      { kind: 'refused', code: 'PEOPLE.HAS_VOTE' },
    ]);
  });

  it('V3: a deputyship does not pass to who is a deputy of another seat on those days', () => {
    const both = { until: '2009-03-01', kinds: [] };
    const present = world();
    const deputies = [
      { seat: 'gla-chair', person: 'gla-pl', from: '2009-02-01', ...both },
      { seat: 'gla-member', person: 'gla-od', from: '2009-02-20', ...both },
      { seat: 'gla-member', person: 'gla-fin', from: '2009-03-02', until: '2009-03-05', kinds: [] },
    ];
    const deputising = { ...present, programme: { ...present.programme, deputies } };
    const passing = (to: string) => replace('gla-pl', [{ place: 'deputy:gla-chair', to }]);
    expect(askProgramme('gla-or', passing('gla-od'), deputising)).toMatchObject({ code: 'PEOPLE.HAS_VOTE' });
    expect(askProgramme('gla-or', passing('gla-fin'), deputising)).toMatchObject({ kind: 'accepted' });
  });

  it.each([
    ['lda-or', 'lda-od', [{ place: 'post:lda-od', to: 'nobody' }], 'PEOPLE.UNKNOWN', { people: {} }],
    ['lda-or', 'lda-od', [{ place: 'post:lda-od', to: 'gone' }], 'PEOPLE.REMOVED', { people: { gone: 'removed' } }],
    ['lda-or', 'lda-od', [{ place: 'post:lda-od', to: 'lda-od' }], 'PEOPLE.SAME_PERSON', {}],
    ['tfl-or', 'lda-od', [{ place: 'post:lda-od', to: 'tfl-od' }], 'PEOPLE.NOT_YOURS', {}],
    ['lda-or', 'po', [{ place: 'post:po', to: 'lda-od' }], 'PEOPLE.NOT_YOURS', {}],
    ['po', 'po', [{ place: 'post:po', to: null }], 'PEOPLE.OFFICE_VACANT', {}],
    ['po', 'stranger', [], 'PEOPLE.HOLDS_NOTHING', {}],
    ['po', 'lda-od', [], 'PEOPLE.NOTHING_CHOSEN', {}],
    ['po', 'lda-od', [{ place: 'post:lda-od', to: 'newcomer' }], 'PEOPLE.NEWCOMER_MISSING', {}],
  ] as const)('%s replacing %s by %j: %s', (who, person, moves, code, more) => {
    const decision = askProgramme(who, replace(person, moves), world(), more);
    expect(decision).toMatchObject({ kind: 'refused', code });
  });

  it('T2: somebody new takes over under an opaque id, unless their address is known', () => {
    const moves = [{ place: 'post:lda-od', to: 'newcomer' }];
    const given = replace('lda-od', moves, 'new-1');
    expect(eventsOf(askProgramme('lda-or', given, world(), { people: {} }))[0]).toMatchObject({
      moves: [{ place: 'post:lda-od', to: 'new-1' }],
    });
    expect(askProgramme('lda-or', given, world(), { addressTaken: true })).toMatchObject({
      code: 'PEOPLE.ADDRESS_TAKEN',
    });
    expect(askProgramme('lda-or', replace('lda-od', [], 'new-1'), world())).toMatchObject({
      code: 'PEOPLE.NEWCOMER_UNUSED',
    });
  });

  it('V8: a post that somebody else has by then stays with them, and that is said', () => {
    const passed = inProgramme('po', replace('lda-od', [{ place: 'post:lda-od', to: 'lda-fin' }]), world());
    const meanwhile = inOrganisation(
      { type: 'ReplacePostHolder', organisation: 'lda', post: 'lda-od', holder: null },
      passed,
    );
    const after = carriedOn(meanwhile);
    expect(postsOf(after).find(({ id }) => id === 'lda-od')?.holder).toBeNull();
    expect(replacementsOf(after.programme)[0].left).toContainEqual({
      place: 'post:lda-od',
      code: 'PEOPLE.MOVED_MEANWHILE',
    });
  });

  it('V8: whatever is chosen, every place has one holder or a named reason, and following twice changes nothing', () => {
    const people = ['lda-or', 'lda-od', 'lda-fin', 'mpa-od', 'mpa-or', 'tfl-pl', 'tfl-or', 'po', 'gla-chair', 'new-1'];
    const places = [
      ...postsOf(world()).map(({ id }) => `post:${id}`),
      ...world().programme.seats.flatMap(({ id }) => [`seat:${id}`, `deputy:${id}`]),
    ];
    const move = fc.record({
      place: fc.oneof(
        fc.constantFrom(...places),
        fc.nat(5).map((nth) => `held ${nth}`),
      ),
      to: fc.option(fc.constantFrom(...people.slice(0, -1), 'newcomer'), { freq: 6 }),
    });
    fc.assert(
      fc.property(
        fc.constantFrom(...people.slice(0, -1)),
        fc.constantFrom('po', 'lda-or', 'tfl-or'),
        fc.uniqueArray(move, { maxLength: 6, selector: ({ place }) => place }),
        (person, who, drawn) => {
          const before = world();
          const held = placesHeldBy(before, person, DAY).map(({ place }) => place);
          const moves = drawn.map(({ place, to }) => ({
            place: held[Number(/^held (\d)/.exec(place)?.[1])] ?? place,
            to,
          }));
          const meant = moves.some(({ to }) => to === 'newcomer');
          const passed = inProgramme(who, replace(person, moves, meant ? 'new-1' : undefined), before);
          const after = carriedOn(passed);
          expect(carriedOn(carriedOn(after))).toEqual(after);
          // Stopped after any one organisation, it comes to the same.
          expect(carriedOn(follow('lda', passed))).toEqual(after);
          const [replacement] = replacementsOf(after.programme);
          if (!replacement) return expect(after).toEqual(before);
          const reasons = new Set(replacement.left.map(({ place }) => place));
          for (const place of held) {
            const now = [...new Set([...people, person])].filter((each) =>
              placesHeldBy(after, each, DAY).some((one) => one.place === place),
            );
            expect(now.length === 1 || (now.length === 0 && reasons.has(place))).toBe(true);
            if (now[0] === person) expect(reasons.has(place)).toBe(true);
          }
          const voters = after.programme.seats.flatMap(({ holder }) => holder ?? []);
          expect(new Set(voters).size).toBe(voters.length);
          expect(postsOf(after).some(({ role, holder }) => role === 'PO' && holder !== null)).toBe(true);
        },
      ),
      { numRuns: 300 },
    );
  });
});

describe('a post', () => {
  const pass = (more: object, who = 'lda-or', extra: Partial<Facts> = {}) =>
    decideOrganisation(
      directory().organisations.find(({ id }) => id === 'lda')!,
      {
        type: 'ReplacePostHolder',
        organisation: 'lda',
        post: 'lda-pl',
        holder: 'lda-od',
        ...more,
      },
      facts(who, { people: known, ...extra }),
      NOW,
    );

  it('passes to somebody who is known or becomes known, or falls vacant', () => {
    const event = { type: 'PostHolderReplaced', post: 'lda-pl', before: 'lda-pl' };
    expect(pass({})).toEqual({ kind: 'accepted', events: [{ ...event, holder: 'lda-od' }] });
    expect(pass({ holder: null })).toEqual({ kind: 'accepted', events: [{ ...event, holder: null }] });
    expect(pass({ holder: null, newcomer: 'new-1' })).toEqual({
      kind: 'accepted',
      events: [{ ...event, holder: 'new-1' }],
    });
    expect(pass({ holder: 'lda-pl' })).toEqual({ kind: 'nothing' });
  });

  it('is the organisation’s own, and passes to one person', () => {
    expect(pass({ post: 'tfl-pl' })).toMatchObject({ code: 'PEOPLE.POST_UNKNOWN' });
    expect(pass({ organisation: 'tfl' })).toMatchObject({ code: 'ORGANISATION.OTHER_POSTS' });
    expect(pass({ newcomer: 'new-1' })).toMatchObject({ code: 'PEOPLE.TWO_SUCCESSORS' });
    expect(pass({}, 'lda-or', { people: {} })).toMatchObject({ code: 'PEOPLE.UNKNOWN' });
    expect(pass({ holder: null, newcomer: 'n' }, 'lda-or', { addressTaken: true })).toMatchObject({
      code: 'PEOPLE.ADDRESS_TAKEN',
    });
  });

  it('is established under an id of its own, held or vacant, beside others of its role', () => {
    const establish = (more: object, extra: Partial<Facts> = {}) =>
      decideOrganisation(
        directory().organisations.find(({ id }) => id === 'lda')!,
        {
          type: 'EstablishPost',
          organisation: 'lda',
          post: 'lda-pl-2',
          title: 'Second lead',
          role: 'PL',
          holder: 'lda-od',
          ...more,
        },
        facts('lda-or', { people: known, ...extra }),
        NOW,
      );
    const post = { id: 'lda-pl-2', title: 'Second lead', role: 'PL', organisation: 'lda', holder: null };
    const passed = { type: 'PostHolderReplaced', post: 'lda-pl-2', holder: 'lda-od', before: null };
    expect(establish({})).toEqual({ kind: 'accepted', events: [{ type: 'PostEstablished', post }, passed] });
    expect(establish({ post: 'tfl-pl' })).toMatchObject({ code: 'ORGANISATION.POST_TWICE' });
    expect(establish({ organisation: 'tfl' })).toMatchObject({ code: 'ORGANISATION.OTHER_POSTS' });
    expect(establish({ newcomer: 'new-1' })).toMatchObject({ code: 'PEOPLE.TWO_SUCCESSORS' });
    for (const role of ['BL', 'AR'] as const) {
      expect(establish({ role })).toMatchObject({ code: 'ORGANISATION.ROLE_OF_PROGRAMME' });
      expect(establish({ role }, facts('po', { people: known }))).toMatchObject({ kind: 'accepted' });
    }
    expect(establish({}, { people: {} })).toMatchObject({ code: 'PEOPLE.UNKNOWN' });
    const after = inOrganisation(
      { type: 'EstablishPost', organisation: 'lda', post: 'lda-pl-2', title: 'x', role: 'PL', holder: null },
      directory(),
    );
    expect(postsOf(after).filter(({ organisation, role }) => organisation === 'lda' && role === 'PL')).toHaveLength(2);
  });

  it('of the programme passes likewise, and the programme office is never vacant', () => {
    const ask = (holder: string | null) =>
      askProgramme('po', { type: 'ReplaceOfficer', post: 'po', holder }, directory());
    expect(ask(null)).toMatchObject({ code: 'PEOPLE.OFFICE_VACANT' });
    const after = inProgramme('po', { type: 'ReplaceOfficer', post: 'po', holder: 'lda-od' }, directory());
    expect(postsOf(after).find(({ id }) => id === 'po')?.holder).toBe('lda-od');
  });
});

it('T2: somebody is added under an opaque id, once for an address', () => {
  const add: ProgrammeCommand = { type: 'AddPerson', newcomer: 'new-1' };
  expect(askProgramme('po', add, directory())).toEqual({
    kind: 'accepted',
    events: [{ type: 'PersonAdded', person: 'new-1' }],
  });
  expect(askProgramme('po', add, directory(), { addressTaken: true })).toMatchObject({ code: 'PEOPLE.ADDRESS_TAKEN' });
});

it('T2: whoever is just taking posts over keeps their name', () => {
  const passed = inProgramme('po', replace('lda-od', [{ place: 'post:lda-od', to: 'new-2' }]), directory());
  const erase = (where: Directory) =>
    askProgramme('po', { type: 'ErasePerson', person: 'new-2' }, where, { kept: 'there' });
  expect(erase(passed)).toMatchObject({ code: 'PROGRAMME.PERSON_TAKES_OVER' });
  expect(erase(carriedOn(passed))).toMatchObject({ code: 'PROGRAMME.PERSON_HOLDS' });
});
