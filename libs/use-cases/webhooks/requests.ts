import { ApiProperty } from '@nestjs/swagger';
import { applyDecorators } from '@nestjs/common';
import { Matches, ValidateBy } from 'class-validator';
import { WEBHOOK_KINDS } from '#domain/webhooks/kinds.js';
import { Choices, Id, WholeNumber } from '../validation/fields.js';

/** What stands in no address, and what readers of addresses leave out without a word. */
const UNSEEN = /[\s\p{C}]/u;

/** https, or http on this machine; nobody's name or password in it, and no fragment. */
function isWebhookUrl(value: unknown): boolean {
  if (typeof value !== 'string' || value.length > 2000 || UNSEEN.test(value) || !URL.canParse(value)) return false;
  const { protocol, hostname, username, password, hash } = new URL(value);
  const here = protocol === 'http:' && ['127.0.0.1', '[::1]', 'localhost'].includes(hostname);
  return (protocol === 'https:' || here) && username === '' && password === '' && hash === '';
}

const WebhookUrl = (): PropertyDecorator =>
  applyDecorators(
    ApiProperty({ type: String, format: 'uri', maxLength: 2000 }),
    ValidateBy(
      { name: 'webhookUrl', validator: { validate: isWebhookUrl } },
      { message: 'must be an address that begins with https://, without a user name, a password or a #' },
    ),
  );

const MESSAGE = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

const MessageId = (): PropertyDecorator =>
  applyDecorators(
    ApiProperty({ type: String, pattern: MESSAGE.source }),
    Matches(MESSAGE, { message: 'must be the id of a message, as it carries it' }),
  );

export class SubscribeWebhookRequest {
  @WebhookUrl() url: string;
  @Choices(WEBHOOK_KINDS, { min: 1 }) kinds: string[];
}

export class RotateWebhookSecretRequest {
  @Id() webhook: string;
  @WholeNumber(0, 30, { description: 'Days for which messages are signed with the secret before as well.' })
  overlapDays: number;
}

export class EndWebhookRequest {
  @Id() webhook: string;
}

export class ReplayWebhookRequest {
  @Id() webhook: string;
  @MessageId() from: string;
}
