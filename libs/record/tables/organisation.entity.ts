import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A member organisation. */
@Entity('organisations')
export class OrganisationRow {
  @PrimaryColumn('text') id: string;
  @Column('text') abbreviation: string;
  @Column('text') name: string;
  /** `null`: not stated. */
  @Column('boolean', { nullable: true }) functionalBody: boolean | null;
}
