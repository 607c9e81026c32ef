import { Injectable } from '@nestjs/common';
import { seatsHeldBy } from '#domain/kernel/facts.js';
import { itemOf, presentRound } from '#domain/gates/items.js';
import type { Item, ItemId, PaperVersion } from '#domain/gates/state.js';
import { readDocument } from '#documents/documents.js';
import { Lists } from '#record/lists.js';
import { Texts } from '#record/texts.js';
import { inTexts, type Reading } from '../queries/reading.js';
import { contentOf, type PaperContent, textsInPaper } from './paper-content.js';

/** A version of an item's paper, in words. */
export interface ReadPaper extends PaperContent {
  readonly version: PaperVersion;
  /** Counted from 1. */
  readonly number: number;
}

/** A paper that has changed, beside the version that a voter knows. */
export interface KnownPaper {
  readonly paper: ReadPaper;
  readonly since: ReadPaper;
  /** Why that one: the seat's vote stands on it, the person read it last, or it was the first. */
  readonly ground: 'voted' | 'read' | 'first';
  /** The versions that have come after it. */
  readonly later: readonly PaperVersion[];
}

/** The papers that the steering group has had before it, each as it was frozen. */
@Injectable()
export class Papers {
  constructor(
    private readonly lists: Lists,
    private readonly texts: Texts,
  ) {}

  /** `hash`: the present version unless given; `null`: the item has no such paper. */
  async read({ project }: Reading, id: string, hash?: string): Promise<ReadPaper | null> {
    const item = itemOf(project.gates, id as ItemId);
    const index = item?.papers.findLastIndex((each) => each.hash === (hash ?? item.paper.hash)) ?? -1;
    if (!item || index < 0) return null;
    const version = item.papers[index];
    const kept = await readDocument({ query: (text, values) => this.lists.rows(text, values) }, version.hash);
    const paper: unknown = JSON.parse(kept!.content.toString('utf8'));
    const { text } = inTexts(await this.texts.read([...new Set(textsInPaper(paper))]));
    return { version, number: index + 1, ...contentOf(paper, text) };
  }

  /** The present version beside the one that a voter knows; `null`: there has been only one. */
  async known(reading: Reading, id: string, voter: { person: string; seat: string }): Promise<KnownPaper | null> {
    const item = itemOf(reading.project.gates, id as ItemId);
    if (!item || item.papers.length < 2) return null;
    const vote = presentRound(item).votes.find(({ seat }) => seat === voter.seat);
    const lastRead = await this.lastRead(voter.person, reading.project.id, id);
    const unread = lastRead === item.paper.hash ? null : lastRead;
    const since = vote?.paper ?? unread ?? item.papers[0].hash;
    return {
      paper: (await this.read(reading, id))!,
      since: (await this.read(reading, id, since))!,
      ground: vote ? 'voted' : unread ? 'read' : 'first',
      later: item.papers.slice(item.papers.findLastIndex(({ hash }) => hash === since) + 1),
    };
  }

  /** The version that a person's seat voted on or, before it has voted, that the person read last; `null`: none. */
  async knownTo(person: string, reading: Reading, id: string): Promise<string | null> {
    const item = itemOf(reading.project.gates, id as ItemId);
    return item ? (votedOn(item, person, reading) ?? (await this.lastRead(person, reading.project.id, id))) : null;
  }

  /** Keeps which version a person has been shown. */
  async noteReading(person: string, project: string, item: string, paper: string): Promise<void> {
    await this.lists.rows(
      `INSERT INTO paper_readings (person, project, item, paper) VALUES ($1, $2, $3, $4)
         ON CONFLICT (person, project, item) DO UPDATE SET paper = excluded.paper`,
      [person, project, item, paper],
    );
  }

  private async lastRead(person: string, project: string, item: string): Promise<string | null> {
    const [row] = await this.lists.rows<{ paper: string }>(
      'SELECT paper FROM paper_readings WHERE person = $1 AND project = $2 AND item = $3',
      [person, project, item],
    );
    return row?.paper ?? null;
  }
}

function votedOn(item: Item, person: string, { directory }: Reading): string | null {
  const seats = seatsHeldBy(directory, person).map(({ id }) => id);
  const vote = presentRound(item).votes.find(({ by, seat }) => by === person || seats.includes(seat));
  return vote?.paper ?? null;
}
