import type { Lists } from '#record/lists.js';

/** For so long an answer is given as it is, and it is never given when it is older than that, in milliseconds. */
const FRESH = 60_000;
const OLDEST = 15 * 60_000;

interface Known<Answer> {
  readonly answer: Answer;
  readonly at: number;
}

/**
 * Answers about a whole programme. A small one is asked anew each time, so that each change is seen at once. Over
 * thousands of projects figures hardly change in a quarter of an hour: there an answer that is older than a minute is
 * still given, and meanwhile worked out again for those who come next. What somebody may see must be part of the question.
 */
export class Lately<Answer> {
  private readonly known = new Map<string, Known<Answer>>();
  private readonly working = new Map<string, Promise<Answer>>();

  constructor(
    private readonly isLarge: () => Promise<boolean>,
    private readonly now: () => number = () => performance.now(),
  ) {}

  async of(question: string, workOut: () => Promise<Answer>): Promise<Answer> {
    if (!(await this.isLarge())) return workOut();
    this.forgetOld();
    const known = this.known.get(question);
    if (!known) return this.workedOut(question, workOut);
    if (this.now() - known.at > FRESH) this.workedOut(question, workOut).catch(() => undefined); // the next ask tries again
    return known.answer;
  }

  /** How old an answer is that was kept, in milliseconds; `null`: it was worked out for whoever asked. */
  ageOf(answer: Answer): number | null {
    const kept = [...this.known.values()].find((known) => known.answer === answer);
    return kept ? this.now() - kept.at : null;
  }

  /** Once for all who ask meanwhile. */
  private workedOut(question: string, workOut: () => Promise<Answer>): Promise<Answer> {
    const working = this.working.get(question) ?? this.keep(question, workOut);
    this.working.set(question, working);
    return working;
  }

  private async keep(question: string, workOut: () => Promise<Answer>): Promise<Answer> {
    const at = this.now();
    try {
      const answer = await workOut();
      this.known.set(question, { answer, at });
      return answer;
    } finally {
      this.working.delete(question);
    }
  }

  private forgetOld(): void {
    for (const [question, { at }] of this.known) if (this.now() - at > OLDEST) this.known.delete(question);
  }
}

/** Whether there are more than a thousand projects. */
export async function isLarge(lists: Lists): Promise<boolean> {
  const [{ large }] = await lists.rows<{ large: boolean }>('SELECT EXISTS (SELECT FROM projects OFFSET 1000) AS large');
  return large;
}
