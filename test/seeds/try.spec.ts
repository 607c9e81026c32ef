import { it } from '@jest/globals';
import { openDesk } from '../../apps/cli/desk.js';
import { seed } from '../../apps/cli/seed.js';
import { createDatabase } from '../support/postgres.js';

it('tries', async () => {
  const database = await createDatabase();
  const t0 = performance.now(), c0 = process.cpuUsage();
  await seed({ appUrl: database.appUrl, profile: 'demo' });
  const c = process.cpuUsage(c0);
  console.log('seconds', (performance.now() - t0) / 1000, 'cpu', (c.user + c.system) / 1e6);
  const desk = await openDesk(database.appUrl);
  console.log((await desk.lists.rows<any>(`SELECT e.at::date as d, kind, count(*) FROM messages m JOIN events e USING (stream,version) WHERE e.at > '2026-11-05' GROUP BY 1,2 ORDER BY 1,2`)).map((r) => `${r.d} ${r.kind} ${r.count}`).join('\n'));
  await desk.close();
  await database.drop();
}, 120_000);
