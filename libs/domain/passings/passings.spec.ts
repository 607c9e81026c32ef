import { describe, expect, it } from '@jest/globals';
import { line } from '../../../test/support/benefits.js';
import { at, directory, facts, inStage } from '../../../test/support/domain.js';
import { asked, codeOf, eventsOf, folded } from '../../../test/support/gates.js';
import { conditionDuties } from '../conditions/duties.js';
import { imposed } from '../conditions/moved.js';
import { type Directory, type Facts, PROCESS } from '../kernel/facts.js';
import { decideProgramme, programmeAggregate } from '../programme/programme.js';
import type { ProgrammeCommand } from '../programme/commands.js';
import { decide } from '../projects/project.js';
import type { Project } from '../projects/state.js';
import type { PassMatters } from './commands.js';
import { mattersIn } from './matters.js';
import { passingMessages } from './messages.js';
import { passingsOf } from './passings.js';

const NOW = at('2009-02-05');

/** TfL leads, answers for one condition by its finance reviewer, and for a benefit by its project lead. */
function running(): Project {
  const conditions = imposed(
    [
      { kind: 'subsequent', owner: 'tfl-fin', due: '2009-03-20', words: 'sha256:check' },
      { kind: 'subsequent', owner: 'tfl-fin', due: '2009-03-20', words: 'sha256:other', discharger: 'post:tfl-od' },
    ],
    { item: 'G2', round: 1 },
    NOW,
  );
  const project = inStage('DELIVERY', NOW);
  const baseline = [line({ id: 'rates', unit: 'tfl', ownerPost: 'tfl-pl' })];
  return { ...project, conditions, benefits: { ...project.benefits, baseline, frozenAt: NOW } };
}

const project = running();

const world = (): Directory => {
  const present = directory();
  const action = {
    id: 'PURE-R1',
    status: 'open',
    post: 'tfl-fin',
    due: '2009-06-30',
    revision: 1,
    since: NOW,
  } as never;
  return { ...present, programme: { ...present.programme, actionPlan: { actions: [action], reminders: [] } } };
};

const pass = (from: string, to: string, ...matters: readonly string[]): PassMatters => ({
  type: 'PassMatters',
  from,
  to,
  matters: matters.map((matter) => ({ project: matter.startsWith('action:') ? null : project.id, matter })),
  reason: 'sha256:leaves',
});

const ask = (who: string, command: ProgrammeCommand, present = world(), more: Partial<Facts> = {}) =>
  decideProgramme(
    present.programme,
    command,
    { ...facts(who, { directory: present }), matters: { [project.id]: mattersIn(project) }, ...more },
    NOW,
  );

/** The directory after a command of the programme. */
function after(who: string, command: ProgrammeCommand, present = world(), more: Partial<Facts> = {}): Directory {
  const decision = ask(who, command, present, more);
  if (decision.kind !== 'accepted') throw new Error(JSON.stringify(decision));
  const programme = decision.events.reduce(
    (state, event) => programmeAggregate.evolve(state, { event, at: NOW, actor: who, version: 1 }),
    present.programme,
  );
  return { ...present, programme };
}

const followIn = (present: Directory, state = project) =>
  decide(state, { type: 'FollowPassing', passing: 'passing-1' }, { actor: PROCESS, directory: present }, NOW);

