import { setTimeout as sleep } from 'node:timers/promises';
import { nextDue } from '#domain/agenda/agenda.js';
import { TemporalNudge } from '#process/client.js';
import { projects } from '#record/kinds.js';
import type { Bench } from '../bench.js';
import { rounded } from '../figures.js';
import { install } from '../installation.js';
import { usual } from '../mission.js';
import { cpuOf, difference, shared } from '../processes.js';
import { record, stockUp } from '../stock.js';

const REMINDERS = 2_000;
/** Time for a process to begin and to set its timer, in milliseconds; and how many begin at a time. */
const TO_BEGIN = 60;
const AT_ONCE = 16;

/**
 * Reminders that all fall due at nine o'clock, each project's process waiting on its own timer: of the eight seats that
 * have not voted on 250 gates, and of the programme office on 2,000 proposals.
 */
export async function reminders(bench: Bench): Promise<void> {
  await burst(bench, { of: 'votes', leg: 1, step: 'CastVote', recipients: 8 });
  await burst(bench, { of: 'proposals', leg: 0, step: 'AcceptProposal', recipients: 1 });
}

/** A Monday morning: 10,000 reminders of 1,250 gates fall due in one minute; all recorded once, and handed over. */
export async function monday(bench: Bench): Promise<void> {
  await burst(bench, { of: 'votes', leg: 1, step: 'CastVote', recipients: 8, count: 10_000, handedOver: true });
}

/** The messages of these reminders. */
const LYING = "messages WHERE kind = 'reminder' AND due_at = $1";

interface Burst {
  readonly of: string;
  /** The projects wait for this step. */
  readonly leg: number;
  readonly step: string;
  readonly recipients: number;
  /** Reminders in all. */
  readonly count?: number;
  /** Whether it is waited until the relay has handed them over. */
  readonly handedOver?: boolean;
}

async function burst({ options, print }: Bench, asked: Burst): Promise<void> {
  const { of, leg, step, recipients, count: all = REMINDERS, handedOver } = asked;
  const installation = await install(options);
  const { desk, temporal } = installation;
  const legs = usual(installation.circumstances);
  const template = await record(installation, legs);
  const count = all / recipients;
  const version = template.versions[leg][legs[leg].findIndex((each) => each.do === step)];
  const ids = await stockUp(
    installation,
    template,
    Array.from({ length: count }, () => version),
  );

  const due = nextDue((await desk.archive.read(projects, ids[0]))!.state!)!;
  const lead = 5_000 + count * TO_BEGIN;
  await desk.clock.moveTo(new Date(Date.parse(due) - lead).toISOString());
  const settings = { TEMPORAL_ADDRESS: temporal, TEMPORAL_NAMESPACE: 'default', TEMPORAL_TASK_QUEUE: 'converge' };
  const process = new TemporalNudge(settings, { info: () => undefined, warn: () => undefined });
  const waiting = [...ids];
  const begin = async () => {
    for (let id = waiting.pop(); id; id = waiting.pop()) await process.resume(id);
  };
  await Promise.all(Array.from({ length: AT_ONCE }, begin));
  while ((await counted('process_marks WHERE next_due = $1')) < count) await sleep(100);

  const left = Date.parse(due) - Date.parse(await desk.clock.now());
  if (left < 0) throw new Error('The machine is too slow: reminders fell due before every process had set its timer.');
  await sleep(left);
  const begun = performance.now();
  const before = cpuOf(installation.parts);
  while ((await counted('reminders WHERE due_at = $1')) < all) await sleep(20);
  const recorded = performance.now();
  const cpu = difference(before, cpuOf(installation.parts));
  while (handedOver && (await counted(`${LYING} AND status = 'waiting'`)) > 0) await sleep(100);
  print({
    measure: 'reminders',
    of,
    reminders: all,
    projects: count,
    recordedInSeconds: rounded((recorded - begun) / 1000),
    cpuMsPerReminder: shared(cpu, all),
    ...(handedOver && {
      handedOverInSeconds: rounded((performance.now() - begun) / 1000),
      recordedTwice:
        all -
        (await counted(`(SELECT DISTINCT ON (project, timer, recipient) 1 FROM reminders WHERE due_at = $1) one`)),
      sent: await counted(`${LYING} AND status = 'sent'`),
      mails: installation.mails(),
    }),
  });
  await process.close();
  await installation.stop();

  async function counted(what: string): Promise<number> {
    const [row] = await desk.lists.rows<{ count: number }>(`SELECT count(*)::int AS count FROM ${what}`, [due]);
    return row.count;
  }
}
