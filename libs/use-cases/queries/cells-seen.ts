import { Injectable } from '@nestjs/common';
import { rolesOf } from '#access/access.js';
import { DirectoryReader } from '../directory/directory-reader.js';
import { ownUnits, seesThatOfAll } from './sight.js';

/** With which somebody looks at the answers of members: their own units, whether they see of all that one is in, their posts. */
export type Look = readonly [own: readonly string[], seesThat: boolean, posts: readonly string[]];

/** Knows what somebody may see of answers that are sealed, over all projects. */
@Injectable()
export class Eyes {
  constructor(private readonly directory: DirectoryReader) {}

  async of(person: string): Promise<Look> {
    const directory = await this.directory.present();
    if (!directory) return [[], false, []];
    const posts = rolesOf(directory, person).flatMap(({ post }) => post ?? []);
    return [ownUnits(directory.programme, person, directory), seesThatOfAll(person, directory), posts];
  }
}

/** States that tell of no answer. */
const OPEN = `('NOT_ASKED', 'NOT_STATED', 'NOT_RELEVANT', 'KEY_NOT_NEEDED')`;

/**
 * `cells`: how members stand in projects, as somebody may see it, given the places of the three parameters of a look.
 * What is sealed is neither shown nor counted, filtered or sorted by; a member that had answered before the window and is
 * not asked in it is seen as it stood.
 */
export const cellsSeen = (own: string, seesThat: string, posts: string): string => `
  cells AS NOT MATERIALIZED (
    SELECT s.project, s.member, p.stage,
           CASE WHEN NOT sealed.is THEN s.state
                WHEN s.before IS NOT NULL THEN s.before->>'state'
                WHEN s.answered AND (${seesThat}::boolean OR p.lead_post = ANY(${posts}::text[])) THEN 'ANSWERED'
                ELSE 'SEALED' END AS state,
           CASE WHEN NOT sealed.is THEN s.joined ELSE coalesce((s.before->>'joined')::boolean, false) END AS joined,
           CASE WHEN NOT sealed.is THEN s.since
                ELSE coalesce((s.before->>'since')::timestamptz, p.stage_since) END AS since,
           CASE WHEN NOT sealed.is THEN s.deferred_to ELSE (s.before->>'deferredTo')::date END AS deferred_to,
           CASE WHEN NOT sealed.is THEN s.decided_on ELSE (s.before->>'decidedOn')::date END AS decided_on,
           CASE WHEN NOT sealed.is THEN s.conditions ELSE coalesce(s.before->'conditions', '[]') END AS conditions,
           CASE WHEN NOT sealed.is THEN s.reasons ELSE coalesce(s.before->'reasons', '[]') END AS reasons
      FROM standings s
      JOIN projects p ON p.id = s.project
     CROSS JOIN LATERAL (
           SELECT p.sealed_until IS NOT NULL AND s.state NOT IN ${OPEN} AND s.unit <> ALL(${own}::text[]) AS is) sealed)`;
