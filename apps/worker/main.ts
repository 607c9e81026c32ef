import 'reflect-metadata';
import { once } from 'node:events';
import { NestFactory } from '@nestjs/core';
import { WorkerConfig } from '#config/configs.js';
import { ConfigError, loadConfig } from '#config/load-config.js';
import { postFor } from '#notify/channel.js';
import { CalendarMail } from '#notify/calendar/words.js';
import { DigestMail } from '#notify/digest.js';
import { MailWords } from '#notify/words.js';
import { listenForReports } from '#notify/smtp/bounces.js';
import { HttpCaller } from '#notify/webhooks/caller.js';
import { DerivedSecrets } from '#notify/webhooks/secrets.js';
import { TemporalNudge } from '#process/client.js';
import { prepareRuntime } from '#process/worker/runtime.js';
import { runProcess } from '#process/worker/worker.js';
import { Deliveries } from '#record/deliveries.js';
import { DigestBook } from '#record/digest-book.js';
import { UnfitRecord, openFitRecord } from '#record/fit.js';
import { Handovers } from '#use-cases/process/handovers.js';
import { ActionDesk } from '#use-cases/process/action-desk.js';
import { ProcessDesk } from '#use-cases/process/process-desk.js';
import { Sweep } from '#use-cases/process/sweep.js';
import { FollowUps } from '#use-cases/relay/follow-ups.js';
import { Calling } from '#use-cases/webhooks/calling.js';
import { CalendarMails } from '#use-cases/relay/calendar-mails.js';
import { Digests } from '#use-cases/relay/digests.js';
import { Receipts } from '#use-cases/relay/receipts.js';
import { Relay } from '#use-cases/relay/relay.js';
import { keepingCalendars } from './calendars.js';
import { callingOthers } from './webhooks.js';
import { followingUp } from './follow-ups.js';
import { sendingDigests } from './digests.js';
import { handingOver } from './handovers.js';
import { remindingOfActions } from './actions.js';
import { createLog } from './log.js';

import { relaying } from './relay.js';
import { eventually, repeat } from './repeat.js';
import { sweeping } from './sweeper.js';
import { WorkerModule } from './worker.module.js';

/** Whoever stops us waits for so long, in milliseconds, before it insists. */
const LONGEST_GOODBYE = 25_000;

/**
 * Runs the process, the relay and the sweeper beside each other until a signal asks it to stop. Each waits for what it
 * needs, and goes on without what the others need.
 */
async function main(): Promise<void> {
  const config = loadConfig(WorkerConfig);
  const log = createLog(config.LOG_LEVEL);
  const stopping = stopOnSignals();
  const stopped = once(stopping, 'abort');
  const circumstances = { log, stopping };
  prepareRuntime(log);

  const record = () => openFitRecord(config, 'converge worker').catch(unfit);
  const dataSource = await eventually('The record', record, circumstances);
  if (!dataSource) return;
  if (dataSource instanceof UnfitRecord) throw dataSource;

  const nudge = new TemporalNudge(config, log);
  const post = postFor(config);
  const parts = {
    dataSource,
    nudge,
    post,
    words: new MailWords(config.BASE_URL),
    digestWords: new DigestMail(config.BASE_URL),
    calendarWords: new CalendarMail(config.BASE_URL),
    ...webhooksFor(config),
  };
  const app = await NestFactory.createApplicationContext(WorkerModule.of(parts), { logger: false });
  const processing = async () => {
    await runProcess(config, app.get(ProcessDesk), stopped);
    return 0;
  };
  const reports = await reportsFor(config, new Receipts(new Deliveries(dataSource), new DigestBook(dataSource)));
  log.info('The worker is running');
  await Promise.all([
    repeat('The process', processing, circumstances),
    repeat('The relay', relaying(app.get(Relay), config.MAILS_PER_SECOND), circumstances),
    repeat('The digests', sendingDigests(app.get(Digests)), circumstances),
    repeat('Calendars', keepingCalendars(app.get(CalendarMails)), circumstances),
    repeat('The action plan', remindingOfActions(app.get(ActionDesk)), circumstances),
    repeat('The sweeper', sweeping(app.get(Sweep), nudge), circumstances),
    repeat('Webhooks', callingOthers(app.get(Calling)), circumstances),
    repeat('What follows a replacement', handingOver(app.get(Handovers)), circumstances),
    repeat('What reached nobody', followingUp(app.get(FollowUps)), circumstances),
  ]);
  await reports?.stop();
  post.close?.();
  await Promise.all([nudge.close(), app.close(), dataSource.destroy()]);
  log.info('The worker has stopped');
}

/** The way to other systems. */
const webhooksFor = ({ BASE_URL, WEBHOOK_KEY, WEBHOOK_LOOPBACK }: WorkerConfig) => ({
  secrets: new DerivedSecrets(WEBHOOK_KEY),
  caller: new HttpCaller({ source: BASE_URL, loopback: WEBHOOK_LOOPBACK === 'on' }),
});

/** What comes back of mails, where it is configured. */
async function reportsFor({ BOUNCE_LISTEN, BOUNCE_DOMAIN }: WorkerConfig, receipts: Receipts) {
  if (!BOUNCE_LISTEN || !BOUNCE_DOMAIN) return null;
  return listenForReports({ listen: BOUNCE_LISTEN, domain: BOUNCE_DOMAIN }, ({ token, status, detail }) =>
    receipts.cameBack(token, status, detail),
  );
}

/** What waiting does not mend is not waited for. */
function unfit(error: unknown): UnfitRecord {
  if (error instanceof UnfitRecord) return error;
  throw error;
}

/** The one owner of the signals. */
function stopOnSignals(): AbortSignal {
  const stopping = new AbortController();
  const stop = () => {
    stopping.abort();
    setTimeout(() => process.exit(1), LONGEST_GOODBYE).unref();
  };
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, stop);
  return stopping.signal;
}

main().catch((error: unknown) => {
  console.error(error instanceof ConfigError || error instanceof UnfitRecord ? error.message : error);
  process.exit(1); // Temporal's core, once there, keeps a process alive
});
