import type { Webhook } from '#domain/webhooks/state.js';
import { WEBHOOK_KINDS_SEEN } from '#use-cases/queries/webhook-kinds.js';
import type { ProgrammePage, Scene } from '../commands/command-page.js';
import { given, several, text, whole } from '../form-fields.js';

const webhookIn = ({ directory, about }: Scene): Webhook | undefined =>
  directory.programme.webhooks?.find(({ id }) => id === about.webhook);

const urlIn = (scene: Scene): string => webhookIn(scene)?.url ?? 'another system';

/** `GateReferredBack`: Gate referred back. */
export const kindInWords = (kind: string): string => {
  const words = kind.replace(/(?<!^)[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);
  return words.replace('Opt in', 'Opt-in');
};

const subscribe: ProgrammePage = {
  command: 'SubscribeWebhook',
  room: 'webhooks',
  title: () => 'Tell another system of what happens',
  deed: () => 'Tell another system of what happens',
  button: 'Tell it',
  done: 'Subscription begun',
  form: { url: text('address'), kinds: several('events') },
  know: () => ({ kinds: WEBHOOK_KINDS_SEEN.map((kind) => ({ value: kind, text: kindInWords(kind) })) }),
  answers: { 'WEBHOOK.URL_TWICE': 'url' },
};

const rotate: ProgrammePage = {
  command: 'RotateWebhookSecret',
  room: 'webhooks',
  title: () => 'Begin a new secret',
  deed: (scene) => `Begin a new secret for ${urlIn(scene)}`,
  button: 'Begin a new secret',
  done: 'New secret begun',
  form: { webhook: given('subscription'), overlapDays: whole('number of days') },
  know: (scene) => ({ url: urlIn(scene) }),
};

const end: ProgrammePage = {
  command: 'EndWebhook',
  room: 'webhooks',
  title: () => 'End a subscription',
  deed: (scene) => `Tell ${urlIn(scene)} no longer`,
  button: 'End the subscription',
  done: 'Subscription ended',
  form: { webhook: given('subscription') },
  know: (scene) => ({ url: urlIn(scene) }),
};

const replay: ProgrammePage = {
  command: 'ReplayWebhook',
  room: 'webhooks',
  title: () => 'Tell it again from an event on',
  deed: (scene) => `Tell ${urlIn(scene)} again from an event on`,
  button: 'Tell it again',
  done: 'It is told again',
  form: { webhook: given('subscription'), from: text('id of the event') },
  know: (scene) => ({ url: urlIn(scene) }),
};

export const webhookPages: readonly ProgrammePage[] = [subscribe, rotate, end, replay];
