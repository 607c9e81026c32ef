import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Instant, PlainDate } from '#domain/calendar/instant.js';

/** One decision unit in a project. */
@Entity('participations')
export class ParticipationRow {
  @PrimaryColumn('uuid') project: string;
  @PrimaryColumn('text') unit: string;
  @Column('text') status: string;
  @Column('timestamptz') since: Instant;
  @Column('integer') revision: number;
  @Column('date', { nullable: true }) deferredTo: PlainDate | null;
}
