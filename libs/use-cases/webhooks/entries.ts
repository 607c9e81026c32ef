import type { Entry } from '../catalogue/entry.js';
import {
  EndWebhookRequest,
  ReplayWebhookRequest,
  RotateWebhookSecretRequest,
  SubscribeWebhookRequest,
} from './requests.js';

export const webhookEntries: readonly Entry[] = [
  {
    name: 'SubscribeWebhook',
    stream: 'programme',
    noun: 'webhooks',
    summary: 'Another system is told of events by webhooks from now on: their ids and types, nothing else.',
    request: SubscribeWebhookRequest,
    begins: false,
    version: null,
  },
  {
    name: 'RotateWebhookSecret',
    stream: 'programme',
    noun: 'webhook-secrets',
    summary: 'Webhooks are signed with a new secret; the one before is used beside it for some days.',
    request: RotateWebhookSecretRequest,
    begins: false,
    version: null,
  },
  {
    name: 'EndWebhook',
    stream: 'programme',
    noun: 'ended-webhooks',
    summary: 'Another system is told of events no longer.',
    request: EndWebhookRequest,
    begins: false,
    version: null,
  },
  {
    name: 'ReplayWebhook',
    stream: 'programme',
    noun: 'webhook-replays',
    summary: 'Another system is told again of everything from an event on, under the same ids.',
    request: ReplayWebhookRequest,
    begins: false,
    version: null,
  },
];
