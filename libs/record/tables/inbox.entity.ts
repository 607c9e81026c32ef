import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Address } from '#domain/agenda/state.js';
import type { Instant } from '#domain/calendar/instant.js';

/** What waits for whom: a duty, once for each address. */
@Entity('inbox')
export class InboxRow {
  @PrimaryColumn('uuid') project: string;
  @PrimaryColumn('text') timer: string;
  @PrimaryColumn('text') address: Address;
  /** Command that settles it. */
  @Column('text') what: string;
  @Column('text', { array: true }) organisations: readonly string[];
  @Column('timestamptz') since: Instant;
  @Column('timestamptz', { nullable: true }) dueAt: Instant | null;
}
