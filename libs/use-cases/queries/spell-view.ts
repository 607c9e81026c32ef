import { dateOf } from '#domain/calendar/due.js';
import type { Instant } from '#domain/calendar/instant.js';
import { workingDaysBetween } from '#domain/calendar/working-days.js';
import type { Holder, Spell, SpellStep, StopReason } from '#domain/spells/state.js';
import type { Reading } from './reading.js';

/** A time for which a matter lay with somebody, or lies there. */
export interface SpellView extends Omit<Spell, 'days'> {
  /** Working days; so far, while it lies there. */
  readonly days: number;
}

/** With whom each matter of a project lay, the latest first, as far as whoever asks may see it. */
export const spellsView = ({ project }: Pick<Reading, 'project'>, now: Instant): readonly SpellView[] =>
  project.spells
    .map((spell) => ({
      ...spell,
      days: spell.days ?? workingDaysBetween(dateOf(spell.since, project), dateOf(now, project), project.calendar),
    }))
    .reverse();

export const HOLDERS = [
  'office',
  'lead',
  'group',
  'owners',
  'process',
  'finance',
  'organisation',
] as const satisfies readonly Holder[];

export const SPELL_STEPS = [
  'proposal',
  'drafting',
  'vote',
  'condition',
  'next_stage',
  'comment',
  'notice',
  'handover',
  'acceptance',
  'recommendation',
  'finance',
  'legal',
  'decision',
  'second_key',
] as const satisfies readonly SpellStep[];

export const STOPS = ['hold', 'deferred', 'call_in', 'condition'] as const satisfies readonly StopReason[];
