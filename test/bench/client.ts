import { randomUUID } from 'node:crypto';
import { Agent, request } from 'node:http';
import { catalogue } from '#use-cases/catalogue/catalogue.js';
import type { DirectoryView } from '#use-cases/queries/who-is-who.js';
import { pathOf } from '../../apps/server/api/commands/routes.js';

export interface Answered {
  readonly status: number;
  readonly body: any;
  /** From the first byte sent to the last received. */
  readonly ms: number;
}

/** A command as somebody gives it. */
export interface Giving {
  readonly by: string;
  readonly do: string;
  readonly subject: string | null;
  readonly body: object;
  /** Version of what it acts on, where it has one. */
  readonly version?: string;
  /** Answer when it is recorded, not only when the process has settled. */
  readonly async?: boolean;
}

const paths = new Map<string, string>(catalogue.map((entry) => [entry.name, pathOf(entry)]));

/** Speaks HTTP with the server over connections that stay open, as the holders of posts and seats. */
export class Client {
  private readonly agent = new Agent({ keepAlive: true });
  private readonly holders = new Map<string, string>();

  private constructor(private readonly url: URL) {}

  static async of(url: string, somebody: string): Promise<Client> {
    const client = new Client(new URL(url));
    client.holders.set('somebody', somebody);
    const { programme: _, ...directory } = (await client.get('somebody', 'directory')).body as DirectoryView;
    const places = [...directory.posts, ...directory.seats, ...directory.organisations.flatMap(({ posts }) => posts)];
    for (const { id, holder } of places) if (holder) client.holders.set(id, holder.id);
    return client;
  }

  /** Who holds a post or a seat. */
  holderOf(place: string): string {
    return this.holders.get(place)!;
  }

  get(by: string, path: string): Promise<Answered> {
    return this.send('GET', `/api/v1/${path}`, this.as(by));
  }

  give({ by, do: command, subject, body, version, async }: Giving): Promise<Answered> {
    const headers = {
      ...this.as(by),
      'content-type': 'application/json',
      'idempotency-key': randomUUID(),
      ...(version !== undefined && { 'if-match': `"${version}"` }),
      ...(async && { prefer: 'respond-async' }),
    };
    const path = paths.get(command)!.replace(/:\w+/, String(subject));
    return this.send('POST', `/api/v1/${path}`, headers, JSON.stringify(body));
  }

  /** Gives a command that must be recorded. */
  async record(giving: Giving): Promise<Answered> {
    const answer = await this.give(giving);
    if (answer.status === 201 || answer.status === 202) return answer;
    throw new Error(`${giving.do} by ${giving.by}: ${JSON.stringify(answer.body)}`);
  }

  close(): void {
    this.agent.destroy();
  }

  private as(place: string): Record<string, string> {
    return { authorization: `Persona ${this.holderOf(place)}` };
  }

  private send(method: string, path: string, headers: Record<string, string>, body?: string): Promise<Answered> {
    const begun = performance.now();
    return new Promise((resolve, reject) => {
      const { hostname, port } = this.url;
      const sent = request({ method, hostname, port, path, headers, agent: this.agent }, (response) => {
        const chunks: Buffer[] = [];
        response.on('data', (chunk: Buffer) => chunks.push(chunk));
        response.on('error', reject);
        response.on('end', () => {
          const ms = performance.now() - begun;
          const text = Buffer.concat(chunks).toString();
          resolve({ status: response.statusCode!, body: text && JSON.parse(text), ms });
        });
      });
      sent.on('error', reject);
      sent.end(body);
    });
  }
}
