import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Instant, PlainDate } from '#domain/calendar/instant.js';
import type { StandingBefore, StatedReason } from '#domain/participation/standings.js';
import type { Condition } from '#domain/participation/state.js';

/** How a member stands in a project: a cell of the participation matrix. */
@Entity('standings')
export class StandingRow {
  @PrimaryColumn('uuid') project: string;
  /** A unit, or one of the organisations of a unit that has several. */
  @PrimaryColumn('text') member: string;
  @Column('text') unit: string;
  @Column('text') state: string;
  @Column('boolean') answered: boolean;
  @Column('jsonb', { nullable: true }) before: StandingBefore | null;
  @Column('boolean') joined: boolean;
  @Column('timestamptz') since: Instant;
  @Column('date', { nullable: true }) deferredTo: PlainDate | null;
  @Column('date', { nullable: true }) decidedOn: PlainDate | null;
  @Column('jsonb') conditions: readonly Condition[];
  @Column('jsonb') reasons: readonly StatedReason[];
}
