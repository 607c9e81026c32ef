import { once } from 'node:events';
import { text } from 'node:stream/consumers';
import { SMTPServer } from 'smtp-server';
import { freePort, LOOPBACK } from '#local/ports.js';

/** Takes every mail and remembers how often it was handed over. */
export class MailCounter {
  /** By Message-ID, without its domain. */
  readonly taken = new Map<string, number>();

  private constructor(
    readonly url: string,
    private readonly server: SMTPServer,
  ) {}

  static async start(): Promise<MailCounter> {
    const port = await freePort();
    const server = new SMTPServer({
      authOptional: true,
      hideSTARTTLS: true,
      closeTimeout: 1_000,
      onData: (stream, _session, acknowledge) => {
        text(stream)
          .then((mail) => counter.count(mail))
          .then(() => acknowledge(), acknowledge);
      },
    });
    const counter = new MailCounter(`smtp://${LOOPBACK}:${port}`, server);
    server.on('error', () => undefined); // a worker that is killed hangs up
    server.listen(port, LOOPBACK);
    await once(server.server, 'listening');
    return counter;
  }

  async stop(): Promise<void> {
    await new Promise<void>((resolve) => this.server.close(() => resolve()));
  }

  private count(mail: string): void {
    const id = /^message-id:\s*<([^@>]+)/im.exec(mail)?.[1] ?? 'without an id';
    this.taken.set(id, (this.taken.get(id) ?? 0) + 1);
  }
}
