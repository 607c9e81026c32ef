import { describe, expect, it } from '@jest/globals';
import { at, type Step } from '../../../test/support/domain.js';
import { codeOf, eventsOf } from '../../../test/support/gates.js';
import { runningWith } from '../../../test/support/launched.js';
import { after, answer, MEETING, setUp, submits, until, voted } from '../../../test/support/rebaseline.js';
import { agenda } from '../agenda/agenda.js';
import { duties } from '../agenda/duties.js';
import { isHeld, presentHold } from '../holds/holds.js';
import type { ProjectCommand } from '../projects/commands.js';
import type { Project } from '../projects/state.js';
import { materialityOf } from '../rebaselines/baselines.js';

const running = runningWith(['tfl', 'lda', 'gla']);

const nominates = (who = 'tfl-or', organisation = 'gla', on = '2009-04-20'): Step<ProjectCommand> => [
  { type: 'NominateLead', organisation, post: `${organisation}-pl` },
  who,
  at(on),
];

const standsDown = (who = 'tfl-od', on = '2009-06-01'): Step<ProjectCommand> => [
  { type: 'StandDown', organisation: 'tfl', reason: 'sha256:why' },
  who,
  at(on),
];

const accepts = (change: object = {}, who = 'gla-od'): Step<ProjectCommand> => [
  {
    type: 'AcceptLead',
    organisation: 'gla',
    post: 'gla-pl',
    caseVersion: 2,
    body: 'gla-board',
    decidedOn: '2009-04-28',
    reference: 'gla/2',
    ...change,
  },
  who,
  at('2009-04-28', '11:00'),
];

const [save, equality, submit] = submits({ lead: 'gla' });
const nominated = after(running, nominates());
const named = after(nominated, save, equality);
const accepted = after(named, accepts());
const changed = after(accepted, submit, ...voted());

const tasksOf = (project: Project, post: string) =>
  duties(project)
    .filter(({ holders }) => holders.includes(`post:${post}`))
    .map(({ what }) => what);

describe('X5: a nomination', () => {
  it('X5: is of an organisation in the project, by the lead, or by any of them once the lead has stood down', () => {
    const code = (project: Project, ...step: Step<ProjectCommand>) => codeOf(answer(project, step));
    expect(code(running, ...nominates('lda-or'))).toBe('LEAD.STANDS');
    expect(code(running, ...nominates('lfepa-or'))).toBe('LEAD.NOT_IN');
    expect(code(running, ...nominates('tfl-or', 'lfepa'))).toBe('LEAD.NOT_IN');
    expect(code(running, ...nominates('tfl-or', 'tfl'))).toBe('LEAD.LEADS_ALREADY');
    const elsewhere: ProjectCommand = { type: 'NominateLead', organisation: 'gla', post: 'lda-pl' };
    expect(code(running, elsewhere, 'tfl-or', at('2009-04-20'))).toBe('PROJECT.POST_UNKNOWN');
    const down = after(running, standsDown());
    expect(code(down, ...nominates('lda-or', 'gla', '2009-06-02'))).toBe('accepted');
    expect(code(nominated, ...nominates())).toBe('nothing');
    expect(code(after(nominated, save), ...nominates('tfl-or', 'lda', '2009-04-28'))).toBe('accepted');
  });

  it('X5, X2: begins a re-baseline, for a change of lead is material', () => {
    expect(eventsOf(answer(running, nominates()))).toEqual([
      { type: 'LeadNominated', organisation: 'gla', post: 'gla-pl' },
      { type: 'RebaselineBegun', ground: 'lead' },
    ]);
    expect(nominated.delivery.status).toBe('rebaseline');
    expect(materialityOf(named)).toMatchObject({ material: true, tests: ['lead'] });
  });
});

describe('X5: the acceptance', () => {
  it('X5: is a decision of the nominee’s own body on the version that names it', () => {
    const code = (project: Project, change: object = {}, who?: string) => codeOf(answer(project, accepts(change, who)));
    expect(code(nominated)).toBe('LEAD.CASE_NAMES_ANOTHER');
    expect(code(named, { caseVersion: 1 })).toBe('PARTICIPATION.OTHER_CASE_VERSION');
    expect(code(named, { body: 'nobody' })).toBe('PARTICIPATION.BODY_UNKNOWN');
    expect(code(named, { reference: undefined })).toBe('LEAD.DECISION_NEEDED');
    expect(code(named, { organisation: 'lda', post: 'lda-pl' })).toBe('LEAD.NOT_NOMINATED');
    expect(code(named, {}, 'gla-or')).toBe('PARTICIPATION.NOT_YOUR_KEY');
    expect(code(running)).toBe('PROJECT.LEAD_STANDS');
    expect(code(accepted)).toBe('nothing');
  });

  it('X5: comes before the vote, and anew for a later version', () => {
    expect(codeOf(answer(named, submit))).toBe('REBASELINE.INCOMPLETE');
    const [another] = submits({ lead: 'gla', years: 4 });
    const later = after(accepted, [another[0], 'tfl-pl', at('2009-04-28', '12:00')]);
    expect(codeOf(answer(later, submit))).toBe('REBASELINE.INCOMPLETE');
    expect(codeOf(answer(after(nominated, submits({})[1]), submits({ lead: 'lda' })[0]))).toBe(
      'CASE.LEAD_NOT_NOMINATED',
    );
  });
});

