/** PO: another system is told of events of these types from now on. */
export interface SubscribeWebhook {
  readonly type: 'SubscribeWebhook';
  readonly url: string;
  readonly kinds: readonly string[];
}

/** PO: a new secret; the one before is used beside it for some days. */
export interface RotateWebhookSecret {
  readonly type: 'RotateWebhookSecret';
  readonly webhook: string;
  readonly overlapDays: number;
}

/** PO: it is told no longer. */
export interface EndWebhook {
  readonly type: 'EndWebhook';
  readonly webhook: string;
}

/** PO: it is told again of everything from an event on, which is named by the id of the message that told of it. */
export interface ReplayWebhook {
  readonly type: 'ReplayWebhook';
  readonly webhook: string;
  readonly from: string;
}

export type WebhookCommand = SubscribeWebhook | RotateWebhookSecret | EndWebhook | ReplayWebhook;
