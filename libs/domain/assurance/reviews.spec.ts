import { describe, expect, it } from '@jest/globals';
import { at, directory, facts, inStage, post } from '../../../test/support/domain.js';
import { asked, codeOf, eventsOf, folded, paper } from '../../../test/support/gates.js';
import { duties } from '../agenda/duties.js';
import { plannedReminders } from '../agenda/reminders.js';
import { decide } from '../projects/project.js';
import type { ProjectCommand } from '../projects/commands.js';
import type { Project, Stage } from '../projects/state.js';
import type { RecordAssurance } from './commands.js';
import { missingReview } from './reviews.js';
import type { Confidence } from './state.js';

const NOW = at('2009-06-01');

const major = (stage: Stage = 'BUSINESS_CASE'): Project => {
  const project = inStage(stage, at('2009-05-18'));
  return { ...project, assurance: { ...project.assurance, askedBy: ['lda'] } };
};

const review = (confidence: Confidence = 'amber', more: Partial<RecordAssurance> = {}): RecordAssurance => ({
  type: 'RecordAssurance',
  gate: 'G2',
  confidence,
  reviewedOn: '2009-05-29',
  findings: 'sha256:findings',
  recommendations: [{ text: 'sha256:recommendation' }],
  ...more,
});

const give = (project: Project, who: string, command: ProjectCommand, now = NOW) =>
  decide(project, command, facts(who), now);

const after = (project: Project, who: string, command: ProjectCommand, now = NOW): Project =>
  folded(project, who, now, ...eventsOf(give(project, who, command, now)));

const respond = { type: 'RespondToReview', review: 1, response: 'sha256:response' } as const;

describe('P-OGC: a Gateway review', () => {
  it('has delivery confidence and recommendations, and is told to lead, chair and programme office', () => {
    const project = after(major(), 'ar', review());
    expect(project.assurance.reviews).toEqual([
      {
        number: 1,
        gate: 'G2',
        confidence: 'amber',
        reviewedOn: '2009-05-29',
        findings: 'sha256:findings',
        recommendations: [{ text: 'sha256:recommendation' }],
        by: 'ar',
        at: NOW,
        response: null,
      },
    ]);
  });

  it.each<[string, Project, RecordAssurance, string]>([
    ['of a day to come', major(), review('amber', { reviewedOn: '2009-06-02' }), 'ASSURANCE.DATE_IN_FUTURE'],
    [
      'of a gate that has been approved',
      folded({ ...asked('G2'), assurance: major().assurance }, 'process', NOW, {
        type: 'GateApproved',
        item: 'G2',
        round: 1,
        tally: {} as never,
      }),
      review(),
      'PROJECT.MOVING_ON',
    ],
    [
      'of an earlier gate',
      {
        ...folded(asked('G2'), 'process', NOW, { type: 'GateApproved', item: 'G2', round: 1, tally: {} as never }),
        movingTo: null,
      },
      review(),
      'ASSURANCE.GATE_DECIDED',
    ],
  ])('cannot be recorded %s', (_, project, command, code) => {
    expect(codeOf(give(project, 'ar', command))).toBe(code);
  });

  it('cannot be recorded by a reviewer of the organisation that leads', () => {
    const plain = directory();
    const who = {
      ...plain,
      organisations: plain.organisations.map((each) =>
        each.id === 'tfl' ? { ...each, posts: [...each.posts, post('AR', 'tfl')] } : each,
      ),
    };
    expect(codeOf(decide(major(), review(), facts('tfl-ar', { directory: who }), NOW))).toBe('ASSURANCE.OF_LEAD');
  });

  it('is answered by the lead, once in the same words', () => {
    const answered = after(after(major(), 'ar', review('red')), 'tfl-pl', respond);
    expect(answered.assurance.reviews[0].response).toEqual({ text: 'sha256:response', by: 'tfl-pl', at: NOW });
    expect(give(answered, 'tfl-pl', respond)).toEqual({ kind: 'nothing' });
    expect(codeOf(give(answered, 'tfl-pl', { ...respond, review: 2 }))).toBe('ASSURANCE.UNKNOWN');
  });
});

