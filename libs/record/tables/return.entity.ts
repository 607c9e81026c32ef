import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Instant, Month } from '#domain/calendar/instant.js';

/** B2: a unit’s benefit return for a month. */
@Entity('returns')
export class ReturnRow {
  @PrimaryColumn('uuid') project: string;
  @PrimaryColumn('text') unit: string;
  @PrimaryColumn('text') month: Month;
  @Column('integer') revision: number;
  @Column('text') status: string;
  @Column('text', { nullable: true }) submittedBy: string | null;
  @Column('text', { nullable: true }) confirmedBy: string | null;
  @Column('text', { nullable: true }) countersignedBy: string | null;
  @Column('timestamptz') at: Instant;
}
