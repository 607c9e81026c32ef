import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Instant } from '#domain/calendar/instant.js';

/** A time for which a project was at a stage. */
@Entity('stage_times')
export class StageTimeRow {
  @PrimaryColumn('uuid') project: string;
  /** Its place among those of the project. */
  @PrimaryColumn('integer') number: number;
  @Column('text') stage: string;
  @Column('timestamptz') since: Instant;
  @Column('timestamptz', { nullable: true }) until: Instant | null;
  /** Working days without those on hold. */
  @Column('integer', { nullable: true }) days: number | null;
}
