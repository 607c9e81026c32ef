import { type Child, watch } from '#local/children.js';
import { say } from './progress.js';

interface Part {
  name: string;
  stop: () => Promise<void>;
}

/** What was started, in that order, and is therefore stopped in the opposite order. */
export class Parts {
  /** Settles, with the reason, only when a part cannot be kept alive. */
  readonly failure: Promise<never>;
  private readonly started: Part[] = [];
  private stopping = false;
  private fail: (reason: unknown) => void = () => undefined;

  constructor(private readonly tell: (sentence: string) => void = say) {
    this.failure = new Promise((_resolve, reject) => {
      this.fail = reject;
    });
    this.failure.catch(() => undefined); // whoever waits for it hears of it; nobody has to
  }

  /** What becomes ready only when we are stopping already is stopped at once, and the start ends there. */
  add(name: string, stop: () => Promise<void>): void {
    if (this.stopping) {
      void stop();
      throw new Error(`${name} came too late.`);
    }
    this.started.push({ name, stop });
  }

  /** A child is started again when it dies, as long as that helps. */
  addChild(child: Child): void {
    this.add(child.name, () => child.stop());
    watch(child, { notice: (sentence) => this.tell(`! ${sentence}`) }).catch(this.fail);
  }

  async stop(): Promise<void> {
    this.stopping = true;
    for (const part of this.started.toReversed()) {
      await part.stop();
      this.tell(`  ${part.name} stopped`);
    }
  }
}
