import { Injectable } from '@nestjs/common';
import { mayResend } from '#access/delivery.js';
import type { Instant } from '#domain/calendar/instant.js';
import type { Directory } from '#domain/kernel/facts.js';
import { webhooksOf } from '#domain/webhooks/webhooks.js';
import type { Webhook } from '#domain/webhooks/state.js';
import { Lists } from '#record/lists.js';
import { WebhookCalls } from '#record/webhook-calls.js';
import { WebhookSecrets } from '../ports.js';

/** A subscription, with how many messages were told, wait and have failed. */
export interface WebhookSummary extends Webhook {
  readonly told: number;
  readonly waiting: number;
  readonly failed: number;
}

/** A message that was not taken, yet or for good. */
export interface UntoldCall {
  readonly webhook: string;
  /** Id of the message. */
  readonly event: string;
  readonly type: string;
  readonly status: 'waiting' | 'failed';
  readonly attempts: number;
  readonly error: string;
  readonly nextAttemptAt: Instant | null;
}

/** Other systems that are told of what happens, and how that goes. */
@Injectable()
export class WebhookList {
  constructor(
    private readonly lists: Lists,
    private readonly calls: WebhookCalls,
    private readonly secrets: WebhookSecrets,
  ) {}

  async all({ programme }: Directory): Promise<readonly WebhookSummary[]> {
    const rows = await this.lists.rows<{ webhook: string; status: string; count: number }>(
      'SELECT webhook, status, count(*)::int AS count FROM webhook_calls WHERE programme = $1 GROUP BY webhook, status',
      [programme.id],
    );
    const countOf = (webhook: string, status: string) =>
      rows.find((row) => row.webhook === webhook && row.status === status)?.count ?? 0;
    return webhooksOf(programme).map((webhook) => ({
      ...webhook,
      told: countOf(webhook.id, 'told'),
      waiting: countOf(webhook.id, 'waiting'),
      failed: countOf(webhook.id, 'failed'),
    }));
  }

  /** Those that were tried in vain: none is dropped without being listed here. */
  untold({ programme }: Directory, limit: number): Promise<UntoldCall[]> {
    return this.lists.rows<UntoldCall>(
      `SELECT c.webhook, c.id AS event, e.type, c.status, c.attempts, c.error,
              CASE WHEN c.status = 'waiting' THEN c.next_attempt_at END AS "nextAttemptAt"
         FROM webhook_calls c JOIN events e USING (stream, version)
        WHERE c.programme = $1 AND c.error IS NOT NULL AND c.status IN ('waiting', 'failed')
        ORDER BY c.status, e.at DESC, c.stream, c.version LIMIT $2`,
      [programme.id, limit],
    );
  }

  /** The secrets of a subscription that live: for the programme office, which hands them to the other system. */
  secretsOf({ id, since, generation, previousUntil }: Webhook, now: Instant): readonly string[] {
    const generations = previousUntil !== null && previousUntil > now ? [generation, generation - 1] : [generation];
    return generations.map((each) => this.secrets.of({ webhook: id, since, generation: each }));
  }

  /** Tells again what had failed; sent twice, it is told once. */
  async again(webhook: string, person: string, directory: Directory): Promise<void> {
    if (mayResend({ kind: 'person', id: person }, directory)) await this.calls.again(directory.programme.id, webhook);
  }
}
