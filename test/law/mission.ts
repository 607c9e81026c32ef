import { agenda, readyAct } from '#domain/agenda/agenda.js';
import type { Instant } from '#domain/calendar/instant.js';
import type { Decision } from '#domain/kernel/decision.js';
import type { Recorded } from '#domain/kernel/event.js';
import type { Directory, Facts } from '#domain/kernel/facts.js';
import { decideMeeting, meetingAggregate } from '#domain/meetings/meeting.js';
import type { MeetingCommand } from '#domain/meetings/commands.js';
import type { Meeting } from '#domain/meetings/state.js';
import type { ProjectCommand } from '#domain/projects/commands.js';
import type { ProjectEvent } from '#domain/projects/events.js';
import { decide, evolve } from '#domain/projects/project.js';
import type { Project } from '#domain/projects/state.js';
import { actor, at, directory } from '../support/domain.js';

/** Whoever gives a command, by the id of a post or seat. */
export interface Attempt {
  readonly who: string;
  readonly command: ProjectCommand;
}

const PAPER = { hash: 'paper', title: 'The case', size: 1, caseVersion: 0 };

/** Three decision units of four members and four seats: small, with everything that matters. */
export function smallDirectory(): Directory {
  const whole = directory();
  const members = ['gla', 'tfl', 'mpa', 'mps'];
  const seats = ['gla-chair', 'tfl-deputy', 'mpa-member', 'mps-member'];
  return {
    programme: {
      ...whole.programme,
      units: whole.programme.units.filter(({ organisations }) => organisations.every((each) => members.includes(each))),
      seats: whole.programme.seats.filter(({ id }) => seats.includes(id)),
    },
    organisations: whole.organisations.filter(({ id }) => members.includes(id)),
    meetings: [],
  };
}

/** One project lived through in the law alone: its state, its events, its clock and who is who. */
export class Mission {
  project: Project | null = null;
  now: Instant = at('2009-01-05', '10:00');
  readonly events: Recorded<ProjectEvent>[] = [];
  readonly refusals: { readonly code: string; readonly sentence: string }[] = [];
  directory: Directory = smallDirectory();

  /** Gives a command; what is accepted is folded. */
  give({ who, command }: Attempt): Decision<ProjectEvent> {
    const facts: Facts = {
      actor: actor(who),
      directory: this.directory,
      newProject: { id: 'p', reference: 'DMT-PROC-001' },
      paper: PAPER,
    };
    const decision = decide(this.project, command, facts, this.now);
    if (decision.kind === 'refused') this.refusals.push(decision);
    if (decision.kind === 'accepted') decision.events.forEach((event) => this.fold(event, who));
    return decision;
  }

  meet(id: string, command: MeetingCommand): void {
    const before = this.directory.meetings.find((meeting) => meeting.id === id) ?? null;
    const facts = { actor: actor('ss'), directory: this.directory, newId: id } as unknown as Facts;
    const decision = decideMeeting(before, command, facts, this.now);
    if (decision.kind !== 'accepted') return;
    const after = decision.events.reduce<Meeting | null>(
      (meeting, event) => meetingAggregate.evolve(meeting, { event, at: this.now, actor: 'ss', version: 1 }),
      before,
    )!;
    this.directory = {
      ...this.directory,
      meetings: [...this.directory.meetings.filter((each) => each.id !== id), after],
    };
  }

  /** Everything that is due happens, as the process would do it. Says so when it does not come to rest. */
  settle(): void {
    for (let turns = 0; this.project; turns += 1) {
      const act = readyAct(this.project, this.now);
      if (!act) return;
      const decision = this.give({ who: 'process', command: act.command });
      if (decision.kind !== 'accepted' || turns > 200) {
        throw new Error(`The process cannot ${act.command.type} at ${this.project.stage}: ${JSON.stringify(decision)}`);
      }
    }
  }

  /** To the next moment at which something falls due, at most. */
  waitUntil(moment: Instant): void {
    for (;;) {
      const due = this.project ? agenda(this.project)[0]?.dueAt : undefined;
      if (!due || due > moment) break;
      if (due > this.now) this.now = due;
      this.settle();
      if (agenda(this.project!)[0]?.dueAt === due) break;
    }
    if (moment > this.now) this.now = moment;
    this.settle();
  }

  waitDays(days: number): void {
    this.waitUntil(new Date(Date.parse(this.now) + days * 86_400_000).toISOString());
  }

  private fold(event: ProjectEvent, who: string): void {
    const recorded = { event, at: this.now, actor: who, version: this.events.length + 1 };
    this.project = evolve(this.project, recorded);
    this.events.push(recorded);
  }
}
