import type { Instant } from '#domain/calendar/instant.js';
import { openRecord } from '#record/data-source.js';
import { entryOf } from '#use-cases/catalogue/catalogue.js';
import type { Given, Outcome } from '#use-cases/commands/outcome.js';
import { type Desk, openDesk } from '../../apps/cli/desk.js';
import { RecordWorld } from '../../apps/cli/rehearsal/record-world.js';
import { pathOf } from '../../apps/server/api/commands/routes.js';
import type { Begun } from './beginnings.js';
import { serve, type TestServer } from './server.js';

/** A world in which people give their commands through HTTP; its time is the record's own clock, put back at the start. */
export class HttpWorld extends RecordWorld {
  constructor(
    desk: Desk,
    protected readonly server: TestServer,
  ) {
    super(desk);
  }

  static async open<World extends HttpWorld>(
    this: new (desk: Desk, server: TestServer) => World,
    { database, start }: Pick<Begun, 'database' | 'start'>,
  ): Promise<World> {
    await putClockBack(database.ownerUrl, start);
    return new this(await openDesk(database.appUrl), await serve(database));
  }

  now(): Promise<Instant> {
    return this.desk.clock.now();
  }

  protected async sleepUntil(instant: Instant): Promise<void> {
    await this.desk.clock.moveTo(instant);
  }

  async settle(): Promise<void> {
    for (const project of await this.restless()) await this.server.settle(project);
  }

  override async give({ name, subject, person, commandId, expected, body }: Given): Promise<Outcome> {
    const path = pathOf(entryOf(name)!).replace(/:\w+/, String(subject));
    const response = await fetch(`${this.server.url}/api/v1/${path}`, {
      method: 'POST',
      headers: {
        authorization: `Persona ${person}`,
        'content-type': 'application/json',
        'idempotency-key': commandId,
        prefer: 'respond-async',
        ...(expected !== null && { 'if-match': `"${expected}"` }),
      },
      body: JSON.stringify(body),
    });
    return outcomeOf(response.status, await response.json());
  }

  /** Fails when what was recorded does not verify. */
  async close(): Promise<void> {
    await this.desk.close();
    await this.server.stop();
  }
}

/** The record does not let its clock be behind, as nobody has a use for that but a scenario of another year. */
async function putClockBack(ownerUrl: string, to: Instant): Promise<void> {
  const owner = await openRecord(ownerUrl, { poolSize: 1 });
  await owner.query('ALTER TABLE clock DROP CONSTRAINT clock_ahead_ms_check');
  await owner.query(
    'UPDATE clock SET ahead_ms = ceil(extract(epoch FROM $1::timestamptz - clock_timestamp()) * 1000)',
    [to],
  );
  await owner.destroy();
}

function outcomeOf(status: number, answer: any): Outcome {
  if (status === 200) return { kind: 'nothing' };
  if (status === 201 || status === 202) return { kind: 'recorded', answer, settled: answer.settled };
  if (answer.errors) {
    return {
      kind: 'invalid',
      violations: answer.errors.map(({ pointer, detail }: any) => ({ pointer, sentence: detail })),
    };
  }
  return { kind: 'refused', ground: 'law', code: answer.code, sentence: answer.detail };
}
