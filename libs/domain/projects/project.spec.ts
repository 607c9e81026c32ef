import { describe, expect, it } from '@jest/globals';
import { at, directory, facts, proposed } from '../../../test/support/domain.js';
import { answer, play } from '../../../test/support/play.js';
import type { AdoptProject, ProjectCommand, ProposeProject } from './commands.js';
import { nextDue, readyAct } from '../agenda/agenda.js';
import { duties } from '../agenda/duties.js';
import type { Kept } from '../kernel/facts.js';
import { decide, evolve } from './project.js';
import { grounds, stagesOf } from './stages.js';
import type { Project, Stage } from './state.js';

const now = at('2009-01-05');
const code = (decision: ReturnType<typeof decide>) => (decision.kind === 'refused' ? decision.code : decision.kind);

const proposal: ProposeProject = {
  type: 'ProposeProject',
  title: 'Temporary labour',
  summary: 'text',
  workstream: 'procurement',
  leadOrganisation: 'tfl',
  leadPost: 'tfl-pl',
};

const adoption: AdoptProject = {
  type: 'AdoptProject',
  title: 'London Analysis Support Site',
  workstream: null,
  leadOrganisation: null,
  stage: 'DELIVERY',
  asAt: '2008/09',
  source: 'a report',
  stated: [{ what: 'stage', value: 'established', source: 'a report, line 39' }],
};

const adopted = (over: Partial<AdoptProject> = {}): Project => {
  const decision = decide(null, { ...adoption, ...over }, facts('po'), now);
  if (decision.kind !== 'accepted') throw new Error(JSON.stringify(decision));
  return evolve(null, { event: decision.events[0], at: now, actor: 'po', version: 1 });
};

describe('A project begins', () => {
  it('by proposal, with the whole policy, calendar and units it will follow', () => {
    const decision = decide(null, proposal, facts('tfl-pl'), now);
    const { policy, calendar, units } = directory().programme;
    expect(decision).toMatchObject({
      kind: 'accepted',
      events: [{ type: 'ProjectProposed', policy, calendar, units }],
    });
  });

  it.each([
    ['an unknown workstream', { workstream: 'astrology' }, 'PROJECT.WORKSTREAM_UNKNOWN'],
    ['an organisation that is no member', { leadOrganisation: 'nhs' }, 'PROJECT.ORGANISATION_UNKNOWN'],
    ['a post of another organisation', { leadPost: 'gla-pl' }, 'PROJECT.POST_UNKNOWN'],
    ['a post that leads no project', { leadPost: 'tfl-fin' }, 'PROJECT.POST_UNKNOWN'],
  ])('not with %s', (_what, over, expected) => {
    expect(code(decide(null, { ...proposal, ...over }, facts('tfl-pl'), now))).toBe(expected);
  });

  it('once', () => {
    expect(code(decide(proposed(), proposal, facts('tfl-pl'), now))).toBe('PROJECT.EXISTS');
  });

  it('or nothing can be done with it', () => {
    expect(code(decide(null, { type: 'AcceptProposal' }, facts('po'), now))).toBe('PROJECT.UNKNOWN');
  });
});

