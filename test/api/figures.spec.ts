import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Client } from '../support/client.js';
import { businessCase, figuresOf, toBusinessCase, toDelivery, toMemberReview } from '../support/mission.js';
import { startServer, type TestServer } from '../support/server.js';

let server: TestServer;
let client: Client;
let reviewed: string;
let running: string;

beforeAll(async () => {
  server = await startServer();
  client = await Client.of(server);
  reviewed = await toMemberReview(client);
  running = await toDelivery(client);
}, 180_000);
afterAll(() => server?.stop());

const read = async (project: string, path: string) => (await client.get('auditor', `projects/${project}/${path}`)).body;

describe('figures in full, through HTTP', () => {
  it('C3: what is no whole sum of pence is refused, and nothing is recorded', async () => {
    const { version } = await read(reviewed, 'figures/lda');
    const [part] = figuresOf('lda').parts;
    const room = { part: 'framework', kind: 'hosting', year: 0, amount: '150000', description: 'A room' };
    for (const wrong of [
      { parts: [{ ...part, cashableByYear: ['0.5', '1', '2'] }] },
      { parts: [{ ...part, cashableByYear: ['-1', '1', '2'] }] },
      { parts: [{ ...part, cashableByYear: [1, 2, 3] }] },
      { parts: [part], contributions: [{ ...room, amount: '-1' }] },
      { parts: [part], contributions: [{ ...room, year: 1.5 }] },
      { parts: [part], contributions: [{ ...room, kind: 'goodwill' }] },
      { parts: [part], contributions: [{ ...room, description: '' }] },
    ]) {
      const { status, body } = await client.give('lda-or', 'SaveOwnFigures', {
        subject: reviewed,
        body: { unit: 'lda', ...wrong },
      });
      expect([status, body.code]).toEqual([422, 'COMMAND.INVALID']);
    }
    expect((await read(reviewed, 'figures/lda')).version).toBe(version);
  });

  it('C3: the history of every figure, with who, when, in which version of the case and where the record has it', async () => {
    const [part] = figuresOf('lda').parts;
    await client.record('lda-or', 'SaveOwnFigures', {
      subject: reviewed,
      body: {
        unit: 'lda',
        parts: [{ ...part, cashableByYear: ['0', '2000000', '4000000'] }],
        contributions: [
          { part: 'framework', kind: 'staff', year: 1, amount: '600000', days: 20, description: 'Two buyers' },
        ],
      },
    });
    const { items } = await read(reviewed, 'figures/lda/history');
    expect(items.map(({ revision, step, caseVersion }: any) => [revision, step, caseVersion])).toEqual([
      [1, 'given', 1],
      [2, 'given', 2],
    ]);
    const [, { changes, entry, by }] = items;
    expect(changes.map(({ figure, year, before, after }: any) => [figure, year, before, after])).toEqual([
      ['cashableInYear', 1, null, '0'],
      ['cashableInYear', 2, null, '2000000'],
      ['cashableInYear', 3, null, '4000000'],
      ['contribution', 1, null, '600000'],
      ['contributedDays', 1, null, '20'],
    ]);
    expect(by.name).toEqual(expect.any(String));
    const told = (await read(reviewed, 'history?limit=200')).items.find(({ version }: any) => version === entry);
    expect(told.type).toBe('OwnFiguresSaved');
    expect((await client.get('auditor', `projects/${reviewed}/figures/nobody/history`)).status).toBe(404);
  });
});

describe('an estimate, through HTTP', () => {
  it('C3: is marked with its figures and in papers until its member agrees to it', async () => {
    const subject = await toBusinessCase(client);
    await client.record('tfl-pl', 'SaveCase', { subject, body: businessCase });
    await client.record('tfl-pl', 'EstimateFigures', { subject, body: figuresOf('lda') });
    expect(await read(subject, 'figures/lda')).toMatchObject({ estimate: true, standing: 'estimate, not agreed' });
    const body = { kind: 'cancel', reason: 'Too dear.', exitPlan: 'Each buys by itself.' };
    await client.record('tfl-pl', 'SubmitItem', { subject, body });
    const { paper } = await read(subject, 'gates/cancel');
    const { values } = await read(subject, `gates/cancel/papers/${paper.hash}`);
    expect(values['figures/lda/standing']).toBe('estimate, not agreed');
    await client.record('lda-or', 'AgreeEstimate', { subject, body: { unit: 'lda' } });
    expect(await read(subject, 'figures/lda')).toMatchObject({ estimate: false, standing: 'agreed' });
    const outside = await client.give('gla-or', 'AgreeEstimate', { subject, body: { unit: 'lda' } });
    expect([outside.status, outside.body.code]).toEqual([403, 'ACCESS.NOT_YOURS']);
  });
});

describe('the ledger of contributions, through HTTP', () => {
  it('C3: has what is delivered and confirmed', async () => {
    const contribution = { unit: 'lda', kind: 'staff', year: 1 };
    await client.record('lda-or', 'RecordContribution', {
      subject: running,
      body: { ...contribution, amount: '450000', days: 15, evidence: 'Timesheets of May.' },
    });
    await client.record('lda-fin', 'ConfirmContribution', { subject: running, body: contribution });
    const { lines, totals } = await read(running, 'contributions');
    expect(lines).toHaveLength(1);
    expect(lines[0]).toMatchObject({
      ...contribution,
      committed: '0',
      confirmed: '450000',
      evidence: 'Timesheets of May.',
    });
    expect(totals).toEqual({ committed: '0', recorded: '450000', confirmed: '450000', outstanding: '0' });
  });

  it('B1, X2: says what was approved, how the project differs from it, and how delivery runs', async () => {
    const { approved, change, underWay, delivery } = await read(running, 'baselines');
    expect(approved).toMatchObject([{ gate: 'G3', caseVersion: 1 }]);
    expect(approved[0].terms.units.lda.share).toBe('4800000');
    expect(change).toMatchObject({ material: false, tests: [] });
    expect([underWay, delivery]).toEqual([false, 'mobilising']);
  });

  it('O6: proposes how the cost would be split if a member left', async () => {
    const { change, oneOff } = await read(running, 'contributions/proposals/lda');
    expect(change).toBe('leaves');
    // X4: delivery has not begun, so nothing of the set-up cost is paid off: LDA bears none, the four others £60,000.
    expect(oneOff.map(({ unit, before, after }: any) => [unit, before, after])).toEqual(
      ['gla', 'tfl', 'lda', 'lfepa', 'met'].map((unit) => [unit, '4800000', unit === 'lda' ? '0' : '6000000']),
    );
    expect((await client.get('auditor', `projects/${running}/contributions/proposals/tfl`)).status).toBe(404);
  });
});
