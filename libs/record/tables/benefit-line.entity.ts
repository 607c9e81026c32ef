import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Month } from '#domain/calendar/instant.js';

/** C9: a benefit line; amounts are pence where it is cashable, else whole own units. */
@Entity('benefit_lines')
export class BenefitLineRow {
  @PrimaryColumn('uuid') project: string;
  @PrimaryColumn('text') id: string;
  @Column('text') unit: string;
  @Column('text') title: string;
  @Column('text') ownerPost: string;
  @Column('boolean') cashable: boolean;
  @Column('boolean') disBenefit: boolean;
  @Column('text') measure: string;
  @Column('text') start: Month;
  @Column('text') status: string;
  /** The whole of what it promises. */
  @Column('bigint') forecast: string;
  /** B3: verified. */
  @Column('bigint') realised: string;
  /** B3: taken in by budgets. */
  @Column('bigint') captured: string;
  /** First month of its profile, and what it was to have brought by the end of each month from then on. */
  @Column('text', { nullable: true }) plannedFrom: Month | null;
  @Column('bigint', { array: true, nullable: true }) planned: readonly string[] | null;
}
