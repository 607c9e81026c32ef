import { WEBHOOK_KINDS } from '#domain/webhooks/kinds.js';

/** The events of which other systems may be told, for those who choose among them. */
export const WEBHOOK_KINDS_SEEN: readonly string[] = WEBHOOK_KINDS;
