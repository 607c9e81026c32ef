import { describe, expect, it } from '@jest/globals';
import { at, directory, facts, inStage, post } from '../../../test/support/domain.js';
import { imposed } from '../conditions/moved.js';
import { type Directory, type Facts, everyPostOf, postsOf } from '../kernel/facts.js';
import { namingsOf } from '../passings/namings.js';
import type { Role } from '../programme/state.js';
import { decideOrganisation, organisationAggregate } from './organisation.js';
import type { Organisation } from './state.js';

const NOW = at('2009-02-05');

/** LDA has one post more, which nobody holds. */
function member(role: Role, more: Partial<Organisation> = {}): Organisation {
  const present = directory().organisations.find(({ id }) => id === 'lda')!;
  const vacant = { ...post(role, 'lda'), id: 'lda-2', title: 'Second post', holder: null };
  return { ...present, posts: [...present.posts, vacant], ...more };
}

const among = (present: Organisation): Directory => {
  const world = directory();
  return { ...world, organisations: world.organisations.map((each) => (each.id === 'lda' ? present : each)) };
};

const abolish = (present: Organisation, id = 'lda-2', who = 'lda-or', more: Partial<Facts> = {}) =>
  decideOrganisation(
    present,
    { type: 'AbolishPost', organisation: 'lda', post: id, reason: 'sha256:done' },
    { ...facts(who, { directory: among(present) }), ...more },
    NOW,
  );

const event = { type: 'PostAbolished', post: 'lda-2', reason: 'sha256:done' } as const;
const folded = (present: Organisation): Organisation =>
  organisationAggregate.evolve(present, { event, at: NOW, actor: 'lda-or', version: 1 });

describe('Abolishing a post', () => {
  it('takes it from those that are offered, and keeps its title and its id', () => {
    expect(abolish(member('PL'))).toEqual({ kind: 'accepted', events: [event] });
    const after = folded(member('PL'));
    expect(postsOf(among(after)).some(({ id }) => id === 'lda-2')).toBe(false);
    expect(everyPostOf(among(after)).find(({ id }) => id === 'lda-2')).toMatchObject({
      ...{ title: 'Second post', holder: null, until: NOW, reason: 'sha256:done' },
    });
    expect(abolish(after)).toEqual({ kind: 'nothing' });
    const again = { type: 'EstablishPost', post: 'lda-2', title: 'New', role: 'PL', holder: null } as const;
    const world = { ...facts('po', { directory: among(after) }) };
    expect(decideOrganisation(after, { ...again, organisation: 'lda' }, world, NOW)).toMatchObject({
      code: 'ORGANISATION.POST_TWICE',
    });
    const other = { ...directory().organisations.find(({ id }) => id === 'gla')!, chain: [] };
    const adopted = { ...other, posts: [{ ...post('PL', 'gla'), id: 'lda-2' }] };
    expect(decideOrganisation(null, { type: 'AdoptOrganisation', ...adopted }, world, NOW)).toMatchObject({
      code: 'ORGANISATION.POST_TWICE',
    });
  });

  it('waits until nobody holds it, and says to whom it can pass', () => {
    const refused = abolish(member('PL'), 'lda-pl');
    expect(refused).toMatchObject({ code: 'ORGANISATION.POST_HELD', sentence: expect.stringContaining('“') });
    expect(abolish(member('PL'), 'tfl-pl')).toMatchObject({ code: 'PEOPLE.POST_UNKNOWN' });
  });

  it('leaves each member a representative, a decision recorder and a finance reviewer, and the programme a benefits lead', () => {
    for (const role of ['OR', 'OD', 'FIN'] as const) {
      const others = (present: Organisation) =>
        present.posts.filter((each) => each.role !== role || each.id === 'lda-2');
      const present = member(role);
      expect(abolish(present)).toMatchObject({ kind: 'accepted' });
      expect(abolish({ ...present, posts: others(present) }, 'lda-2', 'po')).toMatchObject({
        code: 'ORGANISATION.POST_LAST',
      });
    }
    expect(abolish(member('BL'))).toMatchObject({ code: 'ORGANISATION.ROLE_OF_PROGRAMME' });
    expect(abolish(member('BL'), 'lda-2', 'po')).toMatchObject({ kind: 'accepted' });
    const others = among(member('BL')).organisations.map((each) => ({
      ...each,
      posts: each.posts.filter(({ id, role }) => role !== 'BL' || id === 'lda-2'),
    }));
    expect(
      abolish(member('BL'), 'lda-2', 'po', { directory: { ...directory(), organisations: others } }),
    ).toMatchObject({ code: 'ORGANISATION.POST_LAST' });
  });

  it('O4: leaves a step of a chain of approval to whom the scheme names', () => {
    const chain = [{ step: 'legal', post: 'lda-2', routes: [] }] as const;
    expect(abolish(member('CE', { chain }))).toMatchObject({ code: 'ORGANISATION.POST_IN_CHAIN' });
  });

  it('C9, V15: leaves nothing open to nobody: not of a project, of the action plan, or on its way to the post', () => {
    const present = member('PL');
    const named = [{ project: 'p', matter: 'lead' }];
    expect(abolish(present, 'lda-2', 'lda-or', { named })).toMatchObject({
      code: 'ORGANISATION.POST_ANSWERS',
      sentence: expect.stringContaining('1 in all'),
    });
    const world = among(present);
    const withProgramme = (change: object) => ({
      directory: { ...world, programme: { ...world.programme, ...change } },
    });
    const action = { id: 'PURE-R1', status: 'open', post: 'lda-2', due: '2009-06-30' };
    expect(
      abolish(present, 'lda-2', 'lda-or', withProgramme({ actionPlan: { actions: [action], reminders: [] } })),
    ).toMatchObject({ code: 'ORGANISATION.POST_ANSWERS' });
    const passing = { id: 'passing-1', from: 'lda-pl', to: 'lda-2', moves: named, left: [], finished: null };
    expect(abolish(present, 'lda-2', 'lda-or', withProgramme({ passings: [passing] }))).toMatchObject({
      code: 'ORGANISATION.POST_TAKES_OVER',
    });
  });

  it('V15, X5, PR-33: a project names a post for what it answers for, and for what may still come to it', () => {
    const moved = { kind: 'subsequent', owner: 'tfl-fin', due: '2009-03-20', words: 'sha256:check' } as const;
    const started = inStage('DELIVERY', NOW);
    const item = { id: 'G2', status: 'waiting', rounds: [{ number: 1, conditions: [{ ...moved, owner: 'lda-2' }] }] };
    const project = {
      ...started,
      conditions: imposed([{ ...moved, discharger: 'post:lda-2' }], { item: 'G2', round: 1 }, NOW),
      leads: { ...started.leads, nominated: { organisation: 'lda', post: 'lda-2', by: 'x', at: NOW, accepted: null } },
      risks: [{ id: 'RK1', closed: null, versions: [{ owner: 'lda-2' }] }] as never,
      gates: { G2: item } as never,
    };
    expect(namingsOf(project, 'lda-2').map(({ matter }) => matter)).toEqual([
      ...['risk:RK1', 'nomination', 'discharge:G2/1/1', 'motion:G2/1/1'],
    ]);
    expect(namingsOf(project, 'tfl-fin').map(({ matter }) => matter)).toEqual(['condition:G2/1/1']);
    expect(namingsOf({ ...project, stage: 'CANCELLED' }, 'lda-2')).toEqual([]);
  });
});
