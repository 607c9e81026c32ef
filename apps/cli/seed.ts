import { RecordConfig } from '#config/configs.js';
import type { Instant } from '#domain/calendar/instant.js';
import { demonstrate } from './demonstration.js';
import { adoptProgramme } from './programme.js';
import { say, sayJson } from './progress.js';
import { configFor } from './surroundings.js';
import { UsageError } from './usage-error.js';

export type Profile = 'programme' | 'demo';

interface Seeding {
  /** Of the application. */
  readonly appUrl: string;
  readonly profile: Profile;
  /** Instead of the time of the record. */
  readonly now?: Instant;
}

/** `converge seed` */
export async function seedCommand({ profile, json }: { profile: Profile; json: boolean }): Promise<number> {
  const { DATABASE_URL: appUrl, NODE_ENV } = configFor(RecordConfig);
  if (profile === 'demo' && NODE_ENV === 'production') {
    throw new UsageError('What is recorded stays: in production only the programme is seeded (--profile programme).');
  }
  await seed({ appUrl, profile });
  if (json) sayJson({ profile });
  else say(profile === 'demo' ? 'The programme and the demonstration are there.' : 'The programme is there.');
  return 0;
}

/**
 * The programme as the sources state it and, for `demo`, projects that are made up and have been running for a while.
 * What is there already stays as it is, so a seeding that was cut short is taken up again. Throws when a step is refused.
 */
export async function seed({ appUrl, profile, now }: Seeding): Promise<void> {
  if (profile === 'demo') await demonstrate(appUrl, now);
  await adoptProgramme(appUrl, {}, now);
}
