import { type ChildProcess, spawn } from 'node:child_process';
import { closeSync, mkdirSync, openSync, readFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { Account } from './account.js';
import { forgetPid, notePid } from './leftovers.js';

export interface ChildPlan {
  name: string;
  command: string;
  args: string[];
  env?: NodeJS.ProcessEnv;
  cwd?: string;
  /** Whom it runs as, when that is not the present user. */
  account?: Account;
  /** Everything it prints is appended here; its number stands beside it in `.pid` while it lives. */
  logFile: string;
  stopSignal?: NodeJS.Signals;
  /** How long it may take to stop before it is killed. */
  stopWithinMs?: number;
  /** Answers whether it can be used; without it, running is enough. */
  isReady?: () => Promise<boolean>;
  readyWithinMs?: number;
}

/** Whoever ends in a hurry takes its children along; a clean stop leaves none here. */
const running = new Set<Child>();
process.on('exit', () => running.forEach((child) => child.signalGroup('SIGKILL')));

/** A program in a process group of its own, so that a Ctrl-C in the terminal reaches only us, and we decide the order. */
export class Child {
  /** How the present run ended: settles when it does. */
  ended: Promise<string> = Promise.resolve('not started');
  private process?: ChildProcess;
  private wanted = false;

  constructor(readonly plan: ChildPlan) {}

  get name(): string {
    return this.plan.name;
  }

  get pid(): number | undefined {
    return this.isRunning ? this.process?.pid : undefined;
  }

  get isRunning(): boolean {
    return running.has(this);
  }

  /** Whether its last end was our wish. */
  get wasStopped(): boolean {
    return !this.wanted;
  }

  /** Starts it and waits until it can be used. */
  async start(): Promise<this> {
    if (this.isRunning) throw new Error(`${this.name} is running already.`);
    this.wanted = true;
    this.launch();
    try {
      await this.becomeReady();
    } catch (error) {
      await this.kill();
      throw error;
    }
    return this;
  }

  /** Asks it to end, waits, and insists when it does not. */
  async stop(): Promise<void> {
    await this.end(this.plan.stopSignal ?? 'SIGTERM');
  }

  /** Signal 9, as a crash would. */
  async kill(): Promise<void> {
    await this.end('SIGKILL');
  }

  lastWords(lines = 12): string {
    try {
      return readFileSync(this.plan.logFile, 'utf8').trimEnd().split('\n').slice(-lines).join('\n');
    } catch {
      return '';
    }
  }

  signalGroup(signal: NodeJS.Signals): void {
    try {
      if (this.process?.pid) process.kill(-this.process.pid, signal);
    } catch {
      // The group is gone already: that is what was wanted.
    }
  }

  private get pidFile(): string {
    return this.plan.logFile.replace(/\.log$/, '.pid');
  }

  private launch(): void {
    const { command, args, env, cwd, account, logFile } = this.plan;
    mkdirSync(dirname(logFile), { recursive: true });
    const log = openSync(logFile, 'a');
    const child = spawn(command, args, {
      env,
      cwd,
      uid: account?.uid,
      gid: account?.gid,
      detached: true,
      stdio: ['ignore', log, log],
    });
    closeSync(log);
    this.process = child;
    running.add(this);
    if (child.pid) notePid(this.pidFile, child.pid);
    this.ended = new Promise((resolve) => {
      const over = (how: string) => {
        // What it started itself must not outlive it, or it could not be started again.
        this.signalGroup('SIGKILL');
        running.delete(this);
        forgetPid(this.pidFile);
        resolve(how);
      };
      child.once('error', (error) => over(error.message));
      child.once('exit', (code, signal) => over(signal ? `signal ${signal}` : `exit code ${code}`));
    });
  }

  private async becomeReady(): Promise<void> {
    const deadline = Date.now() + (this.plan.readyWithinMs ?? 60_000);
    while (Date.now() < deadline) {
      if (!this.isRunning) throw new Error(`${this.name} did not start: ${await this.ended}.\n${this.lastWords()}`);
      if (!this.plan.isReady || (await this.plan.isReady().catch(() => false))) return;
      await pause(50);
    }
    throw new Error(`${this.name} did not become ready in time.\n${this.lastWords()}`);
  }

  private async end(signal: NodeJS.Signals): Promise<void> {
    this.wanted = false;
    if (!this.isRunning) return;
    this.process?.kill(signal);
    const insist = setTimeout(() => this.signalGroup('SIGKILL'), this.plan.stopWithinMs ?? 15_000);
    await this.ended;
    clearTimeout(insist);
  }
}

/** Doubled with each death: what died because another part was away finds it back. */
const FIRST_PAUSE_MS = 250;

export interface Watch {
  /** So many deaths within the window are forgiven. */
  forgiven?: number;
  windowMs?: number;
  notice: (sentence: string) => void;
}

/** Starts a child again when it dies; returns when it was stopped, and fails with the reason when it dies too often. */
export async function watch(child: Child, { forgiven = 5, windowMs = 60_000, notice }: Watch): Promise<void> {
  let deaths: number[] = [];
  for (;;) {
    const how = await child.ended;
    if (child.wasStopped) return;
    deaths = [...deaths.filter((at) => at > Date.now() - windowMs), Date.now()];
    if (deaths.length > forgiven) {
      throw new Error(`${child.name} died ${deaths.length} times, the last time by ${how}.\n${child.lastWords()}`);
    }
    notice(`${child.name} died (${how}) and is started again`);
    await pause(FIRST_PAUSE_MS * 2 ** (deaths.length - 1));
    if (child.wasStopped) return;
    await child.start();
  }
}
