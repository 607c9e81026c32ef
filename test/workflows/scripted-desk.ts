import type { Desk } from '#process/worker/activities.js';
import { ENDINGS } from '#domain/projects/stages.js';
import type { Look, ProcessAct } from '#workflows/contract.js';

/** What falls due in a script: `after` so many milliseconds from its beginning. */
export interface Due {
  readonly after: number;
  readonly act: ProcessAct;
  /** Of EnterStage. */
  readonly enters?: Look['stage'];
}

interface Scene {
  readonly stage: Look['stage'];
  /** In the order of time. */
  readonly plan: readonly Due[];
}

/**
 * The desk of the process over a script instead of a record: a stage and what falls due in it. Enough to see what the
 * workflow decides by itself; what the real desk decides is tested with the real record.
 */
export class ScriptedDesk implements Desk {
  readonly done: ProcessAct[] = [];
  looks = 0;
  /** While set, the record does not answer. */
  away = false;
  private version = 1;
  private begun: number | undefined;

  constructor(
    private readonly clock: () => Promise<number>,
    private scene: Scene,
  ) {}

  /** Somebody acts: from now on the script reads otherwise. */
  change(scene: Partial<Scene>): void {
    this.scene = { ...this.scene, ...scene };
    this.version += 1;
  }

  async look(project: string): Promise<Look> {
    this.looks += 1;
    if (this.away) throw new Error('The record is away.');
    const now = await this.clock();
    this.begun ??= now;
    const [first] = this.scene.plan;
    const waitMs = first ? this.begun + first.after - now : null;
    const ready = first && waitMs! <= 0 ? first.act : null;
    return {
      project,
      stage: this.scene.stage,
      ended: ENDINGS.includes(this.scene.stage),
      version: this.version,
      ready,
      waitMs: ready ? null : waitMs,
    };
  }

  async act(what: ProcessAct, project: string, version: number): Promise<Look> {
    if (this.away) throw new Error('The record is away.');
    if (version === this.version) {
      this.done.push(what);
      const [{ enters = this.scene.stage } = {}, ...plan] = this.scene.plan;
      this.change({ plan, stage: enters });
    }
    return this.look(project);
  }
}
