import type { DataSource } from 'typeorm';
import type { Instant } from '#domain/calendar/instant.js';
import { Archive } from '#record/archive.js';
import { RecordClock } from '#record/clock.js';
import { openRecord } from '#record/data-source.js';
import { Lists } from '#record/lists.js';
import { Marks } from '#record/marks.js';
import { People } from '#record/people.js';
import { Texts } from '#record/texts.js';
import { Commands } from '#use-cases/commands/commands.js';
import { DirectoryReader } from '#use-cases/directory/directory-reader.js';
import type { Nudge } from '#use-cases/ports.js';
import { Agenda } from '#use-cases/queries/meeting-agenda.js';
import { MinutesReader } from '#use-cases/queries/minutes.js';
import { ProjectReader } from '#use-cases/queries/project-reader.js';
import { Sights } from '#use-cases/queries/sight.js';
import { Handovers } from '#use-cases/process/handovers.js';
import { ActionDesk } from '#use-cases/process/action-desk.js';
import { ProcessDesk } from '#use-cases/process/process-desk.js';

/** The use cases over one record, put together for the command line. */
export interface Desk {
  readonly dataSource: DataSource;
  readonly archive: Archive;
  readonly clock: RecordClock;
  readonly commands: Commands;
  readonly directory: DirectoryReader;
  readonly lists: Lists;
  readonly marks: Marks;
  readonly minutes: MinutesReader;
  readonly people: People;
  readonly process: ProcessDesk;
  readonly actions: ActionDesk;
  close(): Promise<void>;
}

interface Choices {
  /** Who tells the process; nobody, where it is moved by hand. */
  readonly nudge?: Nudge;
  /** A clock instead of PostgreSQL's. */
  readonly time?: () => Promise<Instant>;
}

const NOBODY: Nudge = { nudge: () => undefined };

export async function openDesk(url: string, { nudge = NOBODY, time }: Choices = {}): Promise<Desk> {
  const dataSource = await openRecord(url, { name: 'converge' });
  const archive = new Archive(dataSource, time);
  const clock = new RecordClock(dataSource);
  const directory = new DirectoryReader(archive);
  const lists = new Lists(dataSource);
  const people = new People(dataSource);
  const texts = new Texts(dataSource);
  const projects = new ProjectReader(archive, directory, people, texts, new Sights(lists, directory));
  const minutes = new MinutesReader(new Agenda(lists), projects, texts);
  return {
    dataSource,
    archive,
    clock,
    commands: new Commands(archive, clock, directory, nudge, minutes, new Handovers(archive, directory)),
    directory,
    lists,
    marks: new Marks(dataSource),
    minutes,
    people,
    process: new ProcessDesk(archive, directory),
    actions: new ActionDesk(archive, lists, directory),
    close: () => dataSource.destroy(),
  };
}
