import { Injectable } from '@nestjs/common';
import { mayReadExempt } from '#access/exempt.js';
import { dateOf } from '#domain/calendar/due.js';
import { itemOf } from '#domain/gates/items.js';
import type { ExemptPart, ItemId } from '#domain/gates/state.js';
import { readDocument } from '#documents/documents.js';
import { Archive } from '#record/archive.js';
import { RecordClock } from '#record/clock.js';
import { Lists } from '#record/lists.js';
import { exemptWords } from '../commands/texts.js';
import type { Reading } from '../queries/reading.js';

/** V12: the exempt part of a paper, for those who may read it. */
export interface ExemptPaper extends ExemptPart {
  readonly text: string;
}

/** V12: the only way to what is exempt. */
@Injectable()
export class ExemptPapers {
  constructor(
    private readonly lists: Lists,
    private readonly archive: Archive,
    private readonly clock: RecordClock,
  ) {}

  /**
   * `null`: the paper has no exempt part; `refused`: not for this person, of which the attempt is kept.
   * `present`: the project as it is, where `reading` is of an earlier day: who may read is asked of today alone.
   */
  async read(
    reading: Reading,
    id: string,
    person: string,
    present: Reading = reading,
  ): Promise<ExemptPaper | 'refused' | null> {
    const part = itemOf(reading.project.gates, id as ItemId)?.exempt.at(-1);
    if (!part) return null;
    if (!(await this.mayRead(present, id, person))) {
      await this.keepRefusal(present, id, person);
      return 'refused';
    }
    const document = await readDocument({ query: (text, values) => this.lists.rows(text, values) }, part.appendix);
    return { ...part, text: exemptWords(document!.content) };
  }

  /** Whether the exempt part of an item's paper is for a person today. */
  async mayRead({ project, directory }: Reading, item: string, person: string): Promise<boolean> {
    const today = dateOf(await this.clock.now(), project);
    return mayReadExempt({ kind: 'person', id: person }, project, item as ItemId, directory, today);
  }

  private async keepRefusal({ project }: Reading, item: string, person: string): Promise<void> {
    await this.archive.refuse({
      at: await this.clock.now(),
      principal: person,
      command: 'ReadExemptPaper',
      stream: `project/${project.id}`,
      item,
      code: 'ACCESS.EXEMPT',
    });
  }
}
