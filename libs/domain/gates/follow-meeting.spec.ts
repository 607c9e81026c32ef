import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { at, facts } from '../../../test/support/domain.js';
import {
  answerWith,
  asked,
  codeOf,
  declared,
  eventsOf,
  folded,
  group,
  held,
  playWith,
  roundOf,
} from '../../../test/support/gates.js';
import { duties } from '../agenda/duties.js';
import { readyAct } from '../agenda/agenda.js';
import { dateOf } from '../calendar/due.js';
import type { Instant } from '../calendar/instant.js';
import { addDays, addWorkingDays } from '../calendar/working-days.js';
import type { Decision } from '../kernel/decision.js';
import type { MeetingCommand } from '../meetings/commands.js';
import type { MeetingEvent } from '../meetings/events.js';
import { decideMeeting, meetingAggregate } from '../meetings/meeting.js';
import type { Meeting } from '../meetings/state.js';
import type { ProjectCommand } from '../projects/commands.js';
import type { ProjectEvent } from '../projects/events.js';
import { decide } from '../projects/project.js';
import type { Project } from '../projects/state.js';
import { waitingItems } from './items.js';

/* A meeting on Thursday 26 March 2009; Good Friday is 10 April, Easter Monday the 13th. */

const PUT = at('2009-03-09');
const NOW = at('2009-03-16');
const march = declared('march', '2009-03-26');
const april = declared('april', '2009-04-23');
const cancelled: Meeting = { ...march, status: 'cancelled' };
const movedTo = (date: string): Meeting => ({ ...march, date });

const schedule = { type: 'ScheduleItem', item: 'G1', round: 1, meeting: 'march' } as const;
const issue = { type: 'IssuePapers', item: 'G1', round: 1 } as const;
const follow = { type: 'MoveToMeeting', item: 'G1', round: 1 } as const;
const put = playWith(group([march]), asked('G1', PUT), [schedule, 'ss', PUT]);
const issued = playWith(group([march]), put, [issue, 'ss', PUT]);

/** What the process does once the meetings stand so; nothing is left to do afterwards. */
function followed(project: Project, meetings: readonly Meeting[], now = NOW) {
  const sitting = group(meetings);
  expect(readyAct(project, now, sitting)?.command).toEqual(follow);
  const events = eventsOf(answerWith(sitting, project, [follow, 'process', now]));
  const after = folded(project, 'process', now, ...events);
  expect(readyAct(after, now, sitting)?.command.type).not.toBe('MoveToMeeting');
  return { events, after, round: roundOf(after, 'G1') };
}

const paperDuty = (project: Project) => duties(project).find(({ what }) => what === 'IssuePapers');

