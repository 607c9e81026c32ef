import type { Directory } from '#domain/kernel/facts.js';
import { actsOn, deputiesOf } from '#domain/programme/deputies.js';
import type { Deputy } from '#domain/programme/state.js';
import type { Lists } from '#record/lists.js';

/** V3: the deputies who act today, by the record's clock; it is only asked where anybody was ever appointed. */
export async function deputiesToday(lists: Lists, { programme }: Directory): Promise<readonly Deputy[]> {
  const deputies = deputiesOf(programme);
  if (deputies.length === 0) return [];
  const [{ day }] = await lists.rows<{ day: string }>(
    `SELECT ((clock_timestamp() + ahead_ms * interval '1 millisecond') AT TIME ZONE $1)::date::text AS day FROM clock`,
    [programme.calendar.zone],
  );
  return deputies.filter((deputy) => actsOn(deputy, day));
}
