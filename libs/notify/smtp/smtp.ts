import { createTransport } from 'nodemailer';
import { type Accepted, type Mail, type Post, Refused } from '#use-cases/ports.js';
import { CalendarWriter } from '../calendar/calendar.js';

/** Mails handed over at once. */
const AT_ONCE = 5;

export interface SmtpSettings {
  readonly url: string;
  /** `Converge <converge@example.org>` */
  readonly from: string;
  /** Domain to which mail servers report what they could not deliver; absent: to the sender's address. */
  readonly bounceDomain?: string;
}

/** Hands mails to an SMTP server, over connections that are kept. */
export class SmtpPost implements Post {
  private readonly transport;
  private readonly domain: string;
  private readonly calendars: CalendarWriter;

  constructor(private readonly settings: SmtpSettings) {
    this.domain = /@([^\s>]+)/.exec(settings.from)?.[1] ?? 'localhost';
    this.calendars = new CalendarWriter(this.domain);
    this.transport = createTransport({
      url: settings.url,
      pool: true,
      maxConnections: AT_ONCE,
      connectionTimeout: 10_000,
      greetingTimeout: 10_000,
      socketTimeout: 20_000,
      disableFileAccess: true,
      disableUrlAccess: true,
    });
  }

  async send(mail: Mail): Promise<Accepted> {
    const { messageId, token, to, subject, text, html, calendar } = mail;
    const { from, bounceDomain } = this.settings;
    const returnPath = bounceDomain && { from: `bounce+${token}@${bounceDomain}`, to: to.address };
    try {
      await this.transport.sendMail({
        from,
        to, // one address, as an object: a comma in a name is part of the name
        subject: onOneLine(subject),
        text,
        html,
        messageId: `<${onOneLine(messageId)}@${this.domain}>`,
        headers: { 'Auto-Submitted': 'auto-generated', 'X-Auto-Response-Suppress': 'All' },
        ...(returnPath && { envelope: returnPath }),
        ...(calendar && { icalEvent: this.calendars.invitation(calendar, to, from) }),
      });
    } catch (error) {
      throw isForGood(error) ? new Refused(saidBy(error)) : error;
    }
    return { channel: 'smtp' };
  }

  close(): void {
    this.transport.close();
  }
}

/** A line break would begin another header. */
const onOneLine = (text: string): string => text.replace(/[\r\n\u2028\u2029\0]+/g, ' ');

/** What nodemailer tells of a failure. */
interface SmtpError {
  readonly code?: string;
  readonly command?: string;
  readonly responseCode?: number;
  readonly response?: string;
}

/** The recipient or the mail is refused with a 5xx answer; what concerns the sender, or the connection, may be mended. */
function isForGood(error: unknown): boolean {
  const { code, command, responseCode = 0 } = error as SmtpError;
  const ofThisMail = command === 'RCPT TO' || command === 'DATA' || (code === 'EENVELOPE' && command === 'API');
  return ofThisMail && (responseCode >= 500 || command === 'API');
}

const saidBy = (error: unknown): string => (error as SmtpError).response ?? String((error as Error).message);
