import type { Instant } from '../calendar/instant.js';

export interface WebhookSubscribed {
  readonly type: 'WebhookSubscribed';
  readonly webhook: string;
  readonly url: string;
  readonly kinds: readonly string[];
}

export interface WebhookSecretRotated {
  readonly type: 'WebhookSecretRotated';
  readonly webhook: string;
  readonly generation: number;
  readonly previousUntil: Instant;
}

export interface WebhookEnded {
  readonly type: 'WebhookEnded';
  readonly webhook: string;
}

export interface WebhookReplayed {
  readonly type: 'WebhookReplayed';
  readonly webhook: string;
  readonly from: string;
}

export type WebhookEvent = WebhookSubscribed | WebhookSecretRotated | WebhookEnded | WebhookReplayed;