describe('V1: an item whose meeting is moved', () => {
  it('V1: follows it, and its paper days are counted to the new day', () => {
    expect(readyAct(put, PUT, group([march]))).toBeNull();
    const { events, after, round } = followed(put, [movedTo('2009-04-16')]);
    expect(events).toEqual([
      {
        type: 'ItemMoved',
        item: 'G1',
        round: 1,
        meeting: 'march',
        date: '2009-04-16',
        before: '2009-03-26',
        late: false,
      },
    ]);
    expect(round).toMatchObject({ meeting: 'march', meetingDate: '2009-04-16', putAt: NOW });
    // Six working days before the 16th, over Easter: Monday 6 April.
    expect(paperDuty(after)).toMatchObject({ timer: 'papers/G1/1@2009-04-16', dueAt: at('2009-04-06', '17:00') });
  });

  it('V1: papers that were issued stay issued, and their notice counts from the day they went out', () => {
    const { events, after } = followed(issued, [movedTo('2009-03-19')]);
    expect(events).toEqual([expect.objectContaining({ type: 'ItemMoved', late: false })]);
    expect(paperDuty(after)).toBeUndefined();
  });

  it('V1: at too short a notice the chair is asked for the reason before a vote is opened', () => {
    const near = movedTo('2009-03-23');
    const { events, after } = followed(put, [near]);
    expect(events).toEqual([expect.objectContaining({ type: 'ItemMoved', late: true })]);
    expect(duties(after).find(({ what }) => what === 'AllowLateItem')).toMatchObject({ holders: ['SC'] });
    const sitting = group([held('march', '2009-03-23')]);
    const day = at('2009-03-23', '14:00');
    const open = { type: 'OpenVote', item: 'G1', round: 1, method: 'meeting', motion: 'approve' } as const;
    expect(codeOf(answerWith(sitting, after, [open, 'ss', day]))).toBe('GATE.REASON_AWAITED');
    const reason = { type: 'AllowLateItem', item: 'G1', round: 1, meeting: 'march', reason: 'sha256:reason' } as const;
    const allowed = playWith(group([near]), after, [reason, 'gla-chair', NOW]);
    expect(duties(allowed).find(({ what }) => what === 'AllowLateItem')).toBeUndefined();
    expect(codeOf(answerWith(sitting, allowed, [open, 'ss', day]))).toBe('accepted');
  });

  it('V1: what the chair has allowed stays allowed for a later day, and not for a nearer one', () => {
    const reason = { type: 'AllowLateItem', item: 'G1', round: 1, meeting: 'march', reason: 'sha256:reason' } as const;
    const late = playWith(
      group([march]),
      asked('G1', at('2009-03-20')),
      [reason, 'gla-chair', at('2009-03-20')],
      [schedule, 'ss', at('2009-03-20')],
    );
    const now = at('2009-03-20', '12:00');
    expect(followed(late, [movedTo('2009-03-27')], now).events).toEqual([expect.objectContaining({ late: false })]);
    expect(followed(late, [movedTo('2009-03-25')], now).events).toEqual([expect.objectContaining({ late: true })]);
  });

  it('V16: one that was deferred to a later day cannot be taken there, and goes to another meeting', () => {
    const deferred = withRound(put, { notBefore: '2009-03-20' });
    expect(followed(deferred, [movedTo('2009-03-19'), april]).events).toEqual([
      { type: 'ItemTakenOff', item: 'G1', round: 1, meeting: 'march', before: '2009-03-26', ground: 'not_before' },
      { type: 'ItemScheduled', item: 'G1', round: 1, meeting: 'april', date: '2009-04-23' },
    ]);
  });

  it('V2: one without a quorum goes to a meeting within its ten working days, if there is one', () => {
    const inquorate = withRound(put, { meetBy: '2009-03-30' });
    expect(followed(inquorate, [movedTo('2009-04-02'), declared('sooner', '2009-03-27')]).events).toEqual([
      expect.objectContaining({ type: 'ItemTakenOff', ground: 'meet_by' }),
      expect.objectContaining({ type: 'ItemScheduled', meeting: 'sooner' }),
    ]);
    expect(followed(inquorate, [movedTo('2009-04-02'), april]).round).toMatchObject({ meetingDate: '2009-04-02' });
  });

  it('X6: the dates of meetings run on while a project is held', () => {
    const holding = { type: 'Hold', reason: 'sha256:reason', until: '2009-05-15' } as const;
    const onHold = given(put, holding, 'gla-chair', group([march]), NOW);
    expect(followed(onHold, [movedTo('2009-04-16')]).round.meetingDate).toBe('2009-04-16');
    const off = followed(onHold, [cancelled, april]);
    expect(off.events.map(({ type }) => type)).toEqual(['ItemTakenOff']);
    const resumed = given(off.after, { type: 'Resume' }, 'gla-chair', group([cancelled, april]), at('2009-04-01'));
    expect(followed(resumed, [cancelled, april], at('2009-04-01')).round.meeting).toBe('april');
  });
});

describe('V2: an item whose meeting is cancelled', () => {
  it('V2: goes to the next one by itself, with its papers to be issued for that', () => {
    const { events, after, round } = followed(issued, [cancelled, april, declared('too near', '2009-03-20')]);
    expect(events).toEqual([
      { type: 'ItemTakenOff', item: 'G1', round: 1, meeting: 'march', before: '2009-03-26', ground: 'cancelled' },
      { type: 'ItemScheduled', item: 'G1', round: 1, meeting: 'april', date: '2009-04-23' },
    ]);
    expect(round).toMatchObject({ number: 1, meeting: 'april', meetingDate: '2009-04-23' });
    expect(paperDuty(after)?.timer).toBe('papers/G1/1@2009-04-23');
  });

  it('V2: waits where there is none, and goes to one that is declared later', () => {
    const { after, round } = followed(issued, [cancelled]);
    expect(round).toMatchObject({ meeting: null, meetingDate: null, movesOn: true });
    expect(followed(after, [cancelled, april]).round.meeting).toBe('april');
  });

  it('V2: nothing more goes to it', () => {
    const again = answerWith(group([cancelled]), asked('G1', PUT), [schedule, 'ss', NOW]);
    expect(codeOf(again)).toBe('GATE.MEETING_CANCELLED');
    expect(codeOf(answerWith(group([cancelled]), put, [issue, 'ss', NOW]))).toBe('GATE.MEETING_CANCELLED');
  });
});

function given(
  project: Project,
  command: ProjectCommand,
  who: string,
  sitting: ReturnType<typeof group>,
  now: Instant,
) {
  return folded(project, who, now, ...eventsOf(decide(project, command, facts(who, { directory: sitting }), now)));
}

function withRound(project: Project, change: object): Project {
  const item = project.gates.G1!;
  const rounds = [...item.rounds.slice(0, -1), { ...roundOf(project, 'G1'), ...change }];
  return { ...project, gates: { ...project.gates, G1: { ...item, rounds } } };
}

/** A small steering group that declares, moves and cancels meetings while two items of a project wait. */
class Group {
  project = asked('cancel', PUT, asked('G2', PUT));
  now: Instant = PUT;
  meetings: readonly Meeting[] = [];
  readonly events: ProjectEvent[] = [];

