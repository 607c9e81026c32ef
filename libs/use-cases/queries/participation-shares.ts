import { Injectable } from '@nestjs/common';
import { ACTIVE } from '#domain/projects/stages.js';
import { Lists } from '#record/lists.js';
import { cellsSeen, Eyes } from './cells-seen.js';

/** How a member has answered over all projects, and in how many of those that run it takes part. */
export interface MemberFigures {
  readonly member: string;
  /** Asked in an opt-in, whatever came of it. */
  readonly invited: number;
  readonly joined: number;
  readonly declined: number;
  readonly deferred: number;
  readonly lapsed: number;
  /** By reason code, of what it declined (O5). */
  readonly declineReasons: Readonly<Record<string, number>>;
  /** Active projects past the opt-in that it has joined. */
  readonly activeJoined: number;
  /** Active projects past the opt-in of which it is known whether it has joined. */
  readonly activeStated: number;
  /** Active projects past the opt-in of which it is not stated. */
  readonly activeNotStated: number;
  /** In whole per cent; `null`: not stated. */
  readonly share: number | null;
}

/** Active, and the members have answered. */
const PAST_OPT_IN = ACTIVE.slice(ACTIVE.indexOf('OPT_IN') + 1);

/** Not asked, or not known to have been. */
const UNASKED = ['NOT_ASKED', 'NOT_STATED', 'NOT_RELEVANT', 'KEY_NOT_NEEDED'];

/** The figures of participation by member. */
@Injectable()
export class ParticipationShares {
  constructor(
    private readonly lists: Lists,
    private readonly eyes: Eyes,
  ) {}

  /** As they may be read by a person: an answer that is sealed is not counted. */
  async byMember(person: string): Promise<readonly MemberFigures[]> {
    const rows = await this.lists.rows<Omit<MemberFigures, 'share'>>(
      `WITH ${cellsSeen('$3', '$4', '$5')},
       reasons AS (
         SELECT member, json_object_agg(code, count) AS by_code FROM (
           SELECT member, r ->> 'code' AS code, count(DISTINCT project)::int AS count
             FROM cells CROSS JOIN LATERAL jsonb_array_elements(reasons) r
            WHERE state = 'DECLINED' AND r ->> 'code' IS NOT NULL GROUP BY member, code) each
          GROUP BY member)
       SELECT member,
              count(*) FILTER (WHERE state <> ALL($2))::int AS invited,
              count(*) FILTER (WHERE joined)::int AS joined,
              count(*) FILTER (WHERE state = 'DECLINED')::int AS declined,
              count(*) FILTER (WHERE state = 'DEFERRED')::int AS deferred,
              count(*) FILTER (WHERE state = 'LAPSED')::int AS lapsed,
              count(*) FILTER (WHERE stage = ANY($1) AND joined)::int AS "activeJoined",
              count(*) FILTER (WHERE stage = ANY($1) AND state <> 'NOT_STATED')::int AS "activeStated",
              count(*) FILTER (WHERE stage = ANY($1) AND state = 'NOT_STATED')::int AS "activeNotStated",
              coalesce((SELECT by_code FROM reasons WHERE reasons.member = cells.member), '{}') AS "declineReasons"
         FROM cells GROUP BY member ORDER BY member`,
      [PAST_OPT_IN, UNASKED, ...(await this.eyes.of(person))],
    );
    return rows.map((row) => ({ ...row, share: shareOf(row) }));
  }
}

const shareOf = ({ activeJoined, activeStated }: Omit<MemberFigures, 'share'>): number | null =>
  activeStated === 0 ? null : Math.round((100 * activeJoined) / activeStated);
