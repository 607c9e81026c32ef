import { RecordConfig } from '#config/configs.js';
import { kinds } from '#record/kinds.js';
import { type RebuiltStream, rebuild } from '#record/rebuild.js';
import { say, sayJson } from './progress.js';
import { configFor, withRecord } from './surroundings.js';

/** Writes states and derived rows again from the events; answers 1 when a stream had to be left as it is. */
export async function rebuildCommand({ json }: { json: boolean }): Promise<number> {
  const streams: RebuiltStream[] = [];
  const onStream = (stream: RebuiltStream) => (json ? void streams.push(stream) : sayStream(stream));
  const left = await withRecord(configFor(RecordConfig).DATABASE_URL, (record) => rebuild(record, kinds, onStream));
  if (json) sayJson({ left, streams });
  else say(left === 0 ? '\nEverything is rebuilt.' : `\n${left} left as they were: their events do not hold together.`);
  return left === 0 ? 0 : 1;
}

function sayStream({ stream, version, faults }: RebuiltStream): void {
  say(`${faults.length === 0 ? 'rebuilt' : 'LEFT   '}  ${stream}  ${version} event${version === 1 ? '' : 's'}`);
  for (const fault of faults) say(`           ${fault}`);
}
