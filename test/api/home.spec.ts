import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Client } from '../support/client.js';
import { toOpenG1 } from '../support/mission.js';
import { SEEDS, startServer, type TestServer, timeOf } from '../support/server.js';
import { signIn } from '../support/session.js';

/*
 * The first page of somebody who holds seats of two organisations.
 */

let server: TestServer;
let client: Client;
let project: string;
let cookie: string;

const folder = mkdtempSync(join(tmpdir(), 'converge-seeds-'));

beforeAll(async () => {
  cpSync(SEEDS, folder, { recursive: true });
  const file = join(folder, 'programme.json');
  const programme = JSON.parse(readFileSync(file, 'utf8'));
  const { posts } = JSON.parse(readFileSync(join(folder, 'organisations/tfl.json'), 'utf8'));
  const lead = posts.find(({ id }: { id: string }) => id === 'tfl-pl').holder;
  programme.seats.find(({ id }: { id: string }) => id === 'lda-member').holder = lead;
  writeFileSync(file, JSON.stringify(programme));
  server = await startServer({}, folder);
  client = await Client.of(server);
  project = await toOpenG1(client);
  cookie = await signIn(client, 'tfl-pl');
}, 120_000);
afterAll(async () => {
  await server?.stop();
  rmSync(folder, { recursive: true, force: true });
});

const page = async (path: string) => (await client.send('GET', path, { cookie })).text.replace(/\s+/g, ' ');

describe('what waits for me', () => {
  it('says as whom it waits for me, over all organisations and for each', async () => {
    expect(await page('/')).toContain('Vote: gate G1');
    expect(await page('/')).toContain('To you as Member, London Development Agency');
    expect(await page('/?organisation=lda')).toContain('Vote: gate G1');
    expect(await page('/?organisation=lda')).toContain('For London Development Agency');
    expect(await page('/?organisation=tfl')).not.toContain('Vote: gate G1');
    expect(await page('/?organisation=gla')).toContain('Vote: gate G1'); // not one of theirs: no filter
  });

  it('nobody has been asked before the opt-in, on the page of a project either', async () => {
    expect(await page(`/projects/${project}`)).toContain('Not asked yet: 5');
    expect(await page(`/projects/${project}`)).not.toContain('Invited');
    expect(await page(`/projects/${project}/participation/tfl`)).toContain('Not asked yet');
  });

  it('a form names the organisation in whose name it is sent, and keeps it in its address', async () => {
    const form = await page(`/projects/${project}/cast-vote?item=G1&round=1&seat=lda-member`);
    expect(form).toMatch(/You act as [^<]*London Development Agency/);
    expect(form).toMatch(/action="[^"]*seat=lda-member/);
    expect(await page(`/projects/${project}/reissue-paper?item=G1&round=1`)).toMatch(
      /You act as [^<]* of Transport for London/,
    );
  });

  it('says in words what is overdue, what I did lately, and what comes next in my projects', async () => {
    expect(await page('/')).not.toContain('Overdue');
    const home = await page('/?organisation=tfl');
    expect(home).toMatch(/href="\/projects\/[0-9a-f-]{36}\/history\/\d+">Gate submitted</);
    expect(home).toMatch(/What falls due next in your projects.*DMT-PROC-002/);
    expect(await page('/?organisation=lda')).toMatch(/What falls due next in your projects.*DMT-PROC-002/);
    await timeOf(server).moveTo('2027-02-01T10:00:00.000Z');
    expect(await page('/')).toContain('Overdue');
    expect(await page('/?organisation=tfl')).toMatch(/What falls due next in your projects.*DMT-PROC-002.*, overdue</);
    expect(await page('/projects?sort=deadline')).toMatch(/DMT-PROC-002.*, overdue</);
  });
});
