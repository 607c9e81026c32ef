import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Instant } from '#domain/calendar/instant.js';

/** A time for which a matter of a project lay with somebody. */
@Entity('spells')
export class SpellRow {
  @PrimaryColumn('uuid') project: string;
  /** Its place among those of the project. */
  @PrimaryColumn('integer') number: number;
  @Column('text') matter: string;
  @Column('integer') run: number;
  @Column('text') holder: string;
  @Column('text', { nullable: true }) organisation: string | null;
  /** Decision unit of the organisation, of an answer in the opt-in. */
  @Column('text', { nullable: true }) unit: string | null;
  @Column('text') step: string;
  /** `null`: the clock ran. */
  @Column('text', { nullable: true }) stop: string | null;
  @Column('timestamptz') since: Instant;
  @Column('timestamptz', { nullable: true }) until: Instant | null;
  @Column('integer', { nullable: true }) days: number | null;
  @Column('boolean') done: boolean;
  @Column('text', { nullable: true }) body: string | null;
  /** While answers are sealed: it began when all were asked, but its end tells of the answer; or all of it does. */
  @Column('text', { nullable: true }) sealed: 'asked' | 'answer' | null;
}
