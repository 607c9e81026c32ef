import { setTimeout as pause } from 'node:timers/promises';
import type { Child } from '#local/children.js';
import type { Chance } from './chance.js';
import { type History, PARTS, type Part } from './history.js';

/** Parts that die in this order, and come back in this order. */
interface Blow {
  readonly parts: readonly Part[];
  /** Milliseconds from one death to the next, at the most. */
  readonly within: number;
}

const BLOWS: readonly Blow[] = [
  ...PARTS.map((part) => ({ parts: [part], within: 0 })),
  // Without a worker nothing settles: the server dies with answers that it holds back for it.
  { parts: ['worker', 'server'], within: 2_000 },
  // As if the machine had lost its power.
  { parts: PARTS, within: 0 },
];

/** Milliseconds that pass in any case: from the end of one blow to the next, and between death and new life. */
const QUIET = { least: 1_000, most: 3_000 };
const DEATH = { least: 0, most: 2_000 };

/** While people can go on, the dead stay dead until so many of their commands were acknowledged. */
const WITHOUT = 5;

/** Who waits for acknowledgements waits so long at the most, in milliseconds. */
const LONGEST_WAIT = 20_000;

/** How long a part may fail to start again before that is a finding, in milliseconds. */
const PATIENCE = 60_000;

/** Kills parts of a system with signal 9, blow after blow, and starts them again. */
export class Nemesis {
  private readonly stopping = new AbortController();

  constructor(
    private readonly parts: Readonly<Record<Part, Child>>,
    private readonly history: History,
    private readonly chance: Chance,
    /** So many commands are acknowledged between two blows, about: where nothing gets done nothing is tested. */
    private readonly every: number,
  ) {}

  /** Strikes until it is told to stop, each blow once before any comes again; then everything runs. */
  async haunt(): Promise<void> {
    for (;;) {
      for (const blow of this.chance.shuffled(BLOWS)) {
        await Promise.all([this.rest(QUIET), this.progress(this.every * this.chance.between(0.5, 1.5))]);
        await this.buryTheDead();
        if (this.stopping.signal.aborted) return;
        await this.strike(blow);
      }
    }
  }

  stop(): void {
    this.stopping.abort();
  }

  private async strike({ parts, within }: Blow): Promise<void> {
    for (const part of parts) {
      await this.rest({ least: 0, most: within });
      await this.parts[part].kill();
      this.history.note({ kind: 'down', part });
    }
    const canGoOn = !parts.includes('server') && !parts.includes('postgres');
    await Promise.all([this.rest(DEATH), canGoOn && this.progress(WITHOUT)]);
    for (const part of parts) await this.revive(part);
  }

  /** Nothing may die of the death of another. */
  private async buryTheDead(): Promise<void> {
    for (const part of PARTS.filter((each) => !this.parts[each].isRunning)) {
      this.history.note({ kind: 'died', part, why: this.parts[part].lastWords() });
      await this.revive(part);
    }
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

  private async rest({ least, most }: { readonly least: number; readonly most: number }): Promise<void> {
    const ms = this.chance.between(least, most);
    await pause(ms, undefined, { signal: this.stopping.signal }).catch(() => undefined);
  }

  /** Waits until so many more commands were acknowledged. */
  private async progress(commands: number): Promise<void> {
    const enough = this.history.acknowledged + commands;
    const end = performance.now() + LONGEST_WAIT;
    while (this.history.acknowledged < enough && performance.now() < end && !this.stopping.signal.aborted) {
      await pause(20);
    }
  }
}
