import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Instant } from '#domain/calendar/instant.js';

/** V3: one vote for a seat in a round. */
@Entity('votes')
export class VoteRow {
  @PrimaryColumn('uuid') project: string;
  @PrimaryColumn('text') item: string;
  @PrimaryColumn('integer') round: number;
  @PrimaryColumn('text') seat: string;
  @Column('text') choice: string;
  /** Opaque id of the person who cast it. */
  @Column('text') by: string;
  @Column('timestamptz') at: Instant;
  /** Hash of the paper it was cast on. */
  @Column('text') paper: string;
}
