import { describe, expect, it } from '@jest/globals';
import { INSTALLATION, may, mayRead, PROCESS } from '#access/access.js';
import type { Command } from '#access/permissions.js';
import type { Action } from '#domain/actions/state.js';
import type { ApprovalCondition } from '#domain/conditions/state.js';
import { postsOf } from '#domain/kernel/facts.js';
import type { RecoveryPlan } from '#domain/recoveries/state.js';
import type { Project } from '#domain/projects/state.js';
import { catalogue } from '#use-cases/catalogue/catalogue.js';
import { directory, proposed } from '../support/domain.js';
import { line } from '../support/temporary-labour.js';
import { commands, matrix, NOBODYS } from './matrix.js';

/** TfL's project lead is responsible for an action of the plan. */
const who = {
  ...directory(),
  programme: {
    ...directory().programme,
    actionPlan: { actions: [{ id: 'PURE-R1', post: 'tfl-pl' } as Action], reminders: [] },
  },
};

/**
 * Led by TfL, with a benefit line of each of two units, a condition of which TfL's project lead is the owner, and a recovery
 * plan that is asked of its finance reviewer.
 */
const project: Project = {
  ...proposed(),
  conditions: [{ id: 'G2/1/1', owner: 'tfl-pl' } as ApprovalCondition],
  recoveries: { ratings: [], plans: [{ id: 'R1', owner: 'tfl-fin' } as RecoveryPlan] },
  benefits: {
    ...proposed().benefits,
    baseline: [line({ id: 'of-tfl', unit: 'tfl' }), line({ id: 'of-met', unit: 'met' })],
  },
};

/** A command that speaks for an organisation, wherever it names one. */
const speakingFor = (type: string, organisation: string, unit = organisation): Command =>
  ({
    type,
    leadOrganisation: organisation,
    organisation,
    unit,
    line: `of-${unit}`,
    condition: 'G2/1/1',
    action: 'PURE-R1',
    plan: 'R1',
    item: 'G1',
    round: 1,
    seat: `${organisation}-member`,
    person: `${organisation}-ce`,
    from: `${organisation}-fin`,
  }) as unknown as Command;

/** Holders of a role: in TfL, which is the own organisation here, in another one, or of the programme. */
function holders(role: string): { own: readonly string[]; other: readonly string[] } {
  if (role === 'SM') return { own: ['tfl-member'], other: ['lda-member', 'mpa-member'] };
  if (role === 'SC') return { own: ['tfl-deputy'], other: ['gla-chair'] };
  const posts = postsOf(who).filter((post) => post.role === role);
  expect(posts.length).toBeGreaterThan(0);
  const idsOf = (some: typeof posts) => some.map(({ holder }) => holder!);
  return {
    own: idsOf(posts.filter(({ organisation }) => organisation === 'tfl' || organisation === null)),
    other: idsOf(posts.filter(({ organisation }) => organisation !== 'tfl')),
  };
}

const allowed = (person: string, command: Command, on: Project | null = project): boolean =>
  may({ kind: 'person', id: person }, command, on, who);

describe('the permissions', () => {
  it('name every command that people can give, and no other', () => {
    expect([...commands].sort()).toEqual(catalogue.map(({ name }) => name).sort());
  });

  it.each(matrix)('$command by $role: own $own, other $other', ({ command, role, own, other }) => {
    const people = holders(role);
    for (const person of people.own)
      expect([person, allowed(person, speakingFor(command, 'tfl'))]).toEqual([person, own]);
    for (const person of people.other)
      expect([person, allowed(person, speakingFor(command, 'tfl'))]).toEqual([person, other]);
  });

  it.each(NOBODYS)('%s is nobody’s', (command) => {
    const everybody = [...postsOf(who), ...who.programme.seats].map(({ holder }) => holder!);
    for (const person of everybody)
      expect([person, allowed(person, speakingFor(command, 'tfl'))]).toEqual([person, false]);
  });

  it.each(commands)('%s is given neither by the installation nor by somebody without a post', (command) => {
    expect(may(INSTALLATION, speakingFor(command, 'tfl'), project, who)).toBe(false);
    expect(allowed('stranger', speakingFor(command, 'tfl'))).toBe(false);
    expect(may({ kind: 'person', id: 'tfl-pl' }, speakingFor(command, 'tfl'), project, null)).toBe(false);
  });

  it('the process gives its own commands, and of people’s only the end of a vote and an exception', () => {
    for (const command of NOBODYS.filter((each) => !each.startsWith('Adopt'))) {
      expect([command, may(PROCESS, speakingFor(command, 'tfl'), project, who)]).toEqual([command, true]);
    }
    const shared = commands.filter((command) => may(PROCESS, speakingFor(command, 'tfl'), project, who));
    expect(shared).toEqual(['CloseVote', 'RaiseException']);
  });
});

