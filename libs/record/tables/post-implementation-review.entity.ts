import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Instant, PlainDate } from '#domain/calendar/instant.js';

/** B6: what came of a closed project: asked for from a day on and until a moment, and told. */
@Entity('post_implementation_reviews')
export class PostImplementationReviewRow {
  @PrimaryColumn('uuid') project: string;
  @Column('date') opensOn: PlainDate;
  @Column('timestamptz') dueAt: Instant;
  /** Filed last; `null`: it is awaited. */
  @Column('timestamptz', { nullable: true }) filedAt: Instant | null;
}
