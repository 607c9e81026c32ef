import { ProcessConfig, RecordConfig } from '#config/configs.js';
import { dateIn, timeIn } from '#domain/calendar/zone.js';
import type { Instant } from '#domain/calendar/instant.js';
import { TemporalNudge } from '#process/client.js';
import { RecordClock } from '#record/clock.js';
import { Lists } from '#record/lists.js';
import { Marks } from '#record/marks.js';
import { type ClockMove, DemoClock, type Stride } from '#use-cases/clock/demo-clock.js';
import { QUIET, say, sayJson } from './progress.js';
import { configFor, withRecord } from './surroundings.js';

interface ClockOptions {
  /** How far it is moved; shown only, unless given. */
  by?: Stride;
  json: boolean;
}

/** Shows the time of the record, or moves the demonstration clock; answers 1 when the process did not follow. */
export async function clockCommand({ by, json }: ClockOptions): Promise<number> {
  return by ? moveBy(by, json) : show(json);
}

async function show(json: boolean): Promise<number> {
  const now = await withRecord(configFor(RecordConfig).DATABASE_URL, (record) => new RecordClock(record).now());
  if (json) sayJson({ now });
  else say(inLondon(now));
  return 0;
}

async function moveBy(stride: Stride, json: boolean): Promise<number> {
  const config = configFor(ProcessConfig);
  if (config.DEMO_CLOCK !== 'on') throw new Error('The clock is only moved for demonstrations: DEMO_CLOCK must be on.');
  const nudge = new TemporalNudge(config, QUIET);
  try {
    const move = await withRecord(config.DATABASE_URL, (record) =>
      new DemoClock(new RecordClock(record), new Marks(record), new Lists(record), nudge).move(stride),
    );
    if (json) sayJson(move);
    else sayMove(move);
    return move.settled ? 0 : 1;
  } finally {
    await nudge.close();
  }
}

function sayMove({ now, stops, settled }: ClockMove): void {
  say(`${inLondon(now)}, after ${stops} stop${stops === 1 ? '' : 's'}`);
  if (!settled) say('The process did not follow, so the clock stands here. Are Temporal and the worker running?');
}

const inLondon = (instant: Instant): string =>
  `${dateIn('Europe/London', instant)} ${timeIn('Europe/London', instant)}`;
