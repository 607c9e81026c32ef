import type { Majority } from '#domain/gates/state.js';
import type { Supposition } from '#domain/gates/what-if.js';
import { MATRIX_ORDERS, STANDINGS } from '#use-cases/queries/participation-matrix.js';
import { RISK_RATINGS, RISK_STATUSES } from '#use-cases/queries/risks.js';
import { PLAN_STATUSES } from '#use-cases/queries/recovery-plans.js';
import { EXCEPTION_KINDS, EXCEPTION_STATUSES } from '#use-cases/queries/exceptions.js';
import { HISTORY_KINDS } from '#use-cases/queries/history-kinds.js';
import { ACTION_PRIORITIES, ACTION_STANDINGS } from '#use-cases/queries/action-plan.js';
import { REVIEW_STATES } from '#use-cases/queries/post-implementation-reviews.js';
import { FOUND_KINDS } from '#use-cases/queries/search.js';
import { MEASURED } from '#use-cases/queries/spells.js';
import { BUDGET_YEARS } from '#use-cases/portfolio/chosen.js';
import { THING_ORDERS } from '#use-cases/portfolio/portfolio-report.js';
import { STAGES } from '#use-cases/queries/project-list.js';
import { CALL_STATUSES } from '#use-cases/queries/webhook-list.js';
import { EventNumber, Fraction, Id, Line, Numeral, OneOf, RealDate } from '#use-cases/validation/fields.js';

/** What may stand after the question mark. */
export class NoQuery {}

export class PageQuery {
  @Line(2000, { optional: true, description: 'Where the page before ended: its `next`.' }) after?: string;
  @Line(3, { optional: true, description: '1 to 200; 50 unless stated.' }) limit?: string;
}

export class LimitQuery {
  @Line(3, { optional: true, description: '1 to 200; 50 unless stated.' }) limit?: string;
}

export class WebhookCallsQuery extends PageQuery {
  @OneOf(CALL_STATUSES, { optional: true, description: 'Only those that stand so.' }) status?: string;
}

export class RefusalsQuery extends PageQuery {
  @Id({ optional: true, description: 'Name of a command.' }) command?: string;
}

export class OnQuery {
  @RealDate({ optional: true, description: 'As it was at the end of this day; as it stands unless given.' })
  on?: string;
}

export class ReminderMailQuery {
  @Line(200, { description: 'Of the duty.' }) timer: string;
  @Line(20, { description: 'Of the reminder: `due-5`.' }) offset: string;
  @Line(120, { description: 'Address of one of its recipients: `OR@tfl`.' }) to: string;
}

export class HistoryQuery extends PageQuery {
  @OneOf(HISTORY_KINDS, { optional: true, description: 'Only entries of this kind.' }) kind?: string;
}

export class SinceQuery {
  @Id({ optional: true, description: 'Hash of the version to compare with.' }) since?: string;
}

export class HeadQuery {
  @EventNumber({ optional: true, description: 'Number of an event.' }) version?: string;
}

export class ProjectsQuery extends PageQuery {
  @OneOf(STAGES, { optional: true }) stage?: string;
  @Id({ optional: true, description: 'Id of the workstream.' }) workstream?: string;
  @Id({ optional: true, description: 'Id of the lead organisation.' }) lead?: string;
}

export class MatrixQuery extends ProjectsQuery {
  @Id({ optional: true, description: 'Id of a unit or organisation: only its column.' }) member?: string;
  @OneOf(STANDINGS, { optional: true, description: 'Only projects in which a member, or the one named, stands so.' })
  state?: string;
  @OneOf(MATRIX_ORDERS, { optional: true, description: '`reference` unless stated.' }) sort?: string;
}

export class SearchQuery extends PageQuery {
  @Line(200, { optional: true, description: 'Words to look for; nothing is found without any.' }) words?: string;
  @OneOf(FOUND_KINDS, { optional: true }) kind?: string;
  @OneOf(STAGES, { optional: true, description: 'Of the project.' }) stage?: string;
  @Id({ optional: true, description: 'Id of the organisation that leads the project, or has the post.' })
  organisation?: string;
}

export class SpellsQuery {
  @Id({ optional: true, description: 'Id of the organisation with which matters lay.' }) organisation?: string;
  @OneOf(MEASURED, { optional: true, description: '`answer`: from the invitation to the decision.' }) step?: string;
  @Id({ optional: true, description: 'Id of the workstream.' }) workstream?: string;
}

export class PortfolioQuery {
  @OneOf(STAGES, { optional: true }) stage?: string;
  @Id({ optional: true, description: 'Id of the workstream.' }) workstream?: string;
  @Id({ optional: true, description: 'Id of a unit or organisation: projects that it leads or has joined.' })
  organisation?: string;
  @OneOf(BUDGET_YEARS, {
    optional: true,
    description:
      'First calendar year of the budget year (April to March) in which projects were proposed, or `not_stated`.',
  })
  year?: string;
}

