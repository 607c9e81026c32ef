import { setTimeout as sleep } from 'node:timers/promises';
import { Injectable } from '@nestjs/common';
import { translated, Unavailable } from '#record/errors.js';
import { Marks } from '#record/marks.js';

/** Pauses between looks, in milliseconds; the last one repeats. Most commands settle within the first few. */
const PAUSES = [4, 4, 8, 8, 16, 16, 32, 64];

/** Whether the process has done all that follows from a version of a project. */
@Injectable()
export class Settled {
  constructor(private readonly marks: Marks) {}

  /** Waits for it, at most so long, without a transaction. */
  async wait(project: string, version: number, ms: number): Promise<boolean> {
    const end = performance.now() + ms;
    for (let look = 0; ; look += 1) {
      if (await this.isSettled(project, version)) return true;
      const left = end - performance.now();
      if (left <= 0) return false;
      await sleep(Math.min(PAUSES[look] ?? PAUSES.at(-1)!, left));
    }
  }

  /** A record that does not answer has not settled; that the command is recorded stays true and must be answered. */
  private async isSettled(project: string, version: number): Promise<boolean> {
    try {
      return await this.marks.isSettled(project, version);
    } catch (error) {
      if (translated(error) instanceof Unavailable) return false;
      throw error;
    }
  }
}
