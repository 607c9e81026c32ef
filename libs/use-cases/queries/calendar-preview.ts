import { Injectable } from '@nestjs/common';
import { may } from '#access/access.js';
import type { Command, CommandType } from '#access/permissions.js';
import { type Moved, whatMoves } from '#domain/agenda/what-moves.js';
import type { Instant, PlainDate } from '#domain/calendar/instant.js';
import type { OwnPeriod } from '#domain/calendar/own-calendar.js';
import { type Decision, type Refusal, refusals } from '#domain/kernel/decision.js';
import type { Directory, Facts } from '#domain/kernel/facts.js';
import { organisationMessages } from '#domain/organisations/messages.js';
import { programmeMessages } from '#domain/programme/messages.js';
import type { Project } from '#domain/projects/state.js';
import { RecordClock } from '#record/clock.js';
import { entryOf } from '../catalogue/catalogue.js';
import { laws } from '../commands/laws.js';
import { notTheirs } from '../commands/refusals.js';
import { DirectoryReader } from '../directory/directory-reader.js';
import { validate } from '../validation/validate.js';
import { RunningProjects } from './running-projects.js';

/** What a calendar would move in one project. */
export interface MovedIn {
  readonly id: string;
  readonly reference: string;
  readonly title: string;
  readonly moved: readonly Moved[];
}

/** What would move, or why it would be refused; `null`: it cannot be read, or changes no calendar. */
export type Answer = readonly MovedIn[] | Refusal | null;

const refuse = refusals({ ...organisationMessages, ...programmeMessages });

/** What a change of a calendar would move in the projects that run, before it is recorded (T1). */
@Injectable()
export class CalendarPreview {
  constructor(
    private readonly clock: RecordClock,
    private readonly directory: DirectoryReader,
    private readonly running: RunningProjects,
  ) {}

  /** `null`: the command would be refused, or changes no calendar. */
  async of(name: CommandType, body: object, person: string): Promise<readonly MovedIn[] | null> {
    const moved = await this.ask(name, body, person);
    return moved && 'code' in moved ? null : moved;
  }

  /** With other holidays in the programme's calendar. */
  async withHolidays(add: readonly PlainDate[], remove: readonly PlainDate[], person: string): Promise<Answer> {
    const directory = await this.directory.present();
    if (!directory) return refuse('PROGRAMME.UNKNOWN');
    const { calendar } = directory.programme;
    const holidays = [...new Set([...calendar.holidays, ...add])].filter((day) => !remove.includes(day));
    return this.ask('AdoptCalendar', { ...calendar, version: calendar.version + 1, holidays }, person);
  }

  /** With another calendar of a member. */
  async withPeriods(organisation: string, periods: readonly OwnPeriod[], person: string): Promise<Answer> {
    const directory = await this.directory.present();
    const member = directory?.organisations.find(({ id }) => id === organisation);
    if (!member) return refuse('ORGANISATION.UNKNOWN');
    const version = (member.calendar?.version ?? 0) + 1;
    return this.ask('AdoptOwnCalendar', { organisation, version, periods }, person);
  }

  private async ask(name: CommandType, body: object, person: string): Promise<Answer> {
    const change = await this.changeOf(name, body, person);
    if (!change || 'code' in change) return change;
    const found = await this.running.map(person, (project) => movedIn(project, change));
    return found.filter(({ moved }) => moved.length > 0);
  }

  /** What a project would be with the new calendar. */
  private async changeOf(
    name: CommandType,
    body: object,
    person: string,
  ): Promise<((project: Project) => Project) | Refusal | null> {
    const [directory, now] = await Promise.all([this.directory.present(), this.clock.now()]);
    const entry = entryOf(name);
    if (!entry || !directory || !validate(entry.request, body).valid) return null;
    const facts: Facts = { actor: { kind: 'person', id: person }, directory };
    const command = { ...body, type: name } as unknown as Command;
    if (!may(facts.actor, command, null, directory)) return notTheirs(command);
    return accepted(command, facts, now);
  }
}

/** Asked of the law itself, so that what would be refused is not worked out. */
function accepted(command: Command, facts: Facts, now: Instant): ((project: Project) => Project) | Refusal | null {
  const { programme, organisations } = facts.directory;
  if (command.type === 'AdoptCalendar') {
    const decision = laws.programme.decide(programme, command, facts, now);
    const { type: _, ...calendar } = command;
    return decision.kind === 'accepted' ? (project) => ({ ...project, calendar }) : whyNot(decision);
  }
  if (command.type !== 'AdoptOwnCalendar') return null;
  const { organisation, version, periods } = command;
  const present = organisations.find(({ id }) => id === organisation) ?? null;
  const decision = laws.organisation.decide(present, command, facts, now);
  if (decision.kind !== 'accepted') return whyNot(decision);
  return (project) => ({
    ...project,
    ownCalendars: { ...project.ownCalendars, [organisation]: { version, periods } },
  });
}

const whyNot = (decision: Decision<unknown>): Refusal | null => (decision.kind === 'refused' ? decision : null);

function movedIn(project: Project, change: (project: Project) => Project): MovedIn {
  const { id, reference, title } = project;
  return { id, reference, title, moved: whatMoves(project, change(project)) };
}

/** What would move in one project that followed the programme's present calendar. */
export const movedByFollowing = (project: Project, { programme: { calendar } }: Directory): readonly Moved[] =>
  whatMoves(project, { ...project, calendar });
