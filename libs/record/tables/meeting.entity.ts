import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Instant, PlainDate } from '#domain/calendar/instant.js';

/** A meeting of the steering group. */
@Entity('meetings')
export class MeetingRow {
  @PrimaryColumn('text') id: string;
  @Column('date') date: PlainDate;
  @Column('text') startsAt: string;
  @Column('text') place: string;
  @Column('text') status: string;
  @Column('timestamptz') declaredAt: Instant;
}
