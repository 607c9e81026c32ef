import { Client, Connection } from '@temporalio/client';
import type { Nudge } from '#use-cases/ports.js';
import { NUDGE, type ProjectLifecycle, WORKFLOW, workflowIdOf } from '#workflows/contract.js';
import { connectionOf, type TemporalSettings } from './connection.js';

/** Longer is not worth waiting for: the sweeper repairs what is lost. */
const NUDGE_MS = 300;

const RESUME_MS = 10_000;

/** Tells people who run the service. */
export interface Log {
  info(message: string): void;
  warn(message: string): void;
}

/** Nudges through Temporal, over one connection that is made when it is first needed. */
export class TemporalNudge implements Nudge {
  private readonly connection: Connection;
  private readonly client: Client;
  private readonly underway = new Set<Promise<void>>();
  private away = false;

  constructor(
    private readonly settings: TemporalSettings,
    private readonly log: Log,
  ) {
    this.connection = Connection.lazy({
      ...connectionOf(settings),
      channelArgs: { 'grpc.initial_reconnect_backoff_ms': 100, 'grpc.max_reconnect_backoff_ms': 1000 },
    });
    this.client = new Client({ connection: this.connection, namespace: settings.TEMPORAL_NAMESPACE });
  }

  nudge(project: string): void {
    const nudged = this.signal(project)
      .then(
        () => this.noteBack(),
        (error: unknown) => this.noteAway(error),
      )
      .finally(() => this.underway.delete(nudged));
    this.underway.add(nudged);
  }

  /** Begins the project's process afresh, whatever has become of the one before: it keeps nothing that could be lost. */
  async resume(project: string): Promise<void> {
    await this.connection.withDeadline(Date.now() + RESUME_MS, () =>
      this.client.workflow.start<ProjectLifecycle>(WORKFLOW, {
        ...this.addressOf(project),
        workflowIdConflictPolicy: 'TERMINATE_EXISTING',
      }),
    );
  }

  /** Whether Temporal can be reached. */
  async answers(): Promise<boolean> {
    try {
      await this.connection.withDeadline(Date.now() + NUDGE_MS, () =>
        this.connection.workflowService.getSystemInfo({}),
      );
      return true;
    } catch {
      return false;
    }
  }

  /** A call that is still tried again would find its connection gone, so each is waited for. */
  async close(): Promise<void> {
    await Promise.all(this.underway);
    await this.connection.close();
  }

  private async signal(project: string): Promise<void> {
    await this.connection.withDeadline(Date.now() + NUDGE_MS, () =>
      this.client.workflow.signalWithStart<ProjectLifecycle>(WORKFLOW, { ...this.addressOf(project), signal: NUDGE }),
    );
  }

  private addressOf(project: string) {
    return {
      workflowId: workflowIdOf(project),
      taskQueue: this.settings.TEMPORAL_TASK_QUEUE,
      args: [{ project }] as const,
    };
  }

  /** Said once when Temporal goes and once when it is back, not with every command. */
  private noteAway(error: unknown): void {
    if (!this.away)
      this.log.warn(`Temporal does not answer; people go on deciding and the process catches up: ${String(error)}`);
    this.away = true;
  }

  private noteBack(): void {
    if (this.away) this.log.info('Temporal answers again.');
    this.away = false;
  }
}
