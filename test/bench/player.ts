import type { Step } from './mission.js';
import type { Client } from './client.js';
import type { ThingVersions } from '#use-cases/queries/project-view.js';

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

  async look(by: string): Promise<{ stage: string; versions: ThingVersions }> {
    const { body } = await this.client.get(by, `projects/${this.project}`);
    this.seen = body.versions;
    return body;
  }
}
