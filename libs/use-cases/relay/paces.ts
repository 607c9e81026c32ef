import { Injectable } from '@nestjs/common';
import { digestAt, paceOf, USUAL } from '#domain/agenda/digest.js';
import type { Directory } from '#domain/kernel/facts.js';
import { RecordClock } from '#record/clock.js';
import { DigestBook, type DigestItem } from '#record/digest-book.js';
import type { Handover, Lying } from '#record/outbox.js';
import { PreferenceBook } from '#record/preferences.js';
import { informationIn, type InformationKind } from './information.js';
import type { Matter } from './matters.js';

type Recipients = readonly string[] | Handover;

/** Who is told of a message now; the others among its recipients in their digests, or not at all, as they have settled. */
@Injectable()
export class Paces {
  constructor(
    private readonly preferences: PreferenceBook,
    private readonly digests: DigestBook,
    private readonly clock: RecordClock,
  ) {}

  /** Of each message, in their order; what waits for a digest is noted first, so that it is never lost. */
  async now(
    messages: readonly Lying[],
    matters: readonly Matter[],
    recipients: readonly Recipients[],
    { programme: { calendar } }: Directory,
  ): Promise<readonly Recipients[]> {
    const preferences = await this.preferences.ofAll([
      ...new Set(recipients.flatMap((each) => ('status' in each ? [] : each))),
    ]);
    if (preferences.size === 0) return recipients;
    const now = await this.clock.now();
    const items: DigestItem[] = [];
    const told = messages.map((message, index): Recipients => {
      const people = recipients[index];
      const kind = informationOf(message, matters[index]);
      if ('status' in people || kind === null) return people;
      const { stream, version, number } = message;
      const later: string[] = [];
      const atOnce = people.filter((person) => {
        const own = preferences.get(person) ?? USUAL;
        const pace = paceOf(own, kind);
        if (pace === 'daily' || pace === 'weekly') {
          items.push({ stream, version, number, person, dueAt: digestAt(pace, own, now, calendar) });
          later.push(person);
        }
        return pace === 'immediately';
      });
      if (atOnce.length > 0) return atOnce;
      return later.length > 0 ? { status: 'digest', recipient: later.join(', ') } : { status: 'not_needed' };
    });
    await this.digests.keep(items);
    return told;
  }
}

/**
 * What kind of information a message is; `null`: it is a duty, or about one's own seat, and told at once. A notice that
 * asks something of those it goes to is a duty like any reminder.
 */
function informationOf({ kind, to }: Lying, { project, event, asks }: Matter): InformationKind | null {
  if (kind === 'reminder' || asks || /^(deputy|substitute|predecessor):/.test(to)) return null;
  return informationIn(event.type, project !== null);
}
