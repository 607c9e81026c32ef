import { setTimeout as sleep } from 'node:timers/promises';
import type { Marks } from '#record/marks.js';
import type { ThingVersions } from '#use-cases/queries/project-view.js';
import type { Answered, Client, Giving } from './client.js';
import type { Step } from './mission.js';

/** A command that was given. */
export interface Given {
  readonly command: string;
  readonly ms: number;
  /** Version of the project after it. */
  readonly version: number;
  /** Whether the process had nothing left to do when it was answered. */
  readonly settled: boolean;
}

/** Takes one project through steps of a mission, one after the other. */
export class Player {
  private seen: ThingVersions | null = null;

  constructor(
    private readonly client: Client,
    private readonly marks: Marks,
    /** Id of the project; `null` before it is proposed. */
    public project: string | null = null,
  ) {}

  /** Throws when the step is refused. */
  async take(step: Step, async = false): Promise<Given> {
    if (step.looks) await this.look(step.by);
    const { body: receipt, ms } = await this.client.record(this.givingOf(step, async));
    this.project ??= receipt.subject as string;
    return { command: step.do, ms, version: receipt.version, settled: receipt.settled };
  }

  /** Takes a step and waits until the process has settled: the server itself waits for two seconds at the most. */
  async finish(step: Step): Promise<Given> {
    const begun = performance.now();
    const given = await this.take(step);
    if (given.settled) return given;
    await this.settled(given.version);
    return { ...given, ms: performance.now() - begun };
  }

  async settled(version: number): Promise<void> {
    while (!(await this.marks.isSettled(this.project!, version))) await sleep(5);
  }

  /** Gives a step on what was last seen, whatever the answer. */
  try(step: Step): Promise<Answered> {
    return this.client.give(this.givingOf(step, true));
  }

  async look(by: string): Promise<{ stage: string; versions: ThingVersions }> {
    const { body } = await this.client.get(by, `projects/${this.project}`);
    this.seen = body.versions;
    return body;
  }

  private givingOf({ by, do: command, body, version }: Step, async: boolean): Giving {
    return { by, do: command, subject: this.project, body, async, version: version?.(this.seen!) };
  }
}
