import { Injectable } from '@nestjs/common';
import { Marks } from '#record/marks.js';

/** Finds the projects that the process has lost sight of. */
@Injectable()
export class Sweep {
  constructor(private readonly marks: Marks) {}

  /** Ids of at most so many projects that are ahead of the process, or past the moment at which it was to look again. */
  overdue(limit: number): Promise<readonly string[]> {
    return this.marks.behind(limit);
  }
}
