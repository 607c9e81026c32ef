import { randomUUID } from 'node:crypto';
import type { Directory } from '#domain/kernel/facts.js';
import { postsOf } from '#domain/kernel/facts.js';
import { catalogue } from '#use-cases/catalogue/catalogue.js';
import { WhoIsWho } from '#use-cases/queries/who-is-who.js';
import { pathOf } from '../../apps/server/api/commands/routes.js';
import type { TestServer } from './server.js';
import { versionIn } from './version-in.js';

/** What a server answered. */
export interface Answered {
  readonly status: number;
  readonly headers: Headers;
  readonly body: any;
  readonly text: string;
}

export interface Sending {
  /** Id of the project or meeting that the command acts on. */
  readonly subject?: string;
  readonly body?: unknown;
  readonly key?: string;
  /** Version stated in If-Match; `null`: none. Read from the project unless given. */
  readonly ifMatch?: string | null;
  readonly headers?: Readonly<Record<string, string>>;
}

const entryOf = (command: string) => catalogue.find(({ name }) => name === command)!;

/** Speaks HTTP with a server as the holders of its posts and seats. */
export class Client {
  private constructor(
    readonly server: TestServer,
    private readonly directory: Directory,
  ) {}

  static async of(server: TestServer): Promise<Client> {
    return new Client(server, (await server.app.get(WhoIsWho).present())!);
  }

  /** The person who holds a post or a seat, by its id. */
  holderOf(place: string): string {
    const places = [...postsOf(this.directory), ...this.directory.programme.seats];
    const holder = places.find(({ id }) => id === place)?.holder;
    if (!holder) throw new Error(`Nobody holds ${place}.`);
    return holder;
  }

  async send(
    method: string,
    path: string,
    headers: Record<string, string> = {},
    body?: string | Uint8Array,
  ): Promise<Answered> {
    const response = await fetch(this.server.url + path, { method, headers, body, redirect: 'manual' });
    const text = await response.text();
    const isJson = /json/.test(response.headers.get('content-type') ?? '');
    return { status: response.status, headers: response.headers, body: isJson && text ? JSON.parse(text) : text, text };
  }

  /** Reads as the holder of a post or a seat. */
  get(place: string, path: string, headers: Readonly<Record<string, string>> = {}): Promise<Answered> {
    return this.send('GET', `/api/v1/${path}`, { ...this.authorized(place), ...headers });
  }

  /** Gives a command as the holder of a post or a seat. */
  async give(place: string, command: string, sending: Sending = {}): Promise<Answered> {
    const { subject = 'none', body = {}, key = randomUUID(), headers = {} } = sending;
    const ifMatch =
      sending.ifMatch === undefined ? await this.versionFor(place, command, subject, body) : sending.ifMatch;
    return this.send(
      'POST',
      `/api/v1/${pathOf(entryOf(command)).replace(/:\w+/, subject)}`,
      {
        ...this.authorized(place),
        'content-type': 'application/json',
        'idempotency-key': key,
        prefer: 'respond-async',
        ...(ifMatch === null ? {} : { 'if-match': `"${ifMatch}"` }),
        ...headers,
      },
      JSON.stringify(body),
    );
  }

  /** Gives a command that must be recorded. */
  async record(place: string, command: string, sending: Sending = {}): Promise<any> {
    const answer = await this.give(place, command, sending);
    if (answer.status !== 201 && answer.status !== 202) throw new Error(`${command} by ${place}: ${answer.text}`);
    return answer.body;
  }

  authorized(place: string): { authorization: string } {
    return { authorization: `Persona ${this.holderOf(place)}` };
  }

  /** The version that a form of this moment would carry. */
  private async versionFor(place: string, command: string, subject: string, body: unknown): Promise<string | null> {
    if (!entryOf(command).version) return null;
    const { body: project } = await this.get(place, `projects/${subject}`);
    return versionIn(project?.versions, command, (body ?? {}) as Record<string, any>) ?? '0';
  }
}
