import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { PlainDate } from '#domain/calendar/instant.js';

/** A milestone of delivery. */
@Entity('milestones')
export class MilestoneRow {
  @PrimaryColumn('uuid') project: string;
  @PrimaryColumn('text') id: string;
  @Column('text') title: string;
  @Column('date') due: PlainDate;
  @Column('date', { nullable: true }) reachedOn: PlainDate | null;
}
