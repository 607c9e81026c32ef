import { setTimeout as sleep } from 'node:timers/promises';
import { NotifyClient } from 'notifications-node-client';
import { type Accepted, type Mail, type Post, Refused } from '#use-cases/ports.js';

/** Milliseconds. */
const LONGEST = 20_000;

export interface NotifySettings {
  readonly url: string;
  readonly apiKey: string;
  /** Id of a template with ((subject)) and ((body)). */
  readonly template: string;
}

/**
 * Hands mails to GOV.UK Notify. Its templates take no page and no attachment: what goes is the text, whose link leads to
 * the rest. The reference is what delivery receipts come back with.
 */
export class NotifyPost implements Post {
  private readonly client;

  constructor(private readonly settings: NotifySettings) {
    this.client = new NotifyClient(settings.url, settings.apiKey);
  }

  async send({ token, to, subject, text }: Mail): Promise<Accepted> {
    try {
      const sending = this.client.sendEmail(this.settings.template, to.address, {
        personalisation: { subject: onOneLine(subject), body: withoutMarkup(text) },
        reference: token,
      });
      await inTime(sending);
      return { channel: 'notify' };
    } catch (error) {
      throw told(error);
    }
  }
}

const onOneLine = (text: string): string => text.replace(/\s+/g, ' ');

/** Notify reads Markdown: a title must not become a link or a heading. */
const withoutMarkup = (text: string): string =>
  text.replace(/\[([^\]]*)\]\(/g, '[$1] (').replace(/^[#^*]/gm, '\u200b$&');

/** Its client waits for ever. */
async function inTime(sending: Promise<unknown>): Promise<void> {
  const late = new AbortController();
  const deadline = sleep(LONGEST, undefined, { signal: late.signal }).then(() => {
    throw Object.assign(new Error('late'), { code: 'no answer in time' });
  });
  try {
    await Promise.race([sending, deadline]);
  } finally {
    late.abort();
    deadline.catch(() => undefined);
  }
}

/** What its client throws: the answer is part of it, and so is the key. */
interface NotifyError {
  readonly response?: {
    readonly status: number;
    readonly data?: { readonly errors?: readonly { readonly error?: string; readonly message?: string }[] };
  };
  readonly code?: string;
}

/**
 * 400 and 404 are about this mail and stay as they are; 401 and 403 (key, clock), 429 and 5xx may be over at the next
 * attempt. Only what Notify says is passed on.
 */
function told(thrown: unknown): Error {
  const { response, code } = thrown as NotifyError;
  if (!response) return new Error(`GOV.UK Notify cannot be reached (${code ?? 'no answer'}).`);
  const said = response.data?.errors?.map(({ error, message }) => `${error}: ${message}`).join('; ');
  const sentence = `GOV.UK Notify answered ${response.status}. ${said ?? ''}`.trim();
  const isForGood = response.status >= 400 && response.status < 500 && ![401, 403, 408, 429].includes(response.status);
  return isForGood ? new Refused(sentence) : new Error(sentence);
}
