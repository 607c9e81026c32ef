import { Injectable } from '@nestjs/common';
import { Entries, type Entry } from '#use-cases/queries/entries.js';
import type { About } from '#use-cases/queries/openings.js';
import { type EntryView, entryView } from '../history/entry-view.js';
import { eventInWords } from '../history/event-words.js';
import type { ProjectScene } from './command-page.js';
import type { Place } from './places.js';
import { RECORDED_AS } from './recorded-as.js';

/** Says to whoever opens the link of a mail again what has been recorded of its matter since. */
@Injectable()
export class DoneBefore {
  constructor(private readonly entries: Entries) {}

  /** What this person recorded last of it or, of what is done once for the whole project, anybody; `null`: nothing. */
  async at({ page, stream, folder, sceneOf }: Place, about: About, person: string): Promise<EntryView | null> {
    const types = RECORDED_AS[page.command];
    if (!types || !stream?.startsWith('project/')) return null;
    const { reading } = sceneOf(about) as ProjectScene;
    const recorded = (await this.entries.ofTypes(stream, types, reading.sight)).filter((entry) => isOf(entry, about));
    const own = recorded.filter(({ actor }) => actor.id === person);
    const last = own.at(-1) ?? recorded.filter(isOfAll).at(-1);
    return last ? entryView(last, folder, (entry) => eventInWords(reading, entry)) : null;
  }
}

/** An event and an address contradict each other where both name the same thing, and differently. */
const isOf = ({ body }: Entry, about: About): boolean =>
  Object.entries(about).every(([key, value]) => !(key in body) || String(body[key]) === value);

/** Not of a seat, an organisation or a unit, each of which is asked for itself. */
const isOfAll = ({ body }: Entry): boolean => !['seat', 'organisation', 'unit'].some((key) => key in body);
