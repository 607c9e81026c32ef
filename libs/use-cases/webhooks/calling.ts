import { Injectable } from '@nestjs/common';
import { type LyingCall, WebhookCalls } from '#record/webhook-calls.js';
import { type WebhookCall, WebhookCaller, WebhookSecrets } from '../ports.js';

/** Pauses grow from 5 seconds to 6 hours; after so many attempts, some five days, it has failed and is listed. */
const FIRST_PAUSE = 5;
const LONGEST_PAUSE = 6 * 60 * 60;
const ATTEMPTS = 27;

/** Tells other systems of what happened: at least once each, under the same id, signed with the secrets that live. */
@Injectable()
export class Calling {
  constructor(
    private readonly calls: WebhookCalls,
    private readonly secrets: WebhookSecrets,
    private readonly caller: WebhookCaller,
  ) {}

  /** Makes the calls that are due, `limit` at the most; answers how many there were. */
  async call(limit: number): Promise<number> {
    await this.calls.replay();
    const calls = await this.calls.take(limit);
    await Promise.all(calls.map((call) => this.make(call)));
    return calls.length;
  }

  private async make(call: LyingCall): Promise<void> {
    try {
      await this.caller.call(this.messageOf(call));
      await this.calls.told(call);
    } catch (error) {
      const reason = (error as Error).message.slice(0, 500);
      if (call.attempts >= ATTEMPTS) await this.calls.fail(call, reason);
      else await this.calls.postpone(call, Math.min(FIRST_PAUSE * 4 ** (call.attempts - 1), LONGEST_PAUSE), reason);
    }
  }

  /** Ids, a type and times: who is told more than that must ask, and be allowed to. */
  private messageOf(call: LyingCall): WebhookCall {
    const { id, stream, type, at, reference, stage, item } = call;
    return {
      id,
      url: call.url,
      secrets: secretsOf(call, this.secrets),
      type,
      subject: reference,
      at,
      data: {
        project: stream.slice('project/'.length),
        reference,
        ...(stage !== null && { stage }),
        ...(item !== null && { item }),
      },
    };
  }
}

/** The present secret and, for as long as they overlap, the one before. */
function secretsOf({ webhook, since, generation, previousUntil, now }: LyingCall, secrets: WebhookSecrets) {
  const generations = previousUntil !== null && previousUntil > now ? [generation, generation - 1] : [generation];
  return generations.map((each) => secrets.of({ webhook, since, generation: each }));
}
