import { expect, it } from '@jest/globals';
import { openDesk } from '../../apps/cli/desk.js';
import { seed } from '../../apps/cli/seed.js';
import { kinds } from '#record/kinds.js';
import { verify } from '#record/verify.js';
import { Personas } from '#use-cases/queries/personas.js';
import { createDatabase } from '../support/postgres.js';

it('tries', async () => {
  const database = await createDatabase();
  const t0 = performance.now();
  await seed({ appUrl: database.appUrl, profile: 'demo' });
  console.log('seconds', (performance.now() - t0) / 1000);
  const t1 = performance.now();
  await seed({ appUrl: database.appUrl, profile: 'demo' });
  console.log('again', (performance.now() - t1) / 1000);
  const desk = await openDesk(database.appUrl);
  const rows = await desk.lists.rows<any>(`SELECT address, what, p.title, i.due_at FROM inbox i JOIN projects p ON p.id=i.project ORDER BY 1,2`);
  console.log(rows.map((r) => `${r.address} ${r.what} ${r.title} ${r.due_at}`).join('\n'));
  const personas = await new Personas(desk.lists, desk.directory, desk.people).all();
  console.log(personas.map((p) => `${p.places.join(', ')}: ${p.waiting}`).join('\n'));
  console.log(await desk.lists.rows(`SELECT title, stage, reference FROM projects ORDER BY title`));
  console.log(await desk.lists.rows(`SELECT count(*) FROM events UNION ALL SELECT count(*) FROM messages`));
  console.log(await verify(desk.dataSource, kinds));
  await desk.close();
  await database.drop();
}, 120_000);