describe('C9, V15: passing on what a post answers for', () => {
  it('V15: everything open that a post answers for can be named, and nothing else', () => {
    expect(mattersIn(project).map(({ matter, post }) => [matter, post])).toEqual([
      ['lead', 'tfl-pl'],
      ['condition:G2/1/1', 'tfl-fin'],
      ['condition:G2/1/2', 'tfl-fin'],
      ['benefit:rates', 'tfl-pl'],
    ]);
    expect(mattersIn({ ...project, stage: 'CANCELLED' })).toEqual([]);
    expect(mattersIn({ ...project, stage: 'CLOSED' })).toEqual([{ matter: 'lead', post: 'tfl-pl' }]);
  });

  it('V15: several lines pass by one decision, or stay each with its reason; the project follows once', () => {
    const command = pass('tfl-fin', 'tfl-od', 'condition:G2/1/1', 'condition:G2/1/2', 'action:PURE-R1', 'lead');
    const decision = ask('tfl-or', command);
    expect(decision).toMatchObject({
      events: [
        {
          type: 'MattersPassed',
          passing: 'passing-1',
          to: 'tfl-od',
          moves: [
            { project: project.id, matter: 'condition:G2/1/1' },
            { project: null, matter: 'action:PURE-R1' },
          ],
          left: [
            { project: project.id, matter: 'condition:G2/1/2', code: 'PASSING.OWN_DISCHARGE' },
            { project: project.id, matter: 'lead', code: 'PASSING.OTHER_POST' },
          ],
        },
        { type: 'ActionUpdated', action: 'PURE-R1', post: 'tfl-od', organisation: 'tfl', passing: 'passing-1' },
      ],
    });
    const passed = after('tfl-or', command);
    expect(passed.programme.actionPlan!.actions[0]).toMatchObject({ post: 'tfl-od', due: '2009-06-30' });

    const followed = folded(project, 'process', NOW, ...eventsOf(followIn(passed)));
    expect(followed.conditions.map(({ owner }) => owner)).toEqual(['tfl-od', 'tfl-fin']);
    expect(conditionDuties(followed).map(({ holders }) => holders)).toEqual([['post:tfl-od'], ['post:tfl-fin']]);
    expect(codeOf(followIn(passed, followed))).toBe('nothing');
    const finished = after('process', { type: 'FinishPassing', passing: 'passing-1' }, passed, {
      actor: PROCESS,
      matters: { [project.id]: mattersIn(followed) },
    });
    expect(passingsOf(finished.programme)).toMatchObject([{ by: 'tfl-or', finished: NOW, left: [{}, {}] }]);
    expect(codeOf(followIn(finished))).toBe('nothing');
  });

  it('B1, C11: a benefit passes without its promise being touched, and the case stays the version it is', () => {
    const passed = after('tfl-or', pass('tfl-pl', 'tfl-od', 'benefit:rates'));
    const followed = folded(project, 'process', NOW, ...eventsOf(followIn(passed)));
    expect(followed.benefits.baseline).toEqual([{ ...project.benefits.baseline[0], ownerPost: 'tfl-od' }]);
    expect(followed.cases.version).toBe(project.cases.version);
  });

  it('PR-33: a risk passes with the version that counts, and what was found before stays as it was', () => {
    const found = { owner: 'tfl-fin', ownerOrganisation: 'tfl', likelihood: 'low' };
    const risk = { id: 'RK1', versions: [found, { ...found, likelihood: 'high' }], closed: null };
    const risky = { ...project, risks: [risk, { ...risk, id: 'RK2', closed: {} }] as never };
    expect(mattersIn(risky).filter(({ matter }) => matter.startsWith('risk:'))).toEqual([
      { matter: 'risk:RK1', post: 'tfl-fin' },
    ]);
    const matters = { [project.id]: mattersIn(risky) };
    const passed = after('tfl-or', pass('tfl-fin', 'tfl-od', 'risk:RK1'), world(), { matters });
    const followed = folded(risky, 'process', NOW, ...eventsOf(followIn(passed, risky)));
    expect(followed.risks![0].versions).toEqual([found, { ...found, likelihood: 'high', owner: 'tfl-od' }]);
  });

  it('X5: the lead passes inside its organisation, and who submitted still may not vote', () => {
    const present = world();
    const second = {
      id: 'tfl-pl-2',
      title: 'Second lead',
      role: 'PL',
      organisation: 'tfl',
      holder: 'tfl-member',
    } as const;
    const two = {
      ...present,
      organisations: present.organisations.map((each) =>
        each.id === 'tfl' ? { ...each, posts: [...each.posts, second] } : each,
      ),
    };
    const waiting = asked('G1', NOW);
    const more = { matters: { [project.id]: mattersIn(waiting) } };
    const passed = after('tfl-or', pass('tfl-pl', 'tfl-pl-2', 'lead'), two, more);
    const led = folded(waiting, 'process', NOW, ...eventsOf(followIn(passed, waiting)));
    expect(led.lead).toEqual({ organisation: 'tfl', post: 'tfl-pl-2' });
    expect(led.gates.G1!.submittedBy).toBe('tfl-pl');
  });

  it.each([
    [pass('tfl-fin', 'lda-fin', 'condition:G2/1/1'), 'PASSING.OTHER_ORGANISATION'],
    [pass('tfl-fin', 'tfl-fin', 'condition:G2/1/1'), 'PASSING.SAME_POST'],
    [pass('tfl-fin', 'tfl-od', 'condition:G2/1/9'), 'PASSING.NOT_OPEN'],
    [pass('tfl-fin', 'tfl-od', 'condition:G2/1/2'), 'PASSING.OWN_DISCHARGE'],
    [pass('tfl-pl', 'tfl-od', 'lead'), 'PASSING.NOT_A_LEAD'],
    [pass('tfl-pl', 'tfl-od', 'lead', 'lead'), 'PASSING.MATTER_TWICE'],
    [pass('tfl-pl', 'nobody', 'lead'), 'PEOPLE.POST_UNKNOWN'],
    [pass('tfl-pl', 'tfl-od'), 'PASSING.NOTHING_CHOSEN'],
  ] as const)('V15: %j: %s', (command, code) => {
    expect(codeOf(ask('tfl-or', command))).toBe(code);
  });

  it('V15: nothing passes to a vacant post', () => {
    const present = world();
    const vacated = {
      ...present,
      organisations: present.organisations.map((each) => ({
        ...each,
        posts: each.posts.map((post) => (post.id === 'tfl-od' ? { ...post, holder: null } : post)),
      })),
    };
    expect(codeOf(ask('po', pass('tfl-pl', 'tfl-od', 'benefit:rates'), vacated))).toBe('PASSING.POST_VACANT');
  });

  it('V15: nothing passes to whoever finds the condition met, by whichever post or seat', () => {
    const present = world();
    const seats = present.programme.seats.map((each) =>
      each.id === 'gla-chair' ? { ...each, holder: 'tfl-od' } : each,
    );
    const chaired = { ...present, programme: { ...present.programme, seats } };
    expect(codeOf(ask('po', pass('tfl-fin', 'tfl-od', 'condition:G2/1/1'), chaired))).toBe('PASSING.OWN_DISCHARGE');
  });

  it('V15: what another post has by then, and what has ended, is said', () => {
    const command = pass('tfl-fin', 'tfl-or', 'condition:G2/1/1', 'condition:G2/1/2');
    const passed = after('po', command);
    const [first, second] = project.conditions;
    const meanwhile = {
      ...project,
      conditions: [
        { ...first, owner: 'tfl-od' },
        { ...second, status: 'discharged' as const },
      ],
    };
    expect(codeOf(followIn(passed, meanwhile))).toBe('nothing');
    const finished = after('process', { type: 'FinishPassing', passing: 'passing-1' }, passed, {
      matters: { [project.id]: mattersIn(meanwhile) },
    });
    expect(passingsOf(finished.programme)[0].left.map(({ code }) => code)).toEqual([
      'PASSING.MOVED_MEANWHILE',
      'PASSING.ENDED_MEANWHILE',
    ]);
  });
});

it('T2: every code of this room has a sentence for laymen', () => {
  for (const [code, sentence] of Object.entries(passingMessages)) {
    expect(code).toMatch(/^PASSING\.[A-Z_]+$/);
    expect(sentence).toMatch(/^[A-Z].*\.$/);
  }
});
