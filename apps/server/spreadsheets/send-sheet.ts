import type { FastifyReply } from 'fastify';
import { csv } from './csv.js';
import { xlsx, XLSX } from './xlsx.js';

/** Sends rows as a file for spreadsheets, the first row of which is its heading. */
export async function sendSheet(
  reply: FastifyReply,
  kind: 'csv' | 'xlsx',
  name: string,
  rows: readonly (readonly string[])[],
): Promise<void> {
  const content = kind === 'csv' ? [...csv(rows)].join('') : await xlsx('Converge', rows);
  void reply
    .type(kind === 'csv' ? 'text/csv; charset=utf-8' : XLSX)
    .header('cache-control', 'no-store')
    .header('content-disposition', `attachment; filename="${name}.${kind}"`)
    .send(content);
}
