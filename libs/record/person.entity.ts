import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Who stands behind the opaque id that events carry. Can be blanked; no event is touched by it. */
@Entity('people')
export class PersonRow {
  @PrimaryColumn('text') id: string;
  @Column('text', { nullable: true }) name: string | null;
  @Column('text', { nullable: true }) email: string | null;
}
