import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A post of an organisation or of the programme. */
@Entity('posts')
export class PostRow {
  @PrimaryColumn('text') id: string;
  /** Stream that the post belongs to: an organisation’s or the programme’s. */
  @Column('text') stream: string;
  @Column('text') title: string;
  @Column('text') role: string;
  @Column('text', { nullable: true }) organisation: string | null;
  /** Opaque id of the person; `null` while vacant. */
  @Column('text', { nullable: true }) holder: string | null;
}