it('V15: a condition is discharged by the chair, or by the seat or post that its motion names', () => {
  const discharge = speakingFor('DischargeCondition', 'tfl');
  const named = (discharger: string): Project => ({
    ...project,
    conditions: [{ id: 'G2/1/1', owner: 'tfl-pl', discharger } as ApprovalCondition],
  });
  expect(allowed('mpa-member', discharge, named('seat:mpa-member'))).toBe(true);
  expect(allowed('gla-chair', discharge, named('seat:mpa-member'))).toBe(false);
  expect(allowed('mps-member', discharge, named('seat:mpa-member'))).toBe(false);
  expect(allowed('po', discharge, named('post:po'))).toBe(true);
  expect(allowed('ar', discharge, named('post:po'))).toBe(false);
});

describe('the two organisations of one unit', () => {
  it.each(['RecordDecision', 'Reconfirm', 'GiveComment'])('%s is each one’s own', (command) => {
    const role = command === 'GiveComment' ? 'fin' : 'od';
    expect(allowed(`mpa-${role}`, speakingFor(command, 'mpa', 'met'))).toBe(true);
    expect(allowed(`mps-${role}`, speakingFor(command, 'mpa', 'met'))).toBe(false);
    expect(allowed(`mpa-${role}`, speakingFor(command, 'mps', 'met'))).toBe(false);
  });

  it.each([
    ['SaveOwnFigures', 'or'],
    ['ClaimInvitation', 'or'],
    ['SubmitReturn', 'or'],
    ['ConfirmBenefit', 'fin'],
    ['CaptureInBudget', 'fin'],
  ])('%s is of both, for it is the unit’s', (command, role) => {
    for (const organisation of ['mpa', 'mps'])
      expect(allowed(`${organisation}-${role}`, speakingFor(command, 'met'))).toBe(true);
    expect(allowed(`tfl-${role}`, speakingFor(command, 'met'))).toBe(false);
  });
});

describe('a step of an organisation’s chain of approval', () => {
  const chain = [{ step: 'legal', post: 'tfl-ce', routes: [] }] as const;
  const organisations = who.organisations.map((each) => (each.id === 'tfl' ? { ...each, chain } : each));
  const mayCheck = (person: string, step: string) => {
    const command = { ...speakingFor('CheckDecision', 'tfl'), step } as Command;
    return may({ kind: 'person', id: person }, command, project, { ...who, organisations });
  };

  it('is for the post that the chain names, whatever its role', () => {
    expect([mayCheck('tfl-ce', 'legal'), mayCheck('tfl-ce', 'finance')]).toEqual([true, false]);
    expect([mayCheck('lda-ce', 'legal'), mayCheck('tfl-od', 'legal')]).toEqual([false, false]);
  });
});

describe('a project', () => {
  it('without a lead is led by nobody', () => {
    const adopted = { ...project, lead: { organisation: 'tfl', post: null } };
    for (const command of ['SaveScope', 'SubmitToGate', 'RequestClosure'])
      expect(allowed('tfl-pl', speakingFor(command, 'tfl'), adopted)).toBe(false);
    expect(allowed('tfl-pl', speakingFor('AcceptLead', 'tfl'), adopted)).toBe(true);
    expect(allowed('gla-pl', speakingFor('AcceptLead', 'tfl'), adopted)).toBe(false);
  });

  it('can be voted on by whoever a seat has named as its substitute, and by nobody else of that organisation', () => {
    const round = {
      number: 1,
      status: 'open',
      substitutes: { 'lda-member': { person: 'lda-or', at: '2009-01-05T10:00:00.000Z' } },
    };
    const voted = { ...project, gates: { G1: { id: 'G1', status: 'waiting', rounds: [round] } } } as unknown as Project;
    expect(allowed('lda-or', speakingFor('CastVote', 'lda'), voted)).toBe(true);
    expect(allowed('lda-od', speakingFor('CastVote', 'lda'), voted)).toBe(false);
    expect(allowed('lda-or', speakingFor('CastVote', 'lda'))).toBe(false);
  });
});

it('whoever holds a post or a seat may read, and nobody else', () => {
  for (const { holder } of [...postsOf(who), ...who.programme.seats])
    expect(mayRead({ kind: 'person', id: holder! }, who)).toBe(true);
  expect(mayRead({ kind: 'person', id: 'stranger' }, who)).toBe(false);
});
