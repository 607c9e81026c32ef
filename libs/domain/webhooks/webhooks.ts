import type { Instant } from '../calendar/instant.js';
import { type Decision, accept, nothing, refusals } from '../kernel/decision.js';
import type { Recorded } from '../kernel/event.js';
import type { Programme } from '../programme/state.js';
import type { WebhookCommand } from './commands.js';
import type { WebhookEvent } from './events.js';
import { webhookMessages } from './messages.js';
import type { Webhook } from './state.js';

const refuse = refusals(webhookMessages);

type Subscriptions = Pick<Programme, 'webhooks'>;

const DAY = 86_400_000;

/** Every subscription there has been. */
export const webhooksOf = ({ webhooks = [] }: Subscriptions): readonly Webhook[] => webhooks;

export function decideWebhook(programme: Subscriptions, command: WebhookCommand, now: Instant): Decision<WebhookEvent> {
  if (command.type === 'SubscribeWebhook') {
    const { url, kinds } = command;
    const known = webhooksOf(programme).some((each) => each.url === url && each.ended === null);
    if (known) return refuse('WEBHOOK.URL_TWICE');
    const webhook = `webhook-${webhooksOf(programme).length + 1}`;
    return accept({ type: 'WebhookSubscribed', webhook, url, kinds: [...kinds].sort() });
  }
  const webhook = webhooksOf(programme).find(({ id }) => id === command.webhook);
  if (!webhook) return refuse('WEBHOOK.UNKNOWN');
  if (command.type === 'EndWebhook') {
    return webhook.ended ? nothing : accept({ type: 'WebhookEnded', webhook: webhook.id });
  }
  if (webhook.ended) return refuse('WEBHOOK.ENDED');
  if (command.type === 'ReplayWebhook') {
    return accept({ type: 'WebhookReplayed', webhook: webhook.id, from: command.from });
  }
  if (webhook.previousUntil !== null && webhook.previousUntil > now) return refuse('WEBHOOK.TWO_SECRETS');
  const previousUntil = new Date(Date.parse(now) + command.overlapDays * DAY).toISOString();
  const generation = webhook.generation + 1;
  return accept({ type: 'WebhookSecretRotated', webhook: webhook.id, generation, previousUntil });
}

/** Folds the subscriptions. */
export function withWebhook<P extends Subscriptions>(
  programme: P,
  { event, at }: Pick<Recorded<WebhookEvent>, 'event' | 'at'>,
): P {
  const change = (changed: (webhook: Webhook) => Partial<Webhook>): P => ({
    ...programme,
    webhooks: webhooksOf(programme).map((each) => (each.id === event.webhook ? { ...each, ...changed(each) } : each)),
  });
  switch (event.type) {
    case 'WebhookSubscribed': {
      const { webhook: id, url, kinds } = event;
      const fresh = { generation: 1, previousUntil: null, replays: 0, replayFrom: null, ended: null };
      return { ...programme, webhooks: [...webhooksOf(programme), { id, url, kinds, since: at, ...fresh }] };
    }
    case 'WebhookSecretRotated':
      return change(() => ({ generation: event.generation, previousUntil: event.previousUntil }));
    case 'WebhookReplayed':
      return change(({ replays }) => ({ replays: replays + 1, replayFrom: event.from }));
    case 'WebhookEnded':
      return change(() => ({ ended: at }));
  }
}
