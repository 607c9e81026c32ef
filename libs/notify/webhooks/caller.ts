import { lookup } from 'node:dns/promises';
import { request as http } from 'node:http';
import { request as https } from 'node:https';
import { isIP, isIPv6 } from 'node:net';
import { Webhook } from 'standardwebhooks';
import type { WebhookCall, WebhookCaller } from '#use-cases/ports.js';
import { isLoopback, isPublic } from './addresses.js';

/** Milliseconds for a whole call: name, connection and answer. */
const LONGEST = 10_000;

export interface CallerSettings {
  /** Where messages come from: the base address of this installation. */
  readonly source: string;
  /** Only on a desk. */
  readonly loopback: boolean;
  readonly longest?: number;
  /** All addresses of a name; by default those that this machine's resolver knows. */
  readonly resolve?: (name: string) => Promise<readonly string[]>;
}

/**
 * Calls other systems: body in the form of CloudEvents, signed by the Standard Webhooks. The name is resolved once, every
 * address that it has is checked, and the connection goes to an address that was checked: a name that answers otherwise a
 * moment later leads nowhere else. No redirect is followed, and what is answered is not read.
 */
export class HttpCaller implements WebhookCaller {
  constructor(private readonly settings: CallerSettings) {}

  async call(call: WebhookCall): Promise<void> {
    const url = new URL(call.url);
    const deadline = AbortSignal.timeout(this.settings.longest ?? LONGEST);
    const address = await inTime(this.addressOf(url), deadline);
    const status = await this.post(url, address, bodyOf(call, this.settings.source), call, deadline);
    if (status < 200 || status > 299) throw new Error(refusalOf(status));
  }

  private async addressOf({ protocol, hostname }: URL): Promise<string> {
    const name = hostname.replace(/^\[(.*)\]$/, '$1');
    const addresses = isIP(name) ? [name] : await (this.settings.resolve ?? resolved)(name);
    if (addresses.length === 0) throw new Error('The name has no address.');
    const isAllowed = (address: string) => isPublic(address) || (this.settings.loopback && isLoopback(address));
    if (!addresses.every(isAllowed)) throw new Error('The name leads to an address that is not public.');
    if (protocol !== 'https:' && !(this.settings.loopback && addresses.every(isLoopback))) {
      throw new Error('Only addresses that begin with https:// are called.');
    }
    return addresses[0];
  }

  private post(
    url: URL,
    address: string,
    body: string,
    { id, secrets }: WebhookCall,
    signal: AbortSignal,
  ): Promise<number> {
    const at = new Date();
    const signature = secrets.map((secret) => new Webhook(secret).sign(id, at, body)).join(' ');
    return new Promise((resolve, reject) => {
      const send = url.protocol === 'https:' ? https : http;
      const request = send(
        url,
        {
          method: 'POST',
          agent: false,
          signal,
          lookup: (_name, options, answer) => {
            const family = isIPv6(address) ? 6 : 4;
            if (options.all) answer(null, [{ address, family }]);
            else answer(null, address, family);
          },
          headers: {
            'content-type': 'application/cloudevents+json; charset=utf-8',
            'content-length': Buffer.byteLength(body),
            'user-agent': 'Converge',
            'webhook-id': id,
            'webhook-timestamp': String(Math.floor(at.getTime() / 1000)),
            'webhook-signature': signature,
          },
        },
        (response) => {
          response.destroy(); // what it says besides is not read
          resolve(response.statusCode ?? 0);
        },
      );
      request.on('error', (error) => reject(signal.aborted ? late() : error));
      request.end(body);
    });
  }
}

const resolved = async (name: string): Promise<readonly string[]> =>
  (await lookup(name, { all: true, verbatim: true })).map(({ address }) => address);

const late = (): Error => new Error('It did not answer in time.');

async function inTime<T>(work: Promise<T>, signal: AbortSignal): Promise<T> {
  const over = new Promise<never>((_, reject) =>
    signal.addEventListener('abort', () => reject(late()), { once: true }),
  );
  return Promise.race([work, over]);
}

function bodyOf({ id, type, subject, at, data }: WebhookCall, source: string): string {
  return JSON.stringify({
    specversion: '1.0',
    id,
    source,
    type: `converge.${type}`,
    subject,
    time: at,
    datacontenttype: 'application/json',
    data,
  });
}

const refusalOf = (status: number): string =>
  status >= 300 && status < 400 ? `It answered ${status}: redirects are not followed.` : `It answered ${status}.`;
