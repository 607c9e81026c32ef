import { buffer } from 'node:stream/consumers';
import PostalMime, { type Email } from 'postal-mime';
import { SMTPServer } from 'smtp-server';

/** What a mail server tells of a mail that it had taken. */
export interface Report {
  /** Of the delivery. */
  readonly token: string;
  readonly status: 'bounced' | 'complained';
  /** In the words of the mail server. */
  readonly detail: string;
}

export interface ReportSettings {
  /** `0.0.0.0:25` */
  readonly listen: string;
  readonly domain: string;
}

const LARGEST = 1024 * 1024;
const LONGEST_SILENCE = 30_000;
const AT_ONCE = 20;

/**
 * Takes delivery status notifications (RFC 3464) and complaints (RFC 5965) at the addresses that mails come back to, and
 * nothing else: whoever does not know the secret of a mail can tell nothing about it. `told` is waited for: when it fails,
 * the mail server tries again.
 */
export async function listenForReports(
  { listen, domain }: ReportSettings,
  told: (report: Report) => Promise<void>,
): Promise<{ readonly port: number; stop(): Promise<void> }> {
  const server = new SMTPServer({
    banner: 'reports only',
    authOptional: true,
    disabledCommands: ['AUTH'],
    hideSTARTTLS: true,
    size: LARGEST,
    maxClients: AT_ONCE,
    socketTimeout: LONGEST_SILENCE,
    closeTimeout: 1_000,
    onRcptTo: ({ address }, _session, answer) => answer(tokenIn(address, domain) ? null : notHere()),
    onData: (stream, { envelope }, answer) => {
      const tokens = envelope.rcptTo.map(({ address }) => tokenIn(address, domain)!);
      buffer(stream)
        .then((raw) => (stream.sizeExceeded ? Promise.reject(tooLarge()) : reportIn(raw)))
        .then((report) => Promise.all(report ? tokens.map((token) => told({ ...report, token })) : []))
        .then(
          () => answer(),
          (error: Error) => answer(error),
        );
    },
  });
  server.on('error', () => undefined); // a client that hangs up is its own affair
  const [, host, port] = /^\[?(.*?)\]?:(\d+)$/.exec(listen)!;
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(Number(port), host, resolve);
  });
  return {
    port: (server.server.address() as { port: number }).port,
    stop: () => new Promise((resolve) => server.close(resolve)),
  };
}

function tokenIn(address: string, domain: string): string | null {
  const [, token, at] = /^bounce\+([0-9a-f]{32})@(.+)$/i.exec(address) ?? [];
  return at?.toLowerCase() === domain.toLowerCase() ? token.toLowerCase() : null;
}

const refusal = (responseCode: number, words: string) => Object.assign(new Error(words), { responseCode });
const notHere = () => refusal(550, '5.1.1 No such mailbox here');
const tooLarge = () => refusal(552, '5.3.4 Too large');

/** `null`: it is no report, or says that the mail is only late. */
async function reportIn(raw: Buffer): Promise<Omit<Report, 'token'> | null> {
  const mail = await PostalMime.parse(raw, { forceRfc822Attachments: true });
  const status = fieldsOf(mail, 'message/delivery-status');
  if (status?.action?.toLowerCase() === 'failed') {
    return { status: 'bounced', detail: [status.status, status['diagnostic-code']].filter(Boolean).join(' ') };
  }
  const complaint = fieldsOf(mail, 'message/feedback-report');
  return complaint ? { status: 'complained', detail: complaint['feedback-type'] ?? 'complaint' } : null;
}

/** The fields of a machine-readable part, by name in lower case; continued lines are one. */
function fieldsOf({ attachments }: Email, type: string): Readonly<Record<string, string>> | null {
  const part = attachments.find(({ mimeType }) => mimeType.toLowerCase() === type);
  if (!part) return null;
  const text = typeof part.content === 'string' ? part.content : new TextDecoder().decode(part.content);
  const lines = text.replace(/\r?\n[ \t]+/g, ' ').split(/\r?\n/);
  const fields = lines.flatMap((line) => {
    const [, name, value] = /^([\w-]+):\s*(.*)$/.exec(line) ?? [];
    return name ? [[name.toLowerCase(), value.trim()]] : [];
  });
  return Object.fromEntries(fields) as Record<string, string>;
}
