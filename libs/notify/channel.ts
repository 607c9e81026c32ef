import type { Post } from '#use-cases/ports.js';
import { NotifyPost } from './govuk-notify/govuk-notify.js';
import { SmtpPost } from './smtp/smtp.js';

/** By which channel mails go, in the names of the variables that say so. */
export interface ChannelSettings {
  readonly MAIL_CHANNEL: 'smtp' | 'notify';
  readonly SMTP_URL: string;
  readonly MAIL_FROM: string;
  readonly BOUNCE_DOMAIN?: string;
  readonly NOTIFY_URL: string;
  readonly NOTIFY_API_KEY?: string;
  readonly NOTIFY_TEMPLATE_ID?: string;
}

export const postFor = (settings: ChannelSettings): Post & { close?(): void } =>
  settings.MAIL_CHANNEL === 'notify'
    ? new NotifyPost({
        url: settings.NOTIFY_URL,
        apiKey: settings.NOTIFY_API_KEY!,
        template: settings.NOTIFY_TEMPLATE_ID!,
      })
    : new SmtpPost({ url: settings.SMTP_URL, from: settings.MAIL_FROM, bounceDomain: settings.BOUNCE_DOMAIN });
