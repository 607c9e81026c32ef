import { Injectable } from '@nestjs/common';
import { PROCESS } from '#access/access.js';
import { unfinished } from '#domain/people/people.js';
import { postPlace } from '#domain/people/places.js';
import type { Replacement } from '#domain/people/state.js';
import { Archive } from '#record/archive.js';
import { advance } from '#record/history.js';
import { type Law, laws } from '../commands/laws.js';
import { DirectoryReader } from '../directory/directory-reader.js';

type Following = { readonly type: 'FollowReplacement' | 'FinishReplacement'; readonly replacement: string };

/**
 * Lets what a replacement moves in other streams follow, as commands of the process: whoever is stopped in the midst of it
 * leaves the rest to whoever comes next, and nothing is done twice.
 */
@Injectable()
export class Handovers {
  constructor(
    private readonly archive: Archive,
    private readonly directory: DirectoryReader,
  ) {}

  /** Answers how many replacements were finished. */
  async carryOn(): Promise<number> {
    const directory = await this.directory.present();
    if (!directory) return 0;
    const open = unfinished(directory.programme);
    for (const replacement of open) {
      const concerned = directory.organisations.filter(({ posts }) => posts.some(({ id }) => isIn(replacement, id)));
      for (const { id: organisation } of concerned) {
        const command = { type: 'FollowReplacement', organisation, replacement: replacement.id } as const;
        await this.give(laws.organisation, organisation, command);
      }
      const command = { type: 'FinishReplacement', replacement: replacement.id } as const;
      await this.give(laws.programme, directory.programme.id, command);
    }
    return open.length;
  }

  /** Given again, it changes nothing. */
  private give({ kind, decide }: Law, subject: string, command: Following): Promise<void> {
    const id = {
      id: `${kind.aggregate.kind}/${subject}/${command.replacement}`,
      principal: PROCESS.id,
      payloadHash: '',
    };
    return this.archive.transact(async (tx) => {
      const opened = await tx.open(kind, subject, id);
      if (opened.answered) return;
      const directory = (await this.directory.at(opened.directoryVersion, tx))!;
      const decision = decide(opened.head.state, command as never, { actor: PROCESS, directory }, opened.now);
      if (decision.kind !== 'accepted') return; // it has been done, or has passed to somebody else
      const cause = { actor: PROCESS.id, at: opened.now, commandId: id.id, dueAt: null };
      tx.append(advance(kind, opened.head, decision.events, cause), id, { answer: null });
    });
  }
}

const isIn = ({ moves }: Replacement, post: string): boolean => moves.some(({ place }) => place === postPlace(post));
