import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Pence } from '#domain/money/pence.js';

/** C3: a unit’s own figures for one part of the scope, in pence. */
@Entity('figures')
export class FigureRow {
  @PrimaryColumn('uuid') project: string;
  @PrimaryColumn('text') unit: string;
  @PrimaryColumn('text') part: string;
  @Column('integer') revision: number;
  @Column('boolean') estimate: boolean;
  @Column('bigint') oneOff: Pence;
  @Column('bigint') running: Pence;
  @Column('numeric') staffDays: number;
  @Column('bigint') cashable: Pence;
}
