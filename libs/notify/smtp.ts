import { createTransport } from 'nodemailer';
import type { Mail, Post } from '#use-cases/ports.js';

/** Mails handed over at once. */
const AT_ONCE = 5;

/** Hands mails to an SMTP server, over connections that are kept. */
export class SmtpPost implements Post {
  private readonly transport;
  private readonly domain: string;

  /** `from`: `Converge <converge@example.org>`. */
  constructor(
    url: string,
    private readonly from: string,
  ) {
    this.domain = /@([^\s>]+)/.exec(from)?.[1] ?? 'localhost';
    this.transport = createTransport({
      url,
      pool: true,
      maxConnections: AT_ONCE,
      connectionTimeout: 10_000,
      greetingTimeout: 10_000,
      socketTimeout: 20_000,
      disableFileAccess: true,
      disableUrlAccess: true,
    });
  }

  async send({ messageId, to, subject, text, html }: Mail): Promise<void> {
    await this.transport.sendMail({
      from: this.from,
      to, // one address, as an object: a comma in a name is part of the name
      subject,
      text,
      html,
      messageId: `<${messageId}@${this.domain}>`,
      headers: { 'Auto-Submitted': 'auto-generated' },
    });
  }

  close(): void {
    this.transport.close();
  }
}
