import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A voting seat of the steering group. */
@Entity('seats')
export class SeatRow {
  @PrimaryColumn('text') id: string;
  @Column('text') programme: string;
  @Column('text') title: string;
  @Column('text') organisation: string;
  @Column('text') office: string;
  @Column('text', { nullable: true }) holder: string | null;
  @Column('boolean') assumed: boolean;
}
