import { Injectable } from '@nestjs/common';
import type { Directory } from '#domain/kernel/facts.js';
import { barsAbolishing } from '#domain/organisations/abolish-post.js';
import type { FormerPost } from '#domain/organisations/state.js';
import { Archive } from '#record/archive.js';
import { Lists } from '#record/lists.js';
import { Texts } from '#record/texts.js';
import { namingsIn } from './named-posts.js';
import { type PostMatter, matterOf } from './post-matters.js';

/** What keeps a post from being abolished. */
export interface AbolitionBars {
  /** As the law says it, each with what to do first; none: it can be abolished. */
  readonly sentences: readonly string[];
  /** Everything open for which projects name it. */
  readonly named: readonly PostMatter[];
}

/** Whether a post of a member can be abolished, as it stands now; nothing is recorded. */
@Injectable()
export class Abolition {
  constructor(
    private readonly archive: Archive,
    private readonly lists: Lists,
    private readonly texts: Texts,
  ) {}

  /** Why a post was abolished; `null`: the words were removed. */
  async reasonOf({ reason }: FormerPost): Promise<string | null> {
    return (await this.texts.read([reason])).get(reason)?.words ?? null;
  }

  /** `null`: it is no post of a member, or there no longer. */
  async barsOf(id: string, directory: Directory, person: string): Promise<AbolitionBars | null> {
    const organisation = directory.organisations.find(({ posts }) => posts.some((each) => each.id === id));
    if (!organisation) return null;
    const reader = {
      rows: (text: string, values: readonly unknown[]) => this.lists.rows<{ id: string }>(text, values),
      read: this.archive.read.bind(this.archive),
    };
    const found = await namingsIn(reader, id);
    const actor = { kind: 'person' as const, id: person };
    const post = organisation.posts.find((each) => each.id === id)!;
    return {
      sentences: barsAbolishing(organisation, post, { actor, directory, named: found }).map(({ sentence }) => sentence),
      named: found.map(({ of, matter }) => matterOf(of, matter)),
    };
  }
}
