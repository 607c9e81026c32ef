import type { ProcessCommand } from '#domain/agenda/state.js';
import type { Stage } from '#domain/projects/state.js';

/** Names, inputs and the activity interface that the workflow, the worker and the client share. Plain JSON only. */

export const WORKFLOW = 'projectLifecycle';

/** Carries no fact: look again. */
export const NUDGE = 'nudge';

/** One workflow for a project, so that it is found, nudged and never started twice. */
export const workflowIdOf = (project: string): string => `project/${project}`;

export interface LifecycleInput {
  readonly project: string;
}

/** The workflow as those see it who start it. */
export type ProjectLifecycle = (input: LifecycleInput) => Promise<void>;

export type ProcessAct = ProcessCommand['type'];

/** What the process finds when it looks at a project in the record. */
export interface Look {
  readonly project: string;
  readonly stage: Stage;
  /** True once the project has ended, and nobody is to be reminded of anything in it any more. */
  readonly ended: boolean;
  /** Version looked at; an act on another version only looks again. */
  readonly version: number;
  /** The process command that is due, if one is. */
  readonly ready: ProcessAct | null;
  /** Milliseconds until something falls due; `null`: not before somebody acts. */
  readonly waitMs: number | null;
}

export type ActInput = Pick<Look, 'project' | 'version'>;

/** What the workflow may do: look, and give the commands of the process. Each act answers with the next look. */
export type Activities = {
  look(input: LifecycleInput): Promise<Look>;
} & {
  [Act in ProcessAct as Uncapitalize<Act>]: (input: ActInput) => Promise<Look>;
};
