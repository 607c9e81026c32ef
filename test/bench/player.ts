import { setTimeout as sleep } from 'node:timers/promises';
import type { Marks } from '#record/marks.js';
import type { ThingVersions } from '#use-cases/queries/project-view.js';
import type { Client } from './client.js';
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
  async take({ by, do: command, body, looks, version }: Step, async = false): Promise<Given> {
    if (looks) await this.look(by);
    const giving = { by, do: command, subject: this.project, body, async, version: version?.(this.seen!) };
    const { body: receipt, ms } = await this.client.record(giving);
    this.project ??= receipt.subject as string;
    return { command, ms, version: receipt.version, settled: receipt.settled };
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

  async look(by: string): Promise<{ stage: string; versions: ThingVersions }> {
    const { body } = await this.client.get(by, `projects/${this.project}`);
    this.seen = body.versions;
    return body;
  }
}
