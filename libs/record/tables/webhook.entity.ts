import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Instant } from '#domain/calendar/instant.js';

/** Another system that is told of what happens. */
@Entity('webhooks')
export class WebhookRow {
  @PrimaryColumn('text') programme: string;
  @PrimaryColumn('text') id: string;
  @Column('text') url: string;
  @Column('text', { array: true }) kinds: readonly string[];
  @Column('timestamptz') since: Instant;
  @Column('integer') generation: number;
  @Column('timestamptz', { nullable: true }) previousUntil: Instant | null;
  @Column('integer') replays: number;
  @Column('text', { nullable: true }) replayFrom: string | null;
  @Column('timestamptz', { nullable: true }) ended: Instant | null;
}