describe('X5: the change of lead', () => {
  it('X5: comes with the approval at GR, and not before', () => {
    const close = voted().at(-1)!;
    const open = after(accepted, submit, ...voted().slice(0, -1));
    expect(open.lead).toEqual({ organisation: 'tfl', post: 'tfl-pl' });
    expect(tasksOf(open, 'tfl-pl')).toContain('ReachMilestone');
    expect(tasksOf(open, 'gla-pl')).toEqual([]);
    expect(eventsOf(answer(open, close)).map(({ type }) => type)).toEqual([
      'GateApproved',
      'LeadChanged',
      'ReOptInOpened',
    ]);
    expect(changed.lead).toEqual({ organisation: 'gla', post: 'gla-pl' });
    expect(changed.leads).toEqual({
      stoodDown: null,
      nominated: null,
      former: [{ organisation: 'tfl', until: MEETING }],
    });
    expect(tasksOf(changed, 'gla-pl')).toContain('ReachMilestone');
    expect(tasksOf(changed, 'tfl-pl')).toEqual([]);
  });

  it('X5: asks nobody again, for the acceptance is the decision of the nominee, and the JOIN of the former lead stands', () => {
    expect(changed.rebaselines.present!.reOptIn!.affected).toEqual([]);
    expect(changed.participation.units.gla).toMatchObject({ status: 'JOINED', keys: { gla: { caseVersion: 2 } } });
    expect(changed.participation.units.tfl).toMatchObject({ status: 'JOINED', keys: { tfl: { caseVersion: 1 } } });
    const object = duties(changed).filter(({ what }) => what === 'Object');
    expect(object.flatMap(({ organisations }) => organisations)).toEqual(['tfl', 'lda', 'mpa', 'mps']);
    const done = until(changed, at('2009-05-29', '17:00'));
    expect(done.delivery.status).toBe('running');
    expect(done.rebaselines.approved.at(-1)).toMatchObject({ gate: 'GR', terms: { lead: 'gla' } });
    expect(materialityOf(done)).toMatchObject({ material: false });
  });

  it('X5: is not affected itself, however its own figures change', () => {
    const dearer = submits({ lead: 'gla', ...setUp(254_000) });
    const project = after(nominated, dearer[0], dearer[1], accepts());
    expect(eventsOf(answer(project, submit))).toMatchObject([
      // A share of £63,500 is more than the £60,000 that the others accepted.
      { affected: [{ unit: 'tfl' }, { unit: 'lda' }, { unit: 'met' }] },
    ]);
  });

  it('X5: is off when the baseline is referred back and the steering group goes on', () => {
    const back = after(accepted, submit, ...voted('refer_back'));
    expect(back.lead.organisation).toBe('tfl');
    const over = after(back, [
      { type: 'AnswerException', exception: 'E1', answer: 'continue', reason: 'sha256:reason' },
      'gla-chair',
      at('2009-05-15'),
    ]);
    expect(over.leads.nominated).toBeNull();
    expect(over.cases.current!.lead).toBeUndefined();
    expect(over.delivery.status).toBe('running');
  });
});

describe('X5: a lead that stands down', () => {
  it('X5: is the organisation that leads, once', () => {
    const code = (...step: Step<ProjectCommand>) => codeOf(answer(running, step));
    expect(code({ type: 'StandDown', organisation: 'gla', reason: 'r' }, 'gla-od', at('2009-06-01'))).toBe(
      'LEAD.NOT_LEADING',
    );
    expect(code(...standsDown('gla-od'))).toBe('LEAD.NOT_YOUR_ORGANISATION');
    expect(code(...standsDown('tfl-or'))).toBe('accepted');
    const down = after(running, standsDown());
    expect(codeOf(answer(down, standsDown()))).toBe('LEAD.STOOD_DOWN');
    expect(down.lead).toEqual({ organisation: 'tfl', post: 'tfl-pl' });
  });

  it('X5, X6: is replaced within ten working days, or the project is held, once', () => {
    const down = after(running, standsDown());
    const early: Step<ProjectCommand> = [{ type: 'HoldWithoutLead' }, 'process', at('2009-06-15', '16:59')];
    expect(codeOf(answer(down, early))).toBe('LEAD.STILL_TIME');
    const act = agenda(down).find(({ command }) => command.type === 'HoldWithoutLead')!;
    expect(act.dueAt).toBe(at('2009-06-15', '17:00'));
    const held = after(down, [act.command, 'process', act.dueAt]);
    expect(presentHold(held)).toMatchObject({ ground: 'lead', until: '2009-12-01' });
    const resumed = after(held, [{ type: 'Resume' }, 'gla-chair', at('2009-06-16')]);
    expect(isHeld(until(resumed, at('2009-06-30')))).toBe(false);
    expect(codeOf(answer(running, [{ type: 'HoldWithoutLead' }, 'process', at('2009-06-30')]))).toBe('LEAD.CONFIRMED');
  });

  it('X5, X6: is replaced while the project is held: what confirms a lead goes on', () => {
    const held = after(accepted, [
      { type: 'Hold', reason: 'r', until: '2009-07-31' },
      'gla-chair',
      at('2009-04-28', '12:00'),
    ]);
    const confirmed = after(held, submit, ...voted());
    expect(confirmed.lead.organisation).toBe('gla');
    expect(isHeld(confirmed)).toBe(true);
    const unnamed = after(named, [
      { type: 'Hold', reason: 'r', until: '2009-07-31' },
      'gla-chair',
      at('2009-04-28', '12:00'),
    ]);
    expect(codeOf(answer(unnamed, submit))).toBe('PROJECT.ON_HOLD');
    expect(duties(unnamed).map(({ what }) => what)).toContain('AcceptLead');
  });

  it('X5, X6: a vote on it is not ended by a hold', () => {
    const open = after(accepted, submit, ...voted().slice(0, -1));
    const held = after(open, [{ type: 'Hold', reason: 'r', until: '2009-07-31' }, 'gla-chair', MEETING]);
    expect(held.gates.GR!.rounds.at(-1)!.status).toBe('open');
    expect(codeOf(answer(held, voted().at(-1)!))).toBe('accepted');
  });
});
