import { Injectable } from '@nestjs/common';
import { mayResend } from '#access/delivery.js';
import type { Instant } from '#domain/calendar/instant.js';
import type { Directory } from '#domain/kernel/facts.js';
import { webhooksOf } from '#domain/webhooks/webhooks.js';
import type { Webhook } from '#domain/webhooks/state.js';
import { Lists } from '#record/lists.js';
import { WebhookCalls } from '#record/webhook-calls.js';
import { cursorOf, DEFAULT_LIMIT, INSTANT, keyOf, type Page, pageOf, type PageRequest, UUID } from './page.js';
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
  /** When it happened. */
  readonly at: Instant;
  readonly status: 'waiting' | 'failed';
  readonly attempts: number;
  readonly error: string;
  readonly nextAttemptAt: Instant | null;
}

export const CALL_STATUSES = ['waiting', 'told', 'failed', 'ended'] as const;

/** A message to another system, and what became of it. */
export interface WebhookMessage {
  /** Id of the message. */
  readonly event: string;
  readonly type: string;
  readonly project: string;
  /** When it happened. */
  readonly at: Instant;
  readonly status: (typeof CALL_STATUSES)[number];
  readonly attempts: number;
  readonly error: string | null;
  readonly nextAttemptAt: Instant | null;
  readonly toldAt: Instant | null;
}

export interface CallFilter extends PageRequest {
  readonly status?: WebhookMessage['status'];
}

/** Other systems that are told of what happens, and how that goes. */
@Injectable()
export class WebhookList {
  constructor(
    private readonly lists: Lists,
    private readonly outgoing: WebhookCalls,
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
  untold({ programme }: Directory): Promise<UntoldCall[]> {
    return this.lists.rows<UntoldCall>(
      `SELECT c.webhook, c.id AS event, e.type, e.at, c.status, c.attempts, c.error,
              CASE WHEN c.status = 'waiting' THEN c.next_attempt_at END AS "nextAttemptAt"
         FROM webhook_calls c JOIN events e USING (stream, version)
        WHERE c.programme = $1 AND c.error IS NOT NULL AND c.status IN ('waiting', 'failed')
        ORDER BY c.status, e.at DESC, c.stream, c.version`,
      [programme.id],
    );
  }

  /** What one of them was and is to be told, the latest first. Throws BadCursor. */
  async calls(
    programme: string,
    webhook: string,
    { after, limit = DEFAULT_LIMIT, status }: CallFilter,
  ): Promise<Page<WebhookMessage>> {
    const [at, id] = after === undefined ? [null, null] : keyOf(after, INSTANT, UUID);
    const rows = await this.lists.rows<WebhookMessage>(
      `SELECT c.id AS event, e.type, substr(c.stream, 9) AS project, e.at, c.status, c.attempts, c.error,
              CASE WHEN c.status = 'waiting' THEN c.next_attempt_at END AS "nextAttemptAt", c.told_at AS "toldAt"
         FROM webhook_calls c JOIN events e USING (stream, version)
        WHERE c.programme = $1 AND c.webhook = $2 AND ($3::text IS NULL OR c.status = $3)
          AND ($4::timestamptz IS NULL OR (e.at, c.id) < ($4, $5::uuid))
        ORDER BY e.at DESC, c.id DESC LIMIT $6`,
      [programme, webhook, status ?? null, at, id, limit + 1],
    );
    return pageOf(rows, limit, (row) => cursorOf(row.at, row.event));
  }

  /** The secrets of a subscription that live: for the programme office, which hands them to the other system. */
  secretsOf({ id, since, generation, previousUntil }: Webhook, now: Instant): readonly string[] {
    const generations = previousUntil !== null && previousUntil > now ? [generation, generation - 1] : [generation];
    return generations.map((each) => this.secrets.of({ webhook: id, since, generation: each }));
  }

  /** Tells again what had failed; sent twice, it is told once. `false`: it is not theirs to do, or nothing had failed. */
  async again(webhook: string, person: string, directory: Directory): Promise<boolean> {
    if (!mayResend({ kind: 'person', id: person }, directory)) return false;
    return (await this.outgoing.again(directory.programme.id, webhook)) > 0;
  }
}
