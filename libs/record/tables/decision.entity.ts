import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Instant, PlainDate } from '#domain/calendar/instant.js';
import type { Pence } from '#domain/money/pence.js';

/** The decision of an organisation that counts now (O3, O4). */
@Entity('decisions')
export class DecisionRow {
  @PrimaryColumn('uuid') project: string;
  @PrimaryColumn('text') organisation: string;
  @Column('text') unit: string;
  @Column('integer') caseVersion: number;
  @Column('text') answer: string;
  @Column('text', { nullable: true }) reasonCode: string | null;
  @Column('date', { nullable: true }) until: PlainDate | null;
  /** How many conditions it names. */
  @Column('integer') conditions: number;
  @Column('bigint', { nullable: true }) largestShare: Pence | null;
  @Column('text') body: string;
  @Column('text') route: string;
  @Column('date') decidedOn: PlainDate;
  @Column('text') reference: string;
  @Column('text') by: string;
  @Column('timestamptz') at: Instant;
}
