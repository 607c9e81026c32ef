import { Injectable } from '@nestjs/common';
import { PROCESS } from '#access/access.js';
import type { Facts } from '#domain/kernel/facts.js';
import { unfinishedPassings } from '#domain/passings/passings.js';
import type { Passing } from '#domain/passings/state.js';
import { unfinished } from '#domain/people/people.js';
import { postPlace } from '#domain/people/places.js';
import type { Replacement } from '#domain/people/state.js';
import { Archive } from '#record/archive.js';
import { advance } from '#record/history.js';
import { type Law, laws } from '../commands/laws.js';
import { DirectoryReader } from '../directory/directory-reader.js';
import { mattersInProjects } from '../passings/matters-in-projects.js';

type Following =
  | { readonly type: 'FollowReplacement' | 'FinishReplacement'; readonly replacement: string }
  | { readonly type: 'FollowPassing' | 'FinishPassing'; readonly passing: string };

/**
 * Lets what passes in other streams by a decision of the programme follow, as commands of the process: whoever is stopped in
 * the midst of it leaves the rest to whoever comes next, and nothing is done twice.
 */
@Injectable()
export class Handovers {
  constructor(
    private readonly archive: Archive,
    private readonly directory: DirectoryReader,
  ) {}

  /** Answers how many were finished. */
  async carryOn(): Promise<number> {
    const programme = (await this.directory.present())?.programme;
    if (!programme) return 0;
    const [replacements, passings] = [unfinished(programme), unfinishedPassings(programme)];
    for (const replacement of replacements) await this.carryOnReplacing(replacement, programme.id);
    for (const passing of passings) await this.carryOnPassing(passing, programme.id);
    return replacements.length + passings.length;
  }

  /** Posts of organisations follow. */
  private async carryOnReplacing(replacement: Replacement, programme: string): Promise<void> {
    const { organisations } = (await this.directory.present())!;
    const concerned = organisations.filter(({ posts }) => posts.some(({ id }) => isIn(replacement, id)));
    for (const { id: organisation } of concerned) {
      const command = { type: 'FollowReplacement', organisation, replacement: replacement.id } as const;
      await this.give(laws.organisation, organisation, command);
    }
    await this.give(laws.programme, programme, { type: 'FinishReplacement', replacement: replacement.id });
  }

  /** Matters of projects follow. */
  private async carryOnPassing({ id: passing, moves }: Passing, programme: string): Promise<void> {
    const concerned = [...new Set(moves.flatMap(({ project }) => project ?? []))];
    for (const project of concerned) await this.give(laws.project, project, { type: 'FollowPassing', passing });
    const matters = await mattersInProjects(this.archive, moves);
    await this.give(laws.programme, programme, { type: 'FinishPassing', passing }, { matters });
  }

  /** Given again, it changes nothing. */
  private give({ kind, decide }: Law, subject: string, command: Following, more: Partial<Facts> = {}): Promise<void> {
    const id = {
      id: `${kind.aggregate.kind}/${subject}/${'passing' in command ? command.passing : command.replacement}`,
      principal: PROCESS.id,
      payloadHash: '',
    };
    return this.archive.transact(async (tx) => {
      const opened = await tx.open(kind, subject, id);
      if (opened.answered) return;
      const directory = (await this.directory.at(opened.directoryVersion, tx))!;
      const decision = decide(opened.head.state, command as never, { actor: PROCESS, directory, ...more }, opened.now);
      if (decision.kind !== 'accepted') return; // it has been done, or has passed to somebody else
      const cause = { actor: PROCESS.id, at: opened.now, commandId: id.id, dueAt: null };
      tx.append(advance(kind, opened.head, decision.events, cause), id, { answer: null });
    });
  }
}

const isIn = ({ moves }: Replacement, post: string): boolean => moves.some(({ place }) => place === postPlace(post));
