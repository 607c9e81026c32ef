import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Instant, PlainDate } from '#domain/calendar/instant.js';

/** V15: a condition of an approval. */
@Entity('conditions')
export class ConditionRow {
  @PrimaryColumn('uuid') project: string;
  @PrimaryColumn('text') id: string;
  @Column('text') item: string;
  @Column('integer') round: number;
  @Column('text') kind: string;
  /** Id of a post. */
  @Column('text') owner: string;
  @Column('date') due: PlainDate;
  @Column('text') status: string;
  @Column('timestamptz') since: Instant;
  @Column('timestamptz', { nullable: true }) endedAt: Instant | null;
  @Column('timestamptz', { nullable: true }) exceptionSince: Instant | null;
}
