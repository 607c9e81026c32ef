import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Instant, PlainDate } from '#domain/calendar/instant.js';
import type { Pence } from '#domain/money/pence.js';

/** A project as the lists show it. */
@Entity('projects')
export class ProjectRow {
  @PrimaryColumn('uuid') id: string;
  @Column('text') reference: string;
  @Column('text') title: string;
  @Column('text') programme: string;
  /** `null`: not stated. */
  @Column('text', { nullable: true }) workstream: string | null;
  @Column('text') stage: string;
  @Column('timestamptz') stageSince: Instant;
  @Column('text', { nullable: true }) movingTo: string | null;
  @Column('text', { nullable: true }) leadOrganisation: string | null;
  @Column('text', { nullable: true }) leadPost: string | null;
  @Column('boolean') adopted: boolean;
  /** The earliest deadline of what waits for somebody. */
  @Column('timestamptz', { nullable: true }) nextDue: Instant | null;
  /** X6: last day of the hold; `null`: it is not on hold. */
  @Column('date', { nullable: true }) heldUntil: PlainDate | null;
  /** When the window closes in which answers are sealed; `null`: they are open. */
  @Column('timestamptz', { nullable: true }) sealedUntil: Instant | null;
  /** The entry that opened that window. */
  @Column('integer', { nullable: true }) sealedFrom: number | null;
  /** When it was proposed; `null`: not stated. */
  @Column('date', { nullable: true }) begunOn: PlainDate | null;
  /** The furthest stage it has come to. */
  @Column('text', { nullable: true }) furthest: string | null;
  @Column('text', { nullable: true }) route: string | null;
  @Column('text', { nullable: true }) gainBand: string | null;
  /** Delivery confidence of its last review. */
  @Column('text', { nullable: true }) confidence: string | null;
  /** O7: tests failed in the last run; `null`: it was not tested. */
  @Column('text', { array: true, nullable: true }) failedTests: readonly string[] | null;
  /** C6: when G2 was asked; `null`: it was not. */
  @Column('boolean', { nullable: true }) assessed: boolean | null;
  @Column('bigint', { nullable: true }) netPresentValue: Pence | null;
}
