import { expect } from '@jest/globals';
import { Lists } from '#record/lists.js';
import type { Client, Sending } from './client.js';

/** Everything that a command of a project, a member or the programme could have changed. */
const TABLES = [
  'events',
  'streams',
  'projects',
  'gates',
  'votes',
  'participations',
  'decisions',
  'figures',
  'standings',
  'milestones',
  'reminders',
  'spells',
  'organisations',
  'directory_version',
  'inbox',
  'seats',
  'messages',
  'commands',
  'texts',
];

const rowsOf = (client: Client, sql: string) => client.server.app.get(Lists).rows<Record<string, string>>(sql, []);

async function everything(client: Client): Promise<Readonly<Record<string, string>>> {
  const rows = await Promise.all(
    TABLES.map((table) =>
      rowsOf(
        client,
        `SELECT count(*) || ' ' || coalesce(md5(string_agg(t::text, '|' ORDER BY t::text)), '') AS digest FROM ${table} t`,
      ),
    ),
  );
  return Object.fromEntries(rows.map(([{ digest }], index) => [TABLES[index], digest]));
}

const attempts = (client: Client) => rowsOf(client, 'SELECT code FROM refused_attempts ORDER BY at');

/**
 * Gives a command that must come to nothing: no event, no row, but a sentence. Answers with its status and code and with
 * what was kept for the auditor.
 */
export async function inVain(client: Client, place: string, command: string, sending: Sending) {
  const [before, kept] = [await everything(client), await attempts(client)];
  const answer = await client.give(place, command, sending);
  expect(await everything(client)).toEqual(before);
  expect(answer.body.detail).toMatch(/^.{10,}[.?!]$/s);
  const more = (await attempts(client)).slice(kept.length).map(({ code }) => code);
  return [answer.status, answer.body.code, more];
}

/** What the law refuses is kept for the auditor, and what a permission refuses; what is malformed is not. */
export const law = (code: string) => [409, code, [code]];
export const permission = [403, 'ACCESS.NOT_YOURS', ['ACCESS.NOT_YOURS']];
export const malformed = (status = 422, code = 'COMMAND.INVALID') => [status, code, []];
