import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { DataSource } from 'typeorm';
import { type BallotEvent, ballots, record, vote } from '../../test/support/ballots.js';
import { createDatabase, type TestDatabase } from '../../test/support/postgres.js';
import { Archive } from './archive.js';
import { openRecord } from './data-source.js';
import { type History, load } from './load.js';
import { Marks } from './marks.js';
import { Outbox } from './outbox.js';
import { verify } from './verify.js';

let database: TestDatabase;
let dataSource: DataSource;

beforeAll(async () => {
  database = await createDatabase();
  dataSource = await openRecord(database.appUrl);
});

afterAll(async () => {
  await dataSource.destroy();
  await database.drop();
});

const at = (day: number) => `2009-03-${String(day).padStart(2, '0')}T10:00:00.000Z`;

function history(votes: number): History {
  const id = randomUUID();
  const cause = (day: number) => ({ actor: 'person-1', at: at(day), commandId: randomUUID(), dueAt: null });
  return {
    kind: ballots,
    id,
    commands: [
      { events: [{ type: 'BallotOpened', id, title: 'Loaded' } satisfies BallotEvent], cause: cause(1) },
      ...Array.from({ length: votes }, (_, seat) => ({ events: [vote(seat)], cause: cause(2 + seat) })),
    ],
  };
}

test('loaded streams verify, stand as if commands had written them, and stay at rest', async () => {
  const histories = Array.from({ length: 250 }, (_, index) => history(index % 10));
  expect(await load(dataSource, histories)).toBe(250);
  expect(await verify(dataSource, [ballots])).toMatchObject({ streams: 250, damaged: 0, faults: [] });

  const archive = new Archive(dataSource);
  const { id } = histories[249];
  expect(await archive.read(ballots, id)).toMatchObject({ version: 10, lastAt: at(10) });
  expect(await new Outbox(dataSource).waiting()).toBe(0);
  expect(await new Marks(dataSource).behind(10)).toEqual([]);

  await record(archive, id, [vote(99)]);
  expect(await verify(dataSource, [ballots])).toMatchObject({ damaged: 0, faults: [] });
});
