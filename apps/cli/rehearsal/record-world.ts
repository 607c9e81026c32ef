import type { ProcessCommand } from '#domain/agenda/state.js';
import type { Instant } from '#domain/calendar/instant.js';
import { type Directory, postsOf } from '#domain/kernel/facts.js';
import type { Meeting } from '#domain/meetings/state.js';
import type { Project } from '#domain/projects/state.js';
import { projects } from '#record/kinds.js';
import type { Entry } from '#use-cases/catalogue/entry.js';
import type { Given, Outcome } from '#use-cases/commands/outcome.js';
import type { Desk } from '../desk.js';
import { UsageError } from '../usage-error.js';
import type { News } from './timeline.js';
import type { World } from './world.js';

interface Position {
  readonly stream: string;
  readonly version: number;
}

interface EventRow extends Position {
  readonly at: Instant;
  readonly actor: string;
  readonly type: string;
}

interface MessageRow extends Position {
  readonly at: Instant;
  readonly about: string;
  readonly to: string[];
}

/** The parts of a world that come from the record, whoever moves its clock and its process. */
export abstract class RecordWorld implements World {
  /** How far each stream has been told of. */
  private seen: Record<string, number> = {};

  constructor(protected readonly desk: Desk) {}

  abstract now(): Promise<Instant>;
  abstract settle(): Promise<void>;
  /** Moves the clock on; nothing is due before. */
  protected abstract sleepUntil(instant: Instant): Promise<void>;

  async goOnTo(moment: Instant): Promise<void> {
    for (;;) {
      const due = await this.desk.marks.nextDue();
      if (!due || due >= moment) break;
      await this.sleepUntil(due);
      await this.desk.actions.remind();
      await this.settle();
    }
    await this.sleepUntil(moment);
    await this.desk.actions.remind();
    await this.settle();
  }

  /** Projects that the process has not looked at since they changed, or in which something is due. */
  protected async restless(): Promise<readonly string[]> {
    const rows = await this.desk.lists.rows<{ id: string }>(
      `SELECT p.id FROM projects p JOIN streams s ON s.stream = 'project/' || p.id
         LEFT JOIN process_marks m ON m.project = p.id
        WHERE s.version > coalesce(m.version, 0) OR m.next_due <= $1`,
      [await this.now()],
    );
    return rows.map(({ id }) => id);
  }

  give(given: Given): Promise<Outcome> {
    return this.desk.commands.give(given);
  }

  async askAsProcess(command: ProcessCommand, project: string): Promise<Outcome> {
    const decision = await this.desk.process.ask(command, project);
    if (decision.kind === 'refused') return { ...decision, ground: 'law' };
    return { kind: 'nothing' };
  }

  async project(id: string): Promise<Project> {
    const head = await this.desk.archive.read(projects, id);
    if (!head?.state) throw new Error(`There is no project ${id}.`);
    return head.state;
  }

  async versionFor(entry: Entry, project: string, body: object): Promise<string | null> {
    return entry.version!(await this.project(project), body as never);
  }

  async minutesOf(meeting: string): Promise<string> {
    const directory = (await this.desk.directory.present())!;
    return (await this.desk.minutes.of(meetingIn(directory, meeting), directory)).hash;
  }

  async movesOf(meeting: string): Promise<number> {
    return meetingIn((await this.desk.directory.present())!, meeting).moves?.length ?? 0;
  }

  async programme(): Promise<string> {
    return (await this.desk.directory.present())!.programme.id;
  }

  async holderOf(postOrSeat: string): Promise<string> {
    const directory = (await this.desk.directory.present())!;
    const all = [...postsOf(directory), ...directory.programme.seats];
    const holder = all.find(({ id }) => id === postOrSeat)?.holder;
    if (!holder) throw new UsageError(`Nobody holds a post or seat ${postOrSeat}.`);
    return holder;
  }

  async news(): Promise<readonly News[]> {
    const seen = JSON.stringify(this.seen);
    const events = await this.desk.lists.rows<EventRow>(
      `SELECT stream, version, at, actor, type FROM events
        WHERE stream ~ '^(project|programme|meeting)/' AND version > coalesce(($1::jsonb ->> stream)::int, 0) ORDER BY at, stream, version`,
      [seen],
    );
    const messages = await this.desk.lists.rows<MessageRow>(
      `SELECT stream, version, e.at, m.about, array_agg(m.address ORDER BY m.address) AS to
         FROM messages m JOIN events e USING (stream, version)
        WHERE stream ~ '^(project|programme|meeting)/' AND version > coalesce(($1::jsonb ->> stream)::int, 0)
        GROUP BY stream, version, e.at, m.about ORDER BY e.at, stream, version`,
      [seen],
    );
    for (const { stream, version } of events) this.seen[stream] = version;
    return [
      ...events.map(({ at, actor, type }): News => ({ kind: 'event', at, by: actor, what: type, to: [] })),
      ...messages.map(({ at, about, to }): News => ({ kind: 'message', at, by: 'process', what: about, to })),
    ];
  }
}

function meetingIn({ meetings }: Directory, id: string): Meeting {
  const found = meetings.find((meeting) => meeting.id === id);
  if (!found) throw new UsageError(`There is no meeting ${id}.`);
  return found;
}
