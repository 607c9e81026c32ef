import { Column, Entity, PrimaryColumn } from 'typeorm';

/**
 * Something of a project that can be searched for: a title, a free text by reference, or both. The words of a free text
 * are not here, so that one that is removed cannot be found.
 */
@Entity('search_rows')
export class SearchRow {
  @PrimaryColumn('uuid') project: string;
  /** Where it stands in the project: `case/strategic`, `paper/G1/2`. */
  @PrimaryColumn('text') place: string;
  @Column('text') kind: 'project' | 'paper' | 'decision';
  /** Item of the steering group; `null`: it belongs to none. */
  @Column('text', { nullable: true }) item: string | null;
  /** `null`: it has none of its own. */
  @Column('text', { nullable: true }) title: string | null;
  /** Reference of a free text that everybody may read. */
  @Column('text', { nullable: true }) text: string | null;
}