describe('An adopted project', () => {
  it('claims no gate, vote or decision', () => {
    const project = adopted();
    expect(project.stage).toBe('DELIVERY');
    expect(project.gates).toEqual({});
    expect(Object.values(project.participation.units).map(({ status }) => status)).toEqual(Array(5).fill('INVITED'));
    expect(project.adopted?.stated).toEqual(adoption.stated);
  });

  it('that had closed is closed, needs no lead and waits for nothing', () => {
    const project = adopted({ stage: 'CLOSED' });
    expect(project).toMatchObject({ stage: 'CLOSED', gates: {}, benefits: { baseline: [], writtenOff: {} } });
    expect([duties(project), readyAct(project, now), nextDue(project)]).toEqual([[], null, null]);
    const lead = { type: 'AcceptLead', organisation: 'tfl', post: 'tfl-pl' } as const;
    expect(code(answer(project, [lead, 'tfl-pl', now]))).toBe('PROJECT.ENDED');
  });

  it('starts no duty until a lead accepts', () => {
    const project = adopted();
    expect(code(decide(project, { type: 'RequestClosure' }, facts('tfl-pl'), now))).toBe('PROJECT.NO_LEAD');
    const led = play(project, [{ type: 'AcceptLead', organisation: 'tfl', post: 'tfl-pl' }, 'tfl-pl', now]);
    expect(led.lead).toEqual({ organisation: 'tfl', post: 'tfl-pl' });
    expect(code(answer(led, [{ type: 'AcceptLead', organisation: 'gla', post: 'gla-pl' }, 'gla-pl', now]))).toBe(
      'PROJECT.LEAD_STANDS',
    );
  });

  it('with a stated lead is taken on by that organisation alone', () => {
    const project = adopted({ leadOrganisation: 'tfl' });
    expect(code(answer(project, [{ type: 'AcceptLead', organisation: 'gla', post: 'gla-pl' }, 'gla-pl', now]))).toBe(
      'PROJECT.LEAD_STANDS',
    );
    expect(code(answer(project, [{ type: 'AcceptLead', organisation: 'tfl', post: 'gla-pl' }, 'gla-pl', now]))).toBe(
      'PROJECT.POST_UNKNOWN',
    );
  });

  it('answers PROJECT.NOT_STATED where a command needs an unknown', () => {
    const led = play(adopted(), [{ type: 'AcceptLead', organisation: 'tfl', post: 'tfl-pl' }, 'tfl-pl', now]);
    expect(code(answer(led, [{ type: 'RequestClosure' }, 'tfl-pl', now]))).toBe('PROJECT.NOT_STATED');
  });
});

describe('The proposal', () => {
  it('is accepted once', () => {
    const accepted = play(proposed(), [{ type: 'AcceptProposal' }, 'po', now]);
    expect(code(answer(accepted, [{ type: 'AcceptProposal' }, 'po', now]))).toBe('PROJECT.MOVING_ON');
  });

  it('is returned, handed in again and waits again', () => {
    const returned = play(proposed(), [{ type: 'ReturnProposal', reason: 'text' }, 'po', now]);
    expect(code(answer(returned, [{ type: 'AcceptProposal' }, 'po', now]))).toBe('PROJECT.NOT_WAITING');
    const again = play(returned, [{ type: 'ResubmitProposal', title: 'Better', summary: 'text2' }, 'tfl-pl', now]);
    expect(again).toMatchObject({ title: 'Better', proposal: { status: 'waiting' } });
    expect(code(answer(again, [{ type: 'ResubmitProposal', title: 'x', summary: 'y' }, 'tfl-pl', now]))).toBe(
      'PROJECT.NOT_RETURNED',
    );
  });

  it('is withdrawn until G1 is decided, which ends the project', () => {
    const scoping = play(
      proposed(),
      [{ type: 'AcceptProposal' }, 'po', now],
      [{ type: 'EnterStage', stage: 'SCOPING' }, 'process', now],
      [{ type: 'WithdrawProposal', reason: 'text' }, 'tfl-pl', now],
      [{ type: 'EnterStage', stage: 'WITHDRAWN' }, 'process', now],
    );
    expect(scoping.stage).toBe('WITHDRAWN');
    expect(code(answer(scoping, [{ type: 'WithdrawProposal', reason: 'text' }, 'tfl-pl', now]))).toBe('PROJECT.ENDED');
  });
});

