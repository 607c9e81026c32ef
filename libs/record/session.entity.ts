import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A signed-in browser. */
@Entity('sessions')
export class SessionRow {
  @PrimaryColumn('text') id: string;
  @Column('json') data: object;
  @Column('timestamptz') expiresAt: Date;
}
