import type { CommandType } from '#access/permissions.js';
import type { Project } from '#domain/projects/state.js';

export type StreamKind = 'project' | 'meeting' | 'programme' | 'organisation';

/** The version of the thing a command acts on (T2); `null`: it acts on nothing that has one. */
export type ThingVersion = (project: Project, request: never) => string;

/**
 * A command as people give it. From one entry come its REST route, its place in the OpenAPI document, its verb in
 * scenarios and its rows of the permission test.
 */
export interface Entry {
  readonly name: CommandType;
  /** Kind of stream it writes to. */
  readonly stream: StreamKind;
  /** Last part of its route: the noun it makes, `votes` in `POST /api/v1/projects/{project}/votes`. */
  readonly noun: string;
  /** What it does, in a sentence, with its rule. */
  readonly summary: string;
  readonly request: new () => object;
  /** True for a command that begins a stream. */
  readonly begins: boolean;
  readonly version: ThingVersion | null;
}