describe('The stage', () => {
  it('changes only by StageEntered, and only where its ground is in the record', () => {
    const waiting = proposed();
    expect(answer(waiting, [{ type: 'EnterStage', stage: 'SCOPING' }, 'process', now])).toEqual({ kind: 'nothing' });
    const moving = play(waiting, [{ type: 'AcceptProposal' }, 'po', now]);
    expect(moving).toMatchObject({ stage: 'PROPOSED', movingTo: 'SCOPING' });
    expect(code(answer(moving, [{ type: 'EnterStage', stage: 'DELIVERY' }, 'process', now]))).toBe('PROJECT.NO_GROUND');
    expect(play(moving, [{ type: 'EnterStage', stage: 'SCOPING' }, 'process', now])).toMatchObject({
      stage: 'SCOPING',
      movingTo: null,
    });
  });

  it('keeps commands of the old stage waiting between its ground and its entry', () => {
    const moving = play(proposed(), [{ type: 'AcceptProposal' }, 'po', now]);
    expect(code(answer(moving, [{ type: 'WithdrawProposal', reason: 'text' }, 'tfl-pl', now]))).toBe(
      'PROJECT.MOVING_ON',
    );
  });

  it('has every command in at least one stage, and every stage is reached by a ground or a beginning', () => {
    for (const stages of Object.values(stagesOf)) expect(stages.length).toBeGreaterThan(0);
    const reached = new Set<Stage>(['PROPOSED', ...grounds.map(({ to }) => to)]);
    expect(reached.size).toBe(11);
  });

  it('refuses a command of another stage with the stages in which it can be given', () => {
    const command: ProjectCommand = { type: 'RequestClosure' };
    expect(answer(proposed(), [command, 'tfl-pl', now])).toEqual({
      kind: 'refused',
      code: 'PROJECT.WRONG_STAGE',
      sentence: 'This project is at the stage proposed; this can only be done at delivery.',
    });
  });
});

describe('Words in the record', () => {
  const removal: ProjectCommand = { type: 'RedactText', reference: 'ref', ground: 'personal_data' };
  const remove = (project: Project, kept?: Kept) => decide(project, removal, facts('po', { kept }), now);

  it('T2: are removed by a recorded redaction, which says on what ground', () => {
    const event = { type: 'TextRedacted', reference: 'ref', ground: 'personal_data', reason: null } as const;
    expect(remove(proposed(), 'there')).toEqual({ kind: 'accepted', events: [event] });
    const after = evolve(proposed(), { event, at: now, actor: 'po', version: 2 });
    expect(after).toEqual({ ...proposed(), version: 2, lastAt: now });
  });

  it('T2: are removed once, and only those of this project', () => {
    expect(code(remove(proposed(), 'removed'))).toBe('PROJECT.TEXT_REMOVED');
    expect(code(remove(proposed(), 'unknown'))).toBe('PROJECT.TEXT_UNKNOWN');
    expect(code(remove(proposed()))).toBe('PROJECT.TEXT_UNKNOWN');
  });

  it('T2: are removed at any stage: while the project moves on, without a lead, and after its end', () => {
    const moving = play(proposed(), [{ type: 'AcceptProposal' }, 'po', now]);
    const ended: Project = { ...proposed(), stage: 'CANCELLED' };
    for (const project of [moving, adopted(), ended]) expect(remove(project, 'there').kind).toBe('accepted');
  });
});

describe('A running project', () => {
  it('keeps the policy it began with until a recorded decision moves it', () => {
    const newer = directory();
    const programme = { ...newer.programme, policy: { ...newer.programme.policy, version: 2 } };
    const withNewer = facts('po', { directory: { ...newer, programme } });
    expect(proposed().policy.version).toBe(1);
    const decision = decide(proposed(), { type: 'FollowPolicy', version: 2 }, withNewer, now);
    expect(decision).toMatchObject({ kind: 'accepted', events: [{ type: 'PolicyAdopted', policy: { version: 2 } }] });
    expect(code(decide(proposed(), { type: 'FollowPolicy', version: 3 }, withNewer, now))).toBe(
      'PROJECT.OTHER_VERSION',
    );
    expect(decide(proposed(), { type: 'FollowPolicy', version: 1 }, facts('po'), now)).toEqual({ kind: 'nothing' });
  });

  it('stops the fold at an event it does not know', () => {
    const recorded = { event: { type: 'ProjectKnighted' } as never, at: now, actor: 'po', version: 2 };
    expect(() => evolve(proposed(), recorded)).toThrow('ProjectKnighted');
  });
});
