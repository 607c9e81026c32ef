import type { ProcessCommand } from '#domain/agenda/state.js';
import type { Instant } from '#domain/calendar/instant.js';
import type { Project } from '#domain/projects/state.js';
import type { Entry } from '#use-cases/catalogue/entry.js';
import type { Given, Outcome } from '#use-cases/commands/outcome.js';
import type { News } from './timeline.js';

/** Where a scenario is played: a record, a process and a clock that is moved by hand. */
export interface World {
  now(): Promise<Instant>;
  /** Moves time on from due moment to due moment, so that the process handles each at its own minute. */
  goOnTo(moment: Instant): Promise<void>;
  /** Waits until the process has done whatever is due. */
  settle(): Promise<void>;
  /** What has happened since it was last asked. */
  news(): Promise<readonly News[]>;
  give(given: Given): Promise<Outcome>;
  /** What the law answers to a command of the process; it gives its commands itself. */
  askAsProcess(command: ProcessCommand, project: string): Promise<Outcome>;
  project(id: string): Promise<Project>;
  /** The version of the thing that a command would act on (T2); `null`: it is not stated here. */
  versionFor(entry: Entry, project: string, body: object): Promise<string | null>;
  /** SHA-256 of the minutes of a meeting, as the record gives them. */
  minutesOf(meeting: string): Promise<string>;
  /** How often a meeting has been moved. */
  movesOf(meeting: string): Promise<number>;
  /** Id of the programme. */
  programme(): Promise<string>;
  /** Who holds a post or a seat. */
  holderOf(postOrSeat: string): Promise<string>;
}
