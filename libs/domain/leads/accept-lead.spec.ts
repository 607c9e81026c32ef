import { describe, expect, it } from '@jest/globals';
import { at, directory, facts, type Step } from '../../../test/support/domain.js';
import { codeOf, eventsOf, folded, paper } from '../../../test/support/gates.js';
import { runningWith } from '../../../test/support/launched.js';
import { deciding } from '../../../test/support/members.js';
import { sitting, submits, until, voted } from '../../../test/support/rebaseline.js';
import { agenda } from '../agenda/agenda.js';
import { duties } from '../agenda/duties.js';
import { chainActs } from '../participation/note-chain.js';
import type { ProjectCommand } from '../projects/commands.js';
import { decide } from '../projects/project.js';
import type { Project } from '../projects/state.js';

const TUESDAY = at('2009-04-28', '11:00');

/** GLA may call in for five working days; its representative recommends, its finance reviewer checks, and an officer may decide in urgency. */
const members = deciding({
  gla: {
    scheme: [
      ...directory().organisations.find(({ id }) => id === 'gla')!.scheme,
      { body: 'gla-officer', name: 'Officer', route: 'urgency', limit: null, assumed: true },
    ],
    callInDays: 5,
    chain: [
      { step: 'recommendation', post: null, routes: [] },
      { step: 'finance', post: null, routes: ['board'] },
    ],
  },
});

const sitsWith = { ...sitting, organisations: members.organisations };
const answer = (project: Project, [command, who, now]: Step<ProjectCommand>) =>
  decide(project, command, facts(who, { directory: sitsWith, paper: paper() }), now);
const after = (project: Project, ...steps: readonly Step<ProjectCommand>[]): Project =>
  steps.reduce((state, step) => folded(state, step[1], step[2], ...eventsOf(answer(state, step))), project);
const code = (project: Project, step: Step<ProjectCommand>) => codeOf(answer(project, step));

const accepts = (change: object = {}): Step<ProjectCommand> => [
  {
    ...{ type: 'AcceptLead', organisation: 'gla', post: 'gla-pl', caseVersion: 2 },
    ...{ body: 'gla-board', decidedOn: '2009-04-28', reference: 'gla/2', ...change },
  },
  'gla-od',
  TUESDAY,
];
const recommends: Step<ProjectCommand> = [
  {
    ...{ type: 'RecommendDecision', organisation: 'gla', caseVersion: 2, answer: 'join' },
    ...{ body: 'gla-board', note: 'sha256:can-lead' },
  },
  'gla-or',
  TUESDAY,
];
const checks: Step<ProjectCommand> = [
  {
    ...{ type: 'CheckDecision', organisation: 'gla', caseVersion: 2, step: 'finance', finding: 'in_order' },
    note: 'sha256:found',
  },
  'gla-fin',
  TUESDAY,
];
const callsIn = (now: string): Step<ProjectCommand> => [
  { type: 'CallIn', organisation: 'gla', reason: 'sha256:why' },
  'gla-od',
  now,
];

const [save, equality, submit] = submits({ lead: 'gla' });
const nominates: Step<ProjectCommand> = [
  { type: 'NominateLead', organisation: 'gla', post: 'gla-pl' },
  'tfl-or',
  at('2009-04-20'),
];
const named = after(runningWith(['tfl', 'lda', 'gla']), nominates, save, equality);
const ready = after(named, recommends, checks);
const accepted = after(ready, accepts());
/** Five working days after Tuesday 28 April, without the bank holiday of 4 May. */
const END = at('2009-05-06', '17:00');

const whatWaits = (project: Project, organisation: string) =>
  duties(project)
    .filter(({ organisations }) => organisations.length === 1 && organisations[0] === organisation)
    .map(({ what }) => what);

