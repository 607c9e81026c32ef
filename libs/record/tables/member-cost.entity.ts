import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Pence } from '#domain/money/pence.js';

/** What a member that has joined bears of a project and gains by it, in pence. */
@Entity('member_costs')
export class MemberCostRow {
  @PrimaryColumn('uuid') project: string;
  @PrimaryColumn('text') unit: string;
  @Column('bigint') oneOff: Pence;
  @Column('bigint') running: Pence;
  @Column('bigint') net: Pence;
  @Column('bigint') npv: Pence;
}
