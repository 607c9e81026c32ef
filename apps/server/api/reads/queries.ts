import { STAGES } from '#use-cases/queries/project-list.js';
import { Id, Line, OneOf } from '#use-cases/validation/fields.js';

/** What may stand after the question mark. */
export class NoQuery {}

export class PageQuery {
  @Line(2000, { optional: true, description: 'Where the page before ended: its `next`.' }) after?: string;
  @Line(3, { optional: true, description: '1 to 200; 50 unless stated.' }) limit?: string;
}

export class SinceQuery {
  @Id({ optional: true, description: 'Hash of the version to compare with.' }) since?: string;
}

export class ProjectsQuery extends PageQuery {
  @OneOf(STAGES, { optional: true }) stage?: string;
  @Id({ optional: true, description: 'Id of the workstream.' }) workstream?: string;
  @Id({ optional: true, description: 'Id of the lead organisation.' }) lead?: string;
}
