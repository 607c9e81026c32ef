import { Injectable } from '@nestjs/common';
import { ACTIVE } from '#domain/projects/stages.js';
import { Lists } from '#record/lists.js';
import { cellsSeen, Eyes, type Look } from './cells-seen.js';
import { isLarge, Lately } from './lately.js';

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
  private readonly lately = new Lately<readonly MemberFigures[]>(() => isLarge(this.lists));

  constructor(
    private readonly lists: Lists,
    private readonly eyes: Eyes,
  ) {}

  /** As they may be read by a person: an answer that is sealed is not counted. Over thousands of projects as they were lately. */
  async byMember(person: string): Promise<readonly MemberFigures[]> {
    const look = await this.eyes.of(person);
    return this.lately.of(JSON.stringify(look), () => this.counted(look));
  }

  /** How old these are, where they were kept; `null`: they are of now. */
  ageOf(figures: readonly MemberFigures[]): number | null {
    return this.lately.ageOf(figures);
  }

  private async counted(look: Look): Promise<readonly MemberFigures[]> {
    const rows = await this.lists.rows<Omit<MemberFigures, 'share'>>(
      `WITH ${cellsSeen('$3', '$4', '$5')},
       reasons AS (
         SELECT member, json_object_agg(code, count) AS by_code FROM (
           SELECT member, r ->> 'code' AS code, count(DISTINCT project)::int AS count
             FROM cells CROSS JOIN LATERAL jsonb_array_elements(reasons) r
            WHERE state = 'DECLINED' AND r ->> 'code' IS NOT NULL GROUP BY member, code) each
          GROUP BY member),
       alike AS (SELECT member, stage, state, joined, count(*) AS count FROM cells GROUP BY 1, 2, 3, 4),
       counted AS (
         SELECT member,
                ${countOf(`state <> ALL($2)`)} AS invited,
                ${countOf('joined')} AS joined,
                ${countOf(`state = 'DECLINED'`)} AS declined,
                ${countOf(`state = 'DEFERRED'`)} AS deferred,
                ${countOf(`state = 'LAPSED'`)} AS lapsed,
                ${countOf('stage = ANY($1) AND joined')} AS "activeJoined",
                ${countOf(`stage = ANY($1) AND state <> 'NOT_STATED'`)} AS "activeStated",
                ${countOf(`stage = ANY($1) AND state = 'NOT_STATED'`)} AS "activeNotStated"
           FROM alike GROUP BY member)
       SELECT counted.*, coalesce(by_code, '{}') AS "declineReasons"
         FROM counted LEFT JOIN reasons USING (member) ORDER BY member`,
      [PAST_OPT_IN, UNASKED, ...look],
    );
    return rows.map((row) => ({ ...row, share: shareOf(row) }));
  }
}

const countOf = (what: string): string => `coalesce(sum(count) FILTER (WHERE ${what}), 0)::int`;

const shareOf = ({ activeJoined, activeStated }: Omit<MemberFigures, 'share'>): number | null =>
  activeStated === 0 ? null : Math.round((100 * activeJoined) / activeStated);
