import { RecordConfig } from '#config/configs.js';
import { kinds } from '#record/kinds.js';
import { type StreamReport, type VerifyReport, verify } from '#record/verify.js';
import { say, sayJson } from './progress.js';
import { configFor, withRecord } from './surroundings.js';

/** Checks the whole record, a line a stream; answers 1 when something in it is damaged. */
export async function verifyCommand({ json }: { json: boolean }): Promise<number> {
  const streams: StreamReport[] = [];
  const onStream = (stream: StreamReport) => (json ? void streams.push(stream) : sayStream(stream));
  const report = await withRecord(configFor(RecordConfig).DATABASE_URL, (record) => verify(record, kinds, onStream));
  if (json) sayJson({ ...report, streams });
  else sayReport(report);
  return report.damaged === 0 && report.faults.length === 0 ? 0 : 1;
}

function sayStream({ stream, version, faults }: StreamReport): void {
  say(`${faults.length === 0 ? 'sound  ' : 'DAMAGED'}  ${stream}  ${version} event${version === 1 ? '' : 's'}`);
  for (const fault of faults) say(`           ${fault}`);
}

function sayReport({ streams, events, damaged, faults, digest }: VerifyReport): void {
  for (const fault of faults) say(`DAMAGED  ${fault}`);
  say();
  say(`${streams} streams with ${events} events, ${damaged === 0 ? 'none' : damaged} of them damaged.`);
  say(`Digest over all heads, to be kept elsewhere: ${digest}`);
}
