import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Instant } from '#domain/calendar/instant.js';

/** Section 8, item 21: an action of the plan, as far as it is counted and reminded of. */
@Entity('actions')
export class ActionRow {
  @PrimaryColumn('text') programme: string;
  @PrimaryColumn('text') id: string;
  /** Of the ladder that it has now. */
  @Column('text') timer: string;
  @Column('text', { nullable: true }) priority: string | null;
  /** Post that is responsible here, else who is in the words of the source. */
  @Column('text', { nullable: true }) responsible: string | null;
  @Column('text') status: string;
  /** Addresses that it waits for. */
  @Column('text', { array: true }) holders: readonly string[];
  /** Of the responsible post, as far as stated; none: the programme. */
  @Column('text', { array: true }) organisations: readonly string[];
  @Column('timestamptz', { nullable: true }) dueAt: Instant | null;
  /** When the process has to remind of it; `null`: not any more. */
  @Column('timestamptz', { nullable: true }) nextReminderAt: Instant | null;
}
