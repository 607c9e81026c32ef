import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { RecordClock } from '#record/clock.js';
import { Lists } from '#record/lists.js';
import { Marks } from '#record/marks.js';
import { DemoClock } from '#use-cases/clock/demo-clock.js';
import { Client } from '../support/client.js';
import { propose, toOpenG1 } from '../support/mission.js';
import { startServer, type TestServer } from '../support/server.js';

let server: TestServer;
let client: Client;
/** With a process that follows each nudge. */
let clock: DemoClock;
beforeAll(async () => {
  server = await startServer();
  client = await Client.of(server);
  const follow = { nudge: (project: string) => void server.settle(project).catch(() => undefined) };
  clock = new DemoClock(server.app.get(RecordClock), server.app.get(Marks), server.app.get(Lists), follow);
  await clock.move('day');
}, 60_000);
afterAll(() => server?.stop());

const move = (by: unknown) =>
  client.send(
    'POST',
    '/api/v1/clock',
    { ...client.authorized('auditor'), 'content-type': 'application/json' },
    JSON.stringify({ by }),
  );

describe('the demonstration clock', () => {
  it('moves on by a day or a week', async () => {
    for (const [by, days] of [
      ['day', 1],
      ['week', 7],
    ] as const) {
      const before = Date.parse(await clock.now());
      const { body } = await move(by);
      expect(body.settled).toBe(true);
      const ahead = Date.parse(body.now) - before - days * 86_400_000;
      expect(ahead).toBeGreaterThanOrEqual(0);
      expect(ahead).toBeLessThan(20_000);
    }
  });

  it('stops at every due moment on the way, so that each reminder goes out at its own time', async () => {
    const subject = await propose(client);
    for (let week = 0; week < 5; week += 1) await clock.move('week');
    const { body } = await client.get('auditor', `projects/${subject}/reminders`);
    const sent = body.items.filter(({ status }: any) => status === 'sent');
    expect(sent.map(({ offset }: any) => offset)).toEqual(['start+5', 'start+10', 'start+15']);
    for (const { at, dueAt } of sent) expect(Date.parse(at) - Date.parse(dueAt)).toBeLessThan(60_000);
    expect(body.items.some(({ status }: any) => status === 'overtaken')).toBe(false);
  }, 60_000);

  it('moves on to the next deadline, and the process does what is due there', async () => {
    const subject = await toOpenG1(client);
    const { body: before } = await client.get('auditor', `projects/${subject}`);
    const moved = await clock.move('deadline');
    expect(moved.settled).toBe(true);
    expect(Date.parse(moved.now) - Date.parse(before.nextDeadline)).toBeLessThan(60_000);
    expect(moved.stops).toBeGreaterThan(1);
    const { body: after } = await client.get('auditor', `projects/${subject}/gates/G1`);
    expect(after.rounds[0]).toMatchObject({ status: 'closed', outcome: 'inquorate' });
  }, 60_000);

  it('stops where the process does not follow, and says so', async () => {
    const deaf = new DemoClock(server.app.get(RecordClock), server.app.get(Marks), server.app.get(Lists), {
      nudge: () => undefined,
    });
    deaf.patience = 300;
    await propose(client);
    await clock.move('day');
    const before = await clock.now();
    const moved = await deaf.move('week');
    expect(moved.settled).toBe(false);
    expect(Date.parse(moved.now) - Date.parse(before)).toBeLessThan(7 * 86_400_000);
  }, 60_000);

  it.each([undefined, null, 'year', 7, ['day'], { $gt: '' }])('takes no other step: %j', async (by) => {
    const answer = await move(by);
    expect([answer.status, answer.body.errors[0].pointer]).toEqual([422, '/by']);
  });

  it('says what time it is', async () => {
    const { body } = await client.get('auditor', 'clock');
    expect(body).toEqual({ now: expect.any(String), demonstration: true });
    expect(Date.parse(body.now)).toBeGreaterThan(Date.now() + 86_400_000);
  });

  it('is not there in real use', async () => {
    const real = await startServer({ DEMO_CLOCK: 'off' });
    try {
      const user = await Client.of(real);
      const headers = { ...user.authorized('auditor'), 'content-type': 'application/json' };
      expect((await user.send('POST', '/api/v1/clock', headers, '{"by":"day"}')).status).toBe(404);
      expect((await user.get('auditor', 'clock')).body.demonstration).toBe(false);
    } finally {
      await real.stop();
    }
  }, 60_000);
});