describe('how an organisation accepts the lead', () => {
  it('X5, O4: goes through its own chain of approval first', () => {
    expect(code(named, accepts())).toBe('PARTICIPATION.STEP_MISSING');
    expect(code(named, checks)).toBe('PARTICIPATION.STEP_NOT_NEXT');
    expect(code(after(named, recommends), accepts())).toBe('PARTICIPATION.STEP_MISSING');
    expect(code(ready, accepts())).toBe('accepted');
    // Another organisation that is in is asked nothing.
    const other = { ...(recommends[0] as object), organisation: 'lda', body: 'lda-board' } as ProjectCommand;
    expect(code(named, [other, 'lda-or', TUESDAY])).toBe('RE_OPT_IN.NOT_OPEN');
  });

  it('X5, O4: the next step of that chain waits for whoever takes it', () => {
    expect(chainActs(named, members).map(({ command }) => command)).toEqual([
      { type: 'NoteChain', organisation: 'gla' },
    ]);
    const known = after(named, [{ type: 'NoteChain', organisation: 'gla' }, 'process', TUESDAY]);
    expect(whatWaits(known, 'gla')).toEqual(['RecommendDecision', 'AcceptLead']);
    expect(whatWaits(after(known, recommends), 'gla')).toEqual(['CheckDecision', 'AcceptLead']);
    expect(whatWaits(after(known, recommends, checks), 'gla')).toEqual(['AcceptLead']);
  });

  it('X5, V11: in urgency with the written support of its chair', () => {
    const urgent = { body: 'gla-officer' };
    const support = { chair: 'Chair of the board', givenOn: '2009-04-27', reference: 'note' };
    const recommended = after(named, recommends);
    expect(code(recommended, accepts(urgent))).toBe('PARTICIPATION.SUPPORT_NEEDED');
    expect(code(recommended, accepts({ ...urgent, support }))).toBe('accepted');
  });

  it('X5, V13: counts once nobody can call it in any more, and the steering group is asked then', () => {
    expect(code(accepted, accepts())).toBe('nothing');
    expect(code(accepted, submit)).toBe('REBASELINE.INCOMPLETE');
    expect(whatWaits(accepted, 'gla')).toEqual(['CallIn']);
    const release: ProjectCommand = { type: 'ReleaseDecision', organisation: 'gla' };
    expect(agenda(accepted)).toContainEqual({ dueAt: END, command: release });
    expect(code(accepted, [release, 'process', at('2009-05-06', '16:59')])).toBe('PARTICIPATION.CALL_IN_OPEN');
    expect(code(accepted, callsIn(END))).toBe('PARTICIPATION.CALL_IN_OVER');
    const effective = until(accepted, END);
    expect(code(effective, [release, 'process', END])).toBe('nothing');
    expect(whatWaits(effective, 'gla')).toEqual([]);
    const changed = after(effective, [submit[0], submit[1], END], ...laterVotes());
    expect(changed.lead.organisation).toBe('gla');
    expect(changed.participation.units.gla).toMatchObject({ status: 'JOINED', keys: { gla: { caseVersion: 2 } } });
  });

  it('X5, V13: called in, it is asked for anew', () => {
    const called = after(accepted, callsIn(at('2009-05-05')));
    expect(called.leads.nominated!.accepted).toBeNull();
    expect(called.participation.units.gla.status).toBe('JOINED');
    expect(code(called, submit)).toBe('REBASELINE.INCOMPLETE');
    expect(whatWaits(called, 'gla')).toContain('AcceptLead');
    expect(code(called, accepts())).toBe('accepted');
  });

  it('X5, V13: the clock of the change stands still for these days; called in, it is the nominee’s anew', () => {
    const wednesday = at('2009-04-29');
    const down = after(accepted, [{ type: 'StandDown', organisation: 'tfl', reason: 'r' }, 'tfl-od', wednesday]);
    const clocks = (project: Project) =>
      project.spells
        .filter(({ matter }) => matter === 'handover')
        .map(({ organisation, step, stop, days, run }) => [organisation, step, stop, days, run]);
    // Without the bank holiday of Monday 4 May.
    expect(clocks(after(down, callsIn(at('2009-05-05'))))).toEqual([
      ['gla', 'acceptance', 'call_in', 3, 1],
      ['gla', 'acceptance', null, null, 2],
    ]);
    expect(clocks(until(down, END))).toEqual([
      ['gla', 'acceptance', 'call_in', 4, 1],
      ['tfl', 'handover', null, null, 1],
    ]);
  });

  it('X5, X6: its days run on while the project is held, and it may be called in all the same', () => {
    const held = after(accepted, [
      { type: 'Hold', reason: 'r', until: '2009-07-31' },
      'gla-chair',
      at('2009-04-28', '12:00'),
    ]);
    expect(code(held, callsIn(at('2009-05-05')))).toBe('accepted');
    expect(code(until(held, END), [submit[0], submit[1], END])).toBe('accepted');
  });
});

/** A month later. */
const laterVotes = (): readonly Step<ProjectCommand>[] =>
  voted().map(([command, who, on]) => [command, who, on < END ? END : on] as const);