describe('before each gate of a major project', () => {
  it.each(['G2', 'G3', 'G4', 'G5'] as const)('C1: %s needs a review of its own', (gate) => {
    expect(missingReview(major(), gate, NOW)).toEqual([`a Gateway review before gate ${gate}`]);
    const other = gate === 'G2' ? 'G3' : 'G2';
    expect(missingReview(after(major(), 'ar', review('green', { gate: other })), gate, NOW)).toHaveLength(1);
    expect(missingReview(after(major(), 'ar', review('green', { gate })), gate, NOW)).toEqual([]);
  });

  it('C1: G1 and the standard route need none', () => {
    expect(missingReview(major(), 'G1', NOW)).toEqual([]);
    expect(missingReview(inStage('BUSINESS_CASE', NOW), 'G2', NOW)).toEqual([]);
  });

  it('T1: it is at most 60 working days old', () => {
    // Friday 6 March 2009; Good Friday, Easter Monday, 4 and 25 May are no working days: the 60th is 4 June.
    const reviewed = after(major(), 'ar', review('green', { reviewedOn: '2009-03-06' }));
    expect(missingReview(reviewed, 'G2', at('2009-06-04', '23:00'))).toEqual([]);
    expect(missingReview(reviewed, 'G2', at('2009-06-05'))).toEqual([
      'a Gateway review that is not older than 60 working days',
    ]);
  });

  it.each<Confidence>(['green', 'amber_green', 'amber', 'amber_red'])('P-OGC: %s bars nothing', (confidence) => {
    expect(missingReview(after(major(), 'ar', review(confidence)), 'G2', NOW)).toEqual([]);
  });

  it('P-OGC: red bars the gate until the lead’s response is filed, waits for the lead, and decides nothing', () => {
    const red = after(major(), 'ar', review('red'));
    expect(missingReview(red, 'G2', NOW)).toEqual(['the lead’s response to the red review']);
    expect(duties(red)).toContainEqual(
      expect.objectContaining({ what: 'RespondToReview', holders: ['post:tfl-pl'], timer: 'review/1' }),
    );
    const submitted = decide(red, { type: 'SubmitToGate', gate: 'G2' }, facts('tfl-pl', { paper: paper() }), NOW);
    expect(submitted).toMatchObject({ code: 'GATE.INCOMPLETE', sentence: expect.stringContaining('red review') });
    const answered = after(red, 'tfl-pl', respond);
    expect(missingReview(answered, 'G2', NOW)).toEqual([]);
    expect(duties(answered).map(({ what }) => what)).not.toContain('RespondToReview');
  });

  it('P-OGC: a later review takes the place of a red one', () => {
    const twice = after(after(major(), 'ar', review('red')), 'ar', review('green'));
    expect(missingReview(twice, 'G2', NOW)).toEqual([]);
  });
});

describe('G4 of a major project', () => {
  const milestone = { id: 'm1', title: 'Signed', due: '2009-06-30' } as const;
  const running = (): Project =>
    folded(
      major('DELIVERY'),
      'tfl-pl',
      NOW,
      { type: 'MilestonesPlanned', milestones: [milestone] },
      { type: 'DeliveryStarted' },
      { type: 'MilestoneReached', milestone: 'm1', reachedOn: '2009-05-29' },
    );
  const CRITERIA = ['service', 'users', 'support', 'continuity', 'benefits'];
  const confirm = (criterion: string) =>
    ({ type: 'ConfirmReadiness', criterion, evidence: 'sha256:evidence' }) as const;
  const confirmed = (): Project =>
    CRITERIA.reduce((project, criterion) => after(project, 'tfl-pl', confirm(criterion)), running());
  const submit = { type: 'SubmitToGate', gate: 'G4' } as const;
  const handOver = { type: 'HandOver', to: 'tfl-od', text: 'sha256:handover' } as const;

  it('C1: waits for the list of what must be ready, and for its review', () => {
    expect(give(running(), 'tfl-pl', submit)).toMatchObject({ code: 'GATE.INCOMPLETE' });
    expect(duties(running()).map(({ what }) => what)).toContain('ConfirmReadiness');
    expect((give(confirmed(), 'tfl-pl', submit) as { sentence: string }).sentence).toBe(
      'This is not complete yet. Still missing: a Gateway review before gate G4.',
    );
    const reviewed = after(confirmed(), 'ar', review('green', { gate: 'G4' }));
    expect(codeOf(decide(reviewed, submit, facts('tfl-pl', { paper: paper() }), NOW))).toBe('accepted');
  });

  it('C1: approved, the project is ready and may be handed over; before, it may not', () => {
    expect(codeOf(give(confirmed(), 'tfl-pl', handOver))).toBe('DELIVERY.NOT_READY');
    const ready = folded(
      confirmed(),
      'process',
      NOW,
      { type: 'GateSubmitted', item: 'G4', round: 1, paper: paper() },
      { type: 'GateApproved', item: 'G4', round: 1, tally: {} as never },
    );
    expect([ready.delivery.status, ready.movingTo]).toEqual(['ready', null]);
    expect(codeOf(give(ready, 'tfl-pl', handOver))).toBe('accepted');
    expect(codeOf(give(ready, 'tfl-pl', submit))).toBe('GATE.ALREADY_READY');
    expect(codeOf(give(ready, 'tfl-pl', confirm('users')))).toBe('ASSURANCE.READY');
  });

  it('V16: referred back, it runs on', () => {
    const back = folded(
      confirmed(),
      'process',
      NOW,
      { type: 'GateSubmitted', item: 'G4', round: 1, paper: paper() },
      { type: 'GateReferredBack', item: 'G4', round: 1, tally: {} as never },
    );
    expect([back.delivery.status, back.stage, back.movingTo]).toEqual(['running', 'DELIVERY', null]);
  });

  it('C1: is not asked on another route, and its list is closed to unknown entries', () => {
    const standard = { ...running(), assurance: { ...running().assurance, askedBy: [] } };
    expect(codeOf(give(standard, 'tfl-pl', submit))).toBe('GATE.MAJOR_ONLY');
    expect(codeOf(give(standard, 'tfl-pl', confirm('users')))).toBe('ASSURANCE.NOT_MAJOR');
    expect(codeOf(give(standard, 'tfl-pl', handOver))).toBe('accepted');
    expect(codeOf(give(running(), 'tfl-pl', confirm('constructor')))).toBe('ASSURANCE.CRITERION_UNKNOWN');
    expect(codeOf(give(after(running(), 'tfl-pl', confirm('users')), 'tfl-pl', confirm('users')))).toBe('nothing');
  });

  it('X7: closure waits for it', () => {
    const request = give(confirmed(), 'tfl-pl', { type: 'RequestClosure' });
    expect((request as { sentence: string }).sentence).toContain('gate G4');
  });
});

