import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Address } from '#domain/agenda/state.js';
import type { Instant } from '#domain/calendar/instant.js';

/** The chase log: one reminder for a timer, offset and recipient. */
@Entity('reminders')
export class ReminderRow {
  @PrimaryColumn('uuid') project: string;
  @PrimaryColumn('text') timer: string;
  /** `due-5`, `start+3` */
  @PrimaryColumn('text') offset: string;
  @PrimaryColumn('text') recipient: Address;
  @Column('text') what: string;
  @Column('timestamptz') dueAt: Instant;
  @Column('timestamptz') at: Instant;
  @Column('text') status: string;
}
