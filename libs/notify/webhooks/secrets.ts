import { createHmac } from 'node:crypto';
import type { WebhookSecrets } from '#use-cases/ports.js';

/** Secrets that follow from a key of the installation: nothing that is stored, logged or backed up has one in it. */
export class DerivedSecrets implements WebhookSecrets {
  constructor(private readonly key: string) {}

  of({ webhook, since, generation }: Parameters<WebhookSecrets['of']>[0]): string {
    const secret = createHmac('sha256', this.key).update(`${webhook}/${since}/${generation}`).digest('base64');
    return `whsec_${secret}`;
  }
}
