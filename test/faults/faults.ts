import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { openRecord } from '#record/data-source.js';
import { kinds } from '#record/kinds.js';
import { verify } from '#record/verify.js';
import { Chance } from './chance.js';
import { check, type Finding } from './checker.js';
import { Client, Stuck } from './client.js';
import { type Coverage, coverageOf, missingIn } from './coverage.js';
import { entriesOf, History } from './history.js';
import { type Ledger, readLedger } from './ledger.js';
import { Lifecycle } from './lifecycle.js';
import { Nemesis } from './nemesis.js';
import { People } from './people.js';
import { repeatedTasks } from './repeated-tasks.js';
import { startSystem, type System } from './system.js';

export interface Plan {
  /** How many projects live, at the most. */
  readonly lifecycles: number;
  /** Decides who is killed, when and for how long. */
  readonly seed: number;
  /** How many live at the same time. */
  readonly atOnce?: number;
  /** So many commands are acknowledged between two blows, about. */
  readonly every?: number;
  /** After so many minutes none is begun any more. */
  readonly minutes?: number;
}

export interface Report extends Coverage {
  readonly seed: number;
  readonly lifecycles: number;
  readonly seconds: number;
  /** Tasks of the process that were cut short and run again. */
  readonly repeatedTasks: number;
  /** Mails that were handed over more than once, always under the same Message-ID. */
  readonly mails: { readonly taken: number; readonly twice: number };
  readonly lost: number;
  readonly doubled: number;
  /** Everything that speaks against the system; a run without any has passed. */
  readonly findings: readonly string[];
  /** What the run failed to put to the test. */
  readonly missing: readonly string[];
  /** Where the history, the logs and the data lie, of a run that did not pass. */
  readonly kept?: string;
}

/** How long the process has to bring every project to its end once the faults have ended, in milliseconds. */
const AFTERMATH = 90_000;

/** Lets projects live through HTTP while parts are killed, and checks the record against what the clients were told. */
export async function runFaults(plan: Plan): Promise<Report> {
  const folder = await mkdtemp(join(tmpdir(), 'converge-faults-'));
  const system = await startSystem(folder);
  const history = new History(join(folder, 'history.jsonl'));
  let kept: string | undefined;
  try {
    const begun = performance.now();
    const lives = await liveAmongFaults(plan, system, history);
    if (lives.stuck.length === 0) await allClosed(system);
    const ledger = await readLedger(system.databaseUrl);
    const findings = [...check(history.entries, ledger), ...lostMails(ledger, system)];
    const coverage = coverageOf(history.entries);
    const report: Report = {
      seed: plan.seed,
      lifecycles: lives.begun,
      seconds: Math.round((performance.now() - begun) / 1000),
      ...coverage,
      repeatedTasks: await repeatedTasks(
        system.temporalAddress,
        ledger.projects.map(({ id }) => id),
      ),
      mails: mailsOf(system),
      lost: findings.filter(({ kind }) => kind === 'lost').length,
      doubled: findings.filter(({ kind }) => kind === 'doubled').length,
      findings: [
        ...lives.stuck,
        ...findings.map(({ kind, what }) => `${kind}: ${what}`),
        ...entriesOf(history.entries, 'died').map(({ part, why }) => `${part} died by itself: ${why}`),
        ...serverFaults(history),
        ...(await damages(system.databaseUrl)),
      ],
      missing: missingIn(coverage),
    };
    const passed = report.findings.length === 0 && report.missing.length === 0;
    return passed ? report : { ...report, kept: (kept = folder) };
  } finally {
    history.close();
    await system.stop();
    if (!kept) await rm(folder, { recursive: true, force: true });
  }
}

interface Lives {
  readonly begun: number;
  /** What did not come to be, in sentences. */
  readonly stuck: readonly string[];
}

async function liveAmongFaults(plan: Plan, { url, parts }: System, history: History): Promise<Lives> {
  const { lifecycles, seed, atOnce = 6, every = 150, minutes = Infinity } = plan;
  const client = new Client(url, history);
  const people = await People.ask(client);
  const today = new Date().toISOString().slice(0, 10);
  const nemesis = new Nemesis(parts, history, new Chance(seed), every);
  const haunted = nemesis.haunt();

  const end = Date.now() + minutes * 60_000;
  const stuck: string[] = [];
  let begun = 0;
  const liveOneAfterTheOther = async () => {
    while (begun < lifecycles && Date.now() < end) {
      begun += 1;
      await new Lifecycle(client, people, `life-${seed}-${begun}`, today).live().catch((error: unknown) => {
        if (!(error instanceof Stuck)) throw error;
        stuck.push(error.message);
      });
    }
  };
  try {
    await Promise.race([Promise.all(Array.from({ length: atOnce }, liveOneAfterTheOther)), haunted]);
  } finally {
    nemesis.stop();
    await haunted;
  }
  return { begun, stuck };
}

/** Waits until every project has come to its end: nobody does anything now but the process. */
async function allClosed({ databaseUrl }: System): Promise<void> {
  const end = performance.now() + AFTERMATH;
  while (performance.now() < end) {
    const { projects } = await readLedger(databaseUrl);
    if (projects.every(({ stage }) => stage === 'CLOSED')) return;
    await pause(500);
  }
}

/** What the relay says it handed over, somebody took. */
function lostMails({ sent }: Ledger, { mails }: System): Finding[] {
  return sent.filter((id) => !mails.taken.has(id)).map((id) => ({ kind: 'lost', what: `the mail ${id}` }));
}

/** That the record is away is said with 503; a fault of the server itself is one whatever was killed. */
const serverFaults = ({ entries }: History): string[] =>
  entriesOf(entries, 'unknown')
    .filter(({ why }) => why.startsWith('500'))
    .map(({ key, why }) => `${key} was answered ${why}`);

function mailsOf({ mails }: System): Report['mails'] {
  const times = [...mails.taken.values()];
  return { taken: times.length, twice: times.filter((each) => each > 1).length };
}

/** What verify has to say against the whole record. */
async function damages(databaseUrl: string): Promise<string[]> {
  const dataSource = await openRecord(databaseUrl);
  try {
    const inStreams: string[] = [];
    const { faults } = await verify(dataSource, kinds, ({ stream, faults }) =>
      inStreams.push(...faults.map((fault) => `verify: ${stream}: ${fault}`)),
    );
    return [...inStreams, ...faults.map((fault) => `verify: ${fault}`)];
  } finally {
    await dataSource.destroy();
  }
}
