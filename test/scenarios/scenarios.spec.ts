import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { temporalTestServer } from '#local/temporal-binaries.js';
import { openRecord } from '#record/data-source.js';
import { kinds } from '#record/kinds.js';
import { verify } from '#record/verify.js';
import { programmeCalendar } from '../../apps/cli/programme.js';
import { rehearse } from '../../apps/cli/rehearsal/rehearse.js';
import { RelativeDates } from '../../apps/cli/rehearsal/relative-dates.js';
import { readScenario } from '../../apps/cli/rehearsal/scenario.js';
import { createDatabase } from '../support/postgres.js';
import { faultsInRecords } from '../support/records.js';
import { keepQuiet } from '../support/temporal.js';

const folder = import.meta.dirname;
const dates = RelativeDates.from('2009-01-05', programmeCalendar());

beforeAll(keepQuiet);

describe('Scenarios', () => {
  const files = readdirSync(folder).filter((name) => name.endsWith('.yaml'));

  it.each(files)(
    '%s comes out as expected, its record verifies, and so does that of each decision',
    async (file) => {
      const database = await createDatabase();
      try {
        const timeline = await rehearse(await readScenario(join(folder, file), dates), {
          databaseUrl: database.appUrl,
          testServer: await temporalTestServer(),
        });
        expect(timeline.differences).toEqual([]);
        expect(timeline.expectations).toBeGreaterThan(0);
        const dataSource = await openRecord(database.appUrl);
        const report = await verify(dataSource, kinds);
        const faults = await faultsInRecords(dataSource);
        await dataSource.destroy();
        expect(report).toMatchObject({ damaged: 0, faults: [] });
        expect(faults).toEqual([]);
      } finally {
        await database.drop();
      }
    },
    180_000,
  );
});
