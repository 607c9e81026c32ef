import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Instant } from '#domain/calendar/instant.js';

/** V15, X1: something that went beyond what the steering group approved. */
@Entity('exceptions')
export class ExceptionRow {
  @PrimaryColumn('uuid') project: string;
  @PrimaryColumn('text') id: string;
  @Column('text') kind: string;
  /** The condition, the item or the tolerance. */
  @Column('text', { nullable: true }) about: string | null;
  @Column('text') status: string;
  @Column('text') raisedBy: string;
  @Column('timestamptz') raisedAt: Instant;
  @Column('timestamptz') reportDueAt: Instant;
  @Column('timestamptz', { nullable: true }) reportedAt: Instant | null;
  @Column('text', { nullable: true }) answer: string | null;
  @Column('timestamptz', { nullable: true }) endedAt: Instant | null;
}
