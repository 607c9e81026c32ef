/** What takes longer than this to work out is kept, and for so long, in milliseconds. */
const LONG = 100;
const KEPT_FOR = 60_000;

interface Known<Answer> {
  readonly answer: Promise<Answer>;
  /** While it is worked out, whoever asks the same waits for it. */
  until: number;
}

/**
 * Answers that took long to work out, kept for a minute: over thousands of projects they hardly change in it. What is
 * quickly worked out is worked out anew, so that a small programme sees each change at once.
 */
export class Lately<Answer> {
  private readonly known = new Map<string, Known<Answer>>();

  constructor(private readonly now: () => number = () => performance.now()) {}

  async of(question: string, workOut: () => Promise<Answer>): Promise<Answer> {
    this.forgetOld();
    const known = this.known.get(question);
    if (known) return known.answer;
    const begun = this.now();
    const fresh: Known<Answer> = { answer: workOut(), until: Infinity };
    this.known.set(question, fresh);
    try {
      return await fresh.answer;
    } finally {
      fresh.until = this.now() - begun > LONG ? this.now() + KEPT_FOR : begun;
      fresh.answer.catch(() => this.known.delete(question));
    }
  }

  private forgetOld(): void {
    for (const [question, { until }] of this.known) if (until <= this.now()) this.known.delete(question);
  }
}
