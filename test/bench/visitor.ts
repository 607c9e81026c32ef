import { Agent, request } from 'node:http';

export interface Sent {
  readonly status: number;
  readonly cookies: readonly string[];
  /** Bytes of the body as they came, compressed or not. */
  readonly body: Buffer;
  /** From the first byte sent to the last received. */
  readonly ms: number;
}

/** Somebody who has signed in and looks at pages, as a browser asks for them. */
export class Visitor {
  private constructor(
    private readonly url: URL,
    private readonly agent: Agent,
    private readonly cookie: string,
  ) {}

  static async signedIn(address: string, person: string): Promise<Visitor> {
    const url = new URL(address);
    const agent = new Agent({ keepAlive: true });
    const form = await send(url, agent, { path: '/sign-in', headers: { 'accept-encoding': 'identity' } });
    const cookie = form.cookies.join('; ');
    const csrf = /name="_csrf" value="([^"]+)"/.exec(form.body.toString())![1];
    const headers = { cookie, 'content-type': 'application/x-www-form-urlencoded' };
    const answers = new URLSearchParams({ _csrf: csrf, person }).toString();
    const signed = await send(url, agent, { method: 'POST', path: '/sign-in', headers, body: answers });
    if (signed.status !== 303) throw new Error(`Nobody could sign in: ${signed.status}`);
    return new Visitor(url, agent, signed.cookies.join('; ') || cookie);
  }

  /** Throws when there is no such page for this visitor. */
  async look(path: string): Promise<Sent> {
    const headers = { cookie: this.cookie, accept: 'text/html', 'accept-encoding': 'gzip, deflate, br' };
    const sent = await send(this.url, this.agent, { path, headers });
    if (sent.status !== 200) throw new Error(`${path}: ${sent.status}`);
    return sent;
  }

  leave(): void {
    this.agent.destroy();
  }
}

interface Sending {
  readonly method?: string;
  readonly path: string;
  readonly headers: Record<string, string>;
  readonly body?: string;
}

function send({ hostname, port }: URL, agent: Agent, { method = 'GET', path, headers, body }: Sending): Promise<Sent> {
  const begun = performance.now();
  return new Promise((resolve, reject) => {
    const sent = request({ method, hostname, port, path, headers, agent }, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('error', reject);
      response.on('end', () =>
        resolve({
          status: response.statusCode!,
          cookies: (response.headers['set-cookie'] ?? []).map((each) => each.split(';', 1)[0]),
          body: Buffer.concat(chunks),
          ms: performance.now() - begun,
        }),
      );
    });
    sent.on('error', reject);
    sent.end(body);
  });
}
