import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Instant, PlainDate } from '#domain/calendar/instant.js';

/** One round of an item before the steering group. Its outcome, once there, stays (a trigger sees to it). */
@Entity('gates')
export class GateRow {
  @PrimaryColumn('uuid') project: string;
  @PrimaryColumn('text') item: string;
  @PrimaryColumn('integer') round: number;
  @Column('text') itemStatus: string;
  @Column('text') status: string;
  @Column('timestamptz') since: Instant;
  @Column('text', { nullable: true }) meeting: string | null;
  @Column('date', { nullable: true }) meetingDate: PlainDate | null;
  @Column('date', { nullable: true }) notBefore: PlainDate | null;
  @Column('text', { nullable: true }) method: string | null;
  @Column('text', { nullable: true }) motion: string | null;
  @Column('timestamptz', { nullable: true }) openedAt: Instant | null;
  @Column('text', { nullable: true }) outcome: string | null;
  @Column('timestamptz', { nullable: true }) closedAt: Instant | null;
  /** Hash of the item’s paper. */
  @Column('text') paper: string;
}
