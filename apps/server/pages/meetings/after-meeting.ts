import { Injectable } from '@nestjs/common';
import type { ItemBefore } from '#domain/meetings/state.js';
import { Settled } from '#use-cases/process/settled.js';
import type { Entry } from '#use-cases/queries/entries.js';
import { Agenda, type Whereabouts } from '#use-cases/queries/meeting-agenda.js';
import { dayInWords } from '../words.js';
import { itemInWords } from './meeting-words.js';

/** How long a confirmation waits for the items to have followed, in milliseconds. */
const PATIENCE = 2_000;

/** What follows from what was recorded of a meeting that was moved or cancelled: where its items are. */
@Injectable()
export class AfterMeeting {
  constructor(
    private readonly agenda: Agenda,
    private readonly settled: Settled,
  ) {}

  async of(entries: readonly Entry[]) {
    const { items = [] } = entries.at(-1)!.body as { readonly items?: readonly ItemBefore[] };
    // The process has been called to these projects; whatever their version, it has looked at them since or it has not.
    const followed = await Promise.all(items.map(({ project }) => this.settled.wait(project, 1, PATIENCE)));
    return { settled: followed.every(Boolean), moved: (await this.agenda.whereabouts(items)).map(inWords) };
  }
}

function inWords({ reference, title, item, itemStatus, meetingDate }: Whereabouts): string {
  const name = `${reference} ${title}: ${itemInWords(item)}`;
  if (itemStatus !== 'waiting') return `${name} is no longer asked`;
  return meetingDate ? `${name} is put to the meeting of ${dayInWords(meetingDate)}` : `${name} waits for a meeting`;
}
