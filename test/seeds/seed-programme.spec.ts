import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Lists } from '#record/lists.js';
import { People } from '#record/people.js';
import { Commands } from '#use-cases/commands/commands.js';
import { seedProgramme } from '#use-cases/seeding/seed-programme.js';
import { Client } from '../support/client.js';
import { SEEDS, startServer, type TestServer } from '../support/server.js';

let server: TestServer;
let client: Client;
beforeAll(async () => {
  server = await startServer();
  client = await Client.of(server);
}, 60_000);
afterAll(() => server?.stop());

const seed = (folder = SEEDS) => seedProgramme({ commands: server.app.get(Commands), people: server.app.get(People) }, folder);

const events = () => server.app.get(Lists).rows<{ stream: string; type: string; actor: string }>('SELECT stream, type, actor FROM events ORDER BY at, stream, version');

describe('the programme as it is seeded', () => {
  it('is adopted by the installation, its projects by the programme office, and nothing else has happened', async () => {
    const happened = new Map<string, number>();
    for (const { type, actor } of await events()) happened.set(`${type} ${actor}`, (happened.get(`${type} ${actor}`) ?? 0) + 1);
    expect(Object.fromEntries(happened)).toEqual({
      'ProgrammeAdopted installation': 1,
      'OrganisationAdopted installation': 6,
      [`ProjectAdopted ${client.holderOf('programme-office')}`]: 13,
      [`ActionsAdopted ${client.holderOf('programme-office')}`]: 1,
    });
  });

  it('has the thirteen projects at their stages, with their source, and no vote, decision or duty', async () => {
    const { body } = await client.get('auditor', 'projects?limit=200');
    const stages = body.items.map(({ stage }: any) => stage).sort();
    expect(stages).toEqual(['CLOSED', 'CLOSED', ...Array<string>(7).fill('DELIVERY'), 'OPT_IN', 'SCOPING', 'SCOPING', 'SCOPING']);
    expect(body.items.every(({ nextDue }: any) => nextDue === null)).toBe(true);
    expect(await server.app.get(Lists).rows('SELECT FROM inbox UNION ALL SELECT FROM votes UNION ALL SELECT FROM decisions')).toEqual([]);
  });

  it('is not seeded twice', async () => {
    const before = await events();
    await seed();
    expect(await events()).toEqual(before);
  });

  it('does not bring back a name that was erased', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'converge-seeds-'));
    cpSync(SEEDS, folder, { recursive: true });
    const former = { id: 'former-lead', name: 'Una Bright', email: 'una.bright@tfl.example' };
    const { people } = JSON.parse(readFileSync(join(SEEDS, 'people.json'), 'utf8'));
    writeFileSync(join(folder, 'people.json'), JSON.stringify({ people: [...people, former] }));
    await seed(folder);
    await client.record('programme-office', 'ErasePerson', { body: { person: former.id } });
    await seed(folder);
    const erased = { id: former.id, name: null, email: null };
    expect((await server.app.get(People).read([former.id])).get(former.id)).toEqual(erased);
    rmSync(folder, { recursive: true });
  });

  it('stays as it was adopted when the files have changed since', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'converge-seeds-'));
    cpSync(SEEDS, folder, { recursive: true });
    const programme = JSON.parse(readFileSync(join(SEEDS, 'programme.json'), 'utf8'));
    writeFileSync(join(folder, 'programme.json'), JSON.stringify({ ...programme, name: 'Another name' }));
    const before = await events();
    await seed(folder);
    expect(await events()).toEqual(before);
    rmSync(folder, { recursive: true });
  });

  it('stops at what the law refuses', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'converge-seeds-'));
    cpSync(SEEDS, folder, { recursive: true });
    const { projects } = JSON.parse(readFileSync(join(SEEDS, 'projects.json'), 'utf8'));
    writeFileSync(join(folder, 'projects.json'), JSON.stringify({ projects: [{ ...projects[0], id: 'new', workstream: 'unknown' }] }));
    await expect(seed(folder)).rejects.toThrow('seed-project-new was not recorded');
    rmSync(folder, { recursive: true });
  });
});
