import { Injectable } from '@nestjs/common';
import { PACES, type Pace, paceOf, type Preferences } from '#domain/agenda/digest.js';
import { PreferenceBook } from '#record/preferences.js';
import { INFORMATION_KINDS, type InformationKind } from '../relay/information.js';

export { INFORMATION_KINDS, type InformationKind, PACES, type Pace };

/** What somebody has settled, kind by kind. */
export interface OwnPreferences {
  readonly hour: number;
  /** Monday is 1, Friday 5. */
  readonly weekday: number;
  readonly paces: Readonly<Record<InformationKind, Pace>>;
}

/** How soon somebody is told of what is not asked of them: their own affair, beside the record of events. */
@Injectable()
export class OwnMails {
  constructor(private readonly preferences: PreferenceBook) {}

  async of(person: string): Promise<OwnPreferences> {
    const kept: Preferences = await this.preferences.of(person);
    const paces = INFORMATION_KINDS.map((kind) => [kind, paceOf(kept, kind)]);
    return { ...kept, paces: Object.fromEntries(paces) as OwnPreferences['paces'] };
  }

  async settle(person: string, preferences: OwnPreferences): Promise<void> {
    await this.preferences.keep(person, preferences);
  }
}
