import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Instant, Month } from '#domain/calendar/instant.js';

/** B5: a recovery plan that was asked of an owner of benefits that lie behind. */
@Entity('recovery_plans')
export class RecoveryPlanRow {
  @PrimaryColumn('uuid') project: string;
  @PrimaryColumn('text') id: string;
  @Column('text') owner: string;
  @Column('text', { nullable: true }) organisation: string | null;
  @Column('text') month: Month;
  @Column('text') status: string;
  @Column('timestamptz') askedAt: Instant;
  @Column('timestamptz') dueAt: Instant;
  @Column('timestamptz', { nullable: true }) filedAt: Instant | null;
}