export class ThingsQuery extends PortfolioQuery {
  @Line(80, { optional: true, description: 'Only things of this kind, as the figure names it.' }) kind?: string;
  @Line(400, { optional: true, description: 'Only things of this part, as the figure names it.' }) part?: string;
  @Id({ optional: true, description: 'Only things of this unit or organisation.' }) member?: string;
  @OneOf(THING_ORDERS, { optional: true, description: '`reference` unless stated; `amount`: the greatest first.' })
  sort?: string;
  @Line(2000, { optional: true, description: 'Where the page before ended: its `next`.' }) after?: string;
  @Line(3, { optional: true, description: '1 to 200; 50 unless stated.' }) limit?: string;
}

export class ExceptionsQuery extends PageQuery {
  @OneOf(EXCEPTION_STATUSES, { optional: true }) status?: string;
  @OneOf(EXCEPTION_KINDS, { optional: true }) kind?: string;
  @Id({ optional: true, description: 'Id of a project.' }) project?: string;
}

export class ActionsQuery {
  @OneOf(ACTION_STANDINGS, { optional: true }) standing?: string;
  @OneOf(ACTION_PRIORITIES, { optional: true }) priority?: string;
  @Id({ optional: true, description: 'Id of the responsible post.' }) post?: string;
  @Line(80, { optional: true, description: 'Report that makes it.' }) report?: string;
}

export class ReviewsQuery extends PageQuery {
  @OneOf(REVIEW_STATES, { optional: true }) state?: string;
}

export class RecoveryPlansQuery extends PageQuery {
  @OneOf(PLAN_STATUSES, { optional: true }) status?: string;
  @Id({ optional: true, description: 'Id of a project.' }) project?: string;
  @Id({ optional: true, description: 'Id of the organisation that owns the benefits.' }) organisation?: string;
}

export class RisksQuery extends PageQuery {
  @OneOf(RISK_STATUSES, { optional: true }) status?: string;
  @OneOf(RISK_RATINGS, { optional: true }) rating?: string;
  @Id({ optional: true, description: 'Id of the organisation whose post owns the risk.' }) organisation?: string;
  @Id({ optional: true, description: 'Id of a project.' }) project?: string;
}

/** Another rule or electorate; what is left out stays as it was. */
export class WhatIfQuery {
  @Numeral({ optional: true, description: 'Seats needed for a quorum.' }) quorumSeats?: string;
  @Numeral({ optional: true, description: 'Organisations needed for a quorum.' }) quorumOrganisations?: string;
  @Fraction({ optional: true, description: 'Share that carries a motion, `1/2` or `2/3`.' }) share?: string;
  @OneOf(['more_than', 'at_least'], { optional: true, description: 'Of a share; `more_than` unless stated.' })
  reached?: string;
  @OneOf(['votes_cast', 'eligible_seats'], { optional: true, description: 'Of a share; `votes_cast` unless stated.' })
  of?: string;
  @Line(2000, { optional: true, description: 'Seats not to belong to the electorate, by commas.' }) without?: string;
  @Line(2000, { optional: true, description: 'Seats that must agree, by commas.' }) mustAgree?: string;
  @Line(2000, { optional: true, description: 'Organisations with one more seat that votes for it, by commas.' })
  addedFor?: string;
  @Line(2000, { optional: true, description: 'The same, voting against it.' }) addedAgainst?: string;
  @Line(2000, { optional: true, description: 'The same, abstaining.' }) addedAbstaining?: string;
  @Line(2000, { optional: true, description: 'The same, not voting.' }) addedSilent?: string;
}

export function suppositionOf({
  quorumSeats,
  quorumOrganisations,
  share,
  reached,
  of,
  without,
  mustAgree,
  ...added
}: WhatIfQuery): Supposition {
  const [numerator, denominator] = (share ?? '').split('/').map(Number);
  return {
    ...(quorumSeats !== undefined && { quorumSeats: Number(quorumSeats) }),
    ...(quorumOrganisations !== undefined && { quorumOrganisations: Number(quorumOrganisations) }),
    ...(share !== undefined && {
      majority: {
        share: { numerator, denominator },
        reached: reached ?? 'more_than',
        of: of ?? 'votes_cast',
      } as Majority,
    }),
    ...(mustAgree !== undefined && { mustAgree: mustAgree.split(',') }),
    without: without?.split(',') ?? [],
    added: Object.entries(ADDED).flatMap(([name, choice]) =>
      (added[name as keyof typeof ADDED]?.split(',') ?? []).map((organisation) => ({ organisation, choice })),
    ),
  };
}

const ADDED = { addedFor: 'for', addedAgainst: 'against', addedAbstaining: 'abstain', addedSilent: null } as const;