describe('P-OGC: a project that nears a gate', () => {
  const waiting = (project: Project) =>
    duties(project)
      .filter(({ what }) => what === 'RecordAssurance')
      .map(({ timer, holders, dueAt }) => ({ timer, holders, dueAt }));
  const planned = (project: Project) =>
    plannedReminders(project)
      .filter(({ what }) => what === 'RecordAssurance')
      .map(({ offset, dueAt, recipients }) => [offset, dueAt, recipients]);

  it.each<[Stage, string]>([
    ['BUSINESS_CASE', 'G2'],
    ['OPT_IN', 'G3'],
    ['CLOSURE', 'G5'],
  ])('in %s waits for a reviewer’s review before %s, and the lead is reminded too', (stage, gate) => {
    expect(waiting(major(stage))).toEqual([{ timer: `gateway-review/${gate}/0`, holders: ['AR'], dueAt: null }]);
    expect(planned(major(stage)).map(([offset, , to]) => [offset, to])).toEqual([
      ['start+5', ['AR', 'post:tfl-pl']],
      ['start+10', ['AR', 'post:tfl-pl']],
      ['start+15', ['SC']],
    ]);
  });

  it('in delivery waits once the last milestone is reached', () => {
    const project = major('DELIVERY');
    const milestone = { id: 'award', title: 'Award', due: '2009-06-01', reachedOn: null, recordedAt: null };
    const running = { ...project.delivery, status: 'running' as const, milestones: [milestone] };
    expect(waiting({ ...project, delivery: running })).toEqual([]);
    const reached = { ...milestone, reachedOn: '2009-06-01', recordedAt: NOW };
    expect(waiting({ ...project, delivery: { ...running, milestones: [reached] } })).toMatchObject([
      { timer: 'gateway-review/G4/0' },
    ]);
  });

  it('waits for nobody on another route, while the gate is before the steering group, or with a review that is new enough', () => {
    expect(waiting(inStage('BUSINESS_CASE', at('2009-05-18')))).toEqual([]);
    expect(waiting({ ...asked('G2'), assurance: major().assurance })).toEqual([]);
    expect(waiting(after(major(), 'ar', review()))).toEqual([]);
  });

  it('is reminded before a review becomes too old, and waits for another once it is', () => {
    // Reviewed on Friday 29 May: the 60th working day after it is Friday 21 August.
    const reviewed = after(major(), 'ar', review());
    expect(planned(reviewed)).toEqual([
      ['due-10', at('2009-08-07', '09:00'), ['AR', 'post:tfl-pl']],
      ['due-3', at('2009-08-18', '09:00'), ['AR', 'post:tfl-pl']],
      ['due+1', at('2009-08-24', '09:00'), ['AR', 'post:tfl-pl']],
    ]);
    const reminded = folded(reviewed, 'process', at('2009-08-07', '09:00'), {
      type: 'RemindersSent',
      timer: 'gateway-review/G2/1',
      what: 'RecordAssurance',
      offset: 'due-10',
      dueAt: at('2009-08-07', '09:00'),
      recipients: ['AR', 'post:tfl-pl'],
      overtaken: [],
    });
    expect(waiting(reminded)).toHaveLength(1);
    expect(planned(reminded).map(([offset]) => offset)).toEqual(['due-3', 'due+1']);
    const later = { ...reviewed, lastAt: at('2009-08-24', '09:00') };
    expect(waiting(later)).toEqual([
      { timer: 'gateway-review/G2/1', holders: ['AR'], dueAt: at('2009-08-21', '17:00') },
    ]);
    const renewed = after(later, 'ar', review('green', { reviewedOn: '2009-08-24' }), at('2009-08-25'));
    expect(waiting(renewed)).toEqual([]);
  });
});
