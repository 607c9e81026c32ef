import { Injectable } from '@nestjs/common';
import type { Directory } from '#domain/kernel/facts.js';
import { passingsOf } from '#domain/passings/passings.js';
import type { Passing } from '#domain/passings/state.js';
import { replacementsOf } from '#domain/people/people.js';
import type { Replacement } from '#domain/people/state.js';

/** What was carried by decisions of this kind, and what stayed; the latest first. */
@Injectable()
export class PassingList {
  of({ programme }: Pick<Directory, 'programme'>): readonly Passing[] {
    return passingsOf(programme).toReversed();
  }

  replacements({ programme }: Pick<Directory, 'programme'>): readonly Replacement[] {
    return replacementsOf(programme).toReversed();
  }
}
