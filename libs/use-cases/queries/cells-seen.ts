import { Injectable } from '@nestjs/common';
import { rolesOf } from '#access/access.js';
import { DirectoryReader } from '../directory/directory-reader.js';
import { ownUnits, seesThatOfAll } from './sight.js';

/** With which somebody looks at the answers of members: their own units, whether they see of all that one is in, their posts. */
type Look = readonly [own: readonly string[], seesThat: boolean, posts: readonly string[]];

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
 * What is sealed is neither shown nor counted, filtered or sorted by.
 */
export const cellsSeen = (own: string, seesThat: string, posts: string): string => `
  cells AS NOT MATERIALIZED (
    SELECT s.project, s.member, p.stage,
           CASE WHEN NOT sealed.is THEN s.state
                WHEN s.answered AND (${seesThat}::boolean OR p.lead_post = ANY(${posts}::text[])) THEN 'ANSWERED'
                ELSE 'SEALED' END AS state,
           s.joined AND NOT sealed.is AS joined,
           CASE WHEN sealed.is THEN p.stage_since ELSE s.since END AS since,
           CASE WHEN NOT sealed.is THEN s.deferred_to END AS deferred_to,
           CASE WHEN NOT sealed.is THEN s.decided_on END AS decided_on,
           CASE WHEN sealed.is THEN '[]' ELSE s.conditions END AS conditions,
           CASE WHEN sealed.is THEN '[]' ELSE s.reasons END AS reasons
      FROM standings s
      JOIN projects p ON p.id = s.project
     CROSS JOIN LATERAL (
           SELECT p.sealed_until IS NOT NULL AND s.state NOT IN ${OPEN} AND s.unit <> ALL(${own}::text[]) AS is) sealed)`;