  meet(id: string, command: MeetingCommand): void {
    const before = this.meetings.find((each) => each.id === id) ?? null;
    const known = { ...facts('ss', { directory: group(this.meetings) }), newId: id };
    const decision: Decision<MeetingEvent> = decideMeeting(before, command, known, this.now);
    if (decision.kind !== 'accepted') return;
    const recorded = { event: decision.events[0], at: this.now, actor: 'ss', version: 1 };
    this.meetings = [...this.meetings.filter((each) => each.id !== id), meetingAggregate.evolve(before, recorded)];
  }

  give(command: ProjectCommand, who: string): void {
    const decision = decide(this.project, command, facts(who, { directory: group(this.meetings) }), this.now);
    if (decision.kind !== 'accepted') return;
    this.events.push(...decision.events);
    this.project = folded(this.project, who, this.now, ...decision.events);
  }

  /** Both items are before a first meeting. */
  begin(): void {
    this.meet('one', { type: 'DeclareMeeting', date: '2009-03-26', startsAt: '14:00', place: 'City Hall' });
    for (const item of ['G2', 'cancel'] as const)
      this.give({ type: 'ScheduleItem', item, round: 1, meeting: 'one' }, 'ss');
  }

  /** Whatever is ready is done; it comes to rest. */
  settle(): void {
    for (let turns = 0; turns < 50; turns += 1) {
      const act = readyAct(this.project, this.now, group(this.meetings));
      if (!act) return;
      this.give(act.command, 'process');
    }
    throw new Error('It does not come to rest.');
  }

  wait(days: number): void {
    this.now = at(addDays(dateOf(this.now, this.project), days), '10:00');
  }
}

const MEETINGS = ['one', 'two', 'three'];
const anyMeeting = fc.constantFrom(...MEETINGS);
const anyDay = fc.integer({ min: -1, max: 30 });
const anything = fc.oneof(
  fc.record({ what: fc.constant('declare' as const), id: anyMeeting, day: anyDay }),
  fc.record({ what: fc.constant('move' as const), id: anyMeeting, day: anyDay }),
  fc.record({ what: fc.constant('cancel' as const), id: anyMeeting }),
  fc.record({
    what: fc.constant('put' as const),
    id: anyMeeting,
    item: fc.constantFrom('G2' as const, 'cancel' as const),
  }),
  fc.record({ what: fc.constant('issue' as const), item: fc.constantFrom('G2' as const, 'cancel' as const) }),
  fc.record({ what: fc.constant('wait' as const), days: fc.integer({ min: 1, max: 4 }) }),
);

describe('V1, V2: whatever is moved or cancelled', () => {
  it('V1: no item is lost, none is in two meetings, and no reminder goes out twice', () => {
    const seen = new Set<string>();
    fc.assert(
      fc.property(fc.array(anything, { maxLength: 40 }), (deeds) => {
        const sitting = new Group();
        sitting.begin();
        for (const deed of deeds) {
          const date =
            'day' in deed
              ? addWorkingDays(dateOf(sitting.now, sitting.project), deed.day, sitting.project.calendar)
              : '';
          const when = { date, startsAt: '14:00', place: 'City Hall' };
          const moves = 'id' in deed ? (sitting.meetings.find(({ id }) => id === deed.id)?.moves?.length ?? 0) : 0;
          if (deed.what === 'declare') sitting.meet(deed.id, { type: 'DeclareMeeting', ...when });
          if (deed.what === 'move')
            sitting.meet(deed.id, { type: 'MoveMeeting', ...when, reason: 'sha256:why', moves });
          if (deed.what === 'cancel') sitting.meet(deed.id, { type: 'CancelMeeting', reason: 'sha256:why', moves });
          if (deed.what === 'put') {
            sitting.give({ type: 'ScheduleItem', item: deed.item, round: 1, meeting: deed.id }, 'ss');
          }
          if (deed.what === 'issue') sitting.give({ type: 'IssuePapers', item: deed.item, round: 1 }, 'ss');
          if (deed.what === 'wait') sitting.wait(deed.days);
          sitting.settle();

          const items = waitingItems(sitting.project.gates);
          expect(items.map(({ id, rounds }) => [id, rounds.length])).toEqual([
            ['G2', 1],
            ['cancel', 1],
          ]);
          for (const { rounds } of items) {
            const { meeting, meetingDate } = rounds[0];
            const its = sitting.meetings.filter(({ id }) => id === meeting);
            expect(its.map(({ status, date: day }) => [status, day])).toEqual(
              meeting === null ? [] : [['declared', meetingDate]],
            );
          }
        }
        sitting.events.forEach(({ type }) => seen.add(type));
        const sent = sitting.events.flatMap((event) =>
          event.type === 'RemindersSent'
            ? [event, ...event.overtaken].flatMap(({ offset, recipients }) =>
                recipients.map((to) => `${event.timer} ${offset} ${to}`),
              )
            : [],
        );
        expect(new Set(sent).size).toBe(sent.length);
      }),
      { numRuns: 300 },
    );
    expect([...seen].sort()).toEqual(
      ['ItemMoved', 'ItemScheduled', 'ItemTakenOff', 'PapersIssued', 'RemindersSent'].sort(),
    );
  });
});
