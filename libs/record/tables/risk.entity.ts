import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Instant } from '#domain/calendar/instant.js';

/** PR-33: a risk as it was found last. */
@Entity('risks')
export class RiskRow {
  @PrimaryColumn('uuid') project: string;
  @PrimaryColumn('text') id: string;
  @Column('text') title: string;
  @Column('text') category: string;
  @Column('text') status: string;
  @Column('text') likelihood: string;
  @Column('text') impact: string;
  @Column('text') rating: string;
  /** A day or a stage. */
  @Column('text') proximity: string;
  @Column('text') owner: string;
  @Column('text') ownerOrganisation: string;
  @Column('text') strategy: string;
  @Column('timestamptz') recordedAt: Instant;
  @Column('timestamptz') lookedAt: Instant;
  @Column('timestamptz') lookDueAt: Instant;
  @Column('timestamptz', { nullable: true }) closedAt: Instant | null;
}
