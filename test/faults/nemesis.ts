import { setTimeout as pause } from 'node:timers/promises';
import type { Child } from '#local/children.js';
import type { Chance } from './chance.js';
import { type History, PARTS, type Part } from './history.js';

/** Quiet between two blows, in milliseconds: without it nothing would ever get done, and nothing be tested. */
const QUIET = { least: 3_000, most: 6_000 };

/** How long a part stays dead, in milliseconds. People are to go on without the process for a while. */
const DEATH = {
  postgres: { least: 0, most: 1_000 },
  temporal: { least: 1_000, most: 3_000 },
  worker: { least: 1_000, most: 3_000 },
  server: { least: 0, most: 1_000 },
};

/** How long a part may fail to start again before that is a finding, in milliseconds. */
const PATIENCE = 60_000;

/** Each part alone, and all together as if the machine had lost its power. */
const BLOWS: readonly (readonly Part[])[] = [...PARTS.map((part) => [part]), PARTS];

/** Kills parts of a system with signal 9, one blow after the other, and starts them again. */
export class Nemesis {
  private readonly stopping = new AbortController();

  constructor(
    private readonly parts: Readonly<Record<Part, Child>>,
    private readonly history: History,
    private readonly chance: Chance,
  ) {}

  /** Strikes until it is told to stop, each blow once before any comes again; then everything runs. */
  async haunt(): Promise<void> {
    for (;;) {
      for (const blow of this.chance.shuffled(BLOWS)) {
        await this.rest();
        if (this.stopping.signal.aborted) return;
        await this.strike(blow);
      }
    }
  }

  stop(): void {
    this.stopping.abort();
  }

  private async rest(): Promise<void> {
    const ms = this.chance.between(QUIET.least, QUIET.most);
    await pause(ms, undefined, { signal: this.stopping.signal }).catch(() => undefined);
  }

  private async strike(blow: readonly Part[]): Promise<void> {
    const deaths = blow.map((part) => this.chance.between(DEATH[part].least, DEATH[part].most));
    await Promise.all(blow.map((part) => this.kill(part)));
    await pause(Math.max(...deaths));
    for (const part of blow) await this.revive(part);
  }

  private async kill(part: Part): Promise<void> {
    await this.parts[part].kill();
    this.history.note({ kind: 'down', part });
  }

  /** What needs another part that is not quite there yet fails to start, and is started again. */
  private async revive(part: Part): Promise<void> {
    this.history.note({ kind: 'up', part });
    const end = performance.now() + PATIENCE;
    for (;;) {
      try {
        await this.parts[part].start();
        return;
      } catch (error) {
        if (performance.now() > end) throw error;
        await pause(200);
      }
    }
  }
}
