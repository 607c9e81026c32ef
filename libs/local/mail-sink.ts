import { createServer, type Server } from 'node:http';
import { buffer } from 'node:stream/consumers';
import { SMTPServer } from 'smtp-server';
import { mailPages } from './mail-pages.js';
import { type Mail, MailStore } from './mail-store.js';
import { choosePort, LOOPBACK } from './ports.js';

export interface MailSinkOptions {
  /** Where mails are kept, and found again by the next start. */
  folder: string;
  smtpPort?: number;
  webPort?: number;
}

export interface MailSink {
  smtpUrl: string;
  /** The page with sent mail; `/api/messages` there is the same as JSON. */
  webUrl: string;
  /** All mails, newest first. */
  mails(): Mail[];
  stop(): Promise<void>;
}

/** Takes every mail, whoever it is to, and delivers none. */
export async function startMailSink({ folder, ...asked }: MailSinkOptions): Promise<MailSink> {
  const smtpPort = await choosePort(asked.smtpPort, 'SMTP_PORT');
  const webPort = await choosePort(asked.webPort, 'MAIL_PORT');
  const store = await MailStore.open(folder);
  const smtp = smtpInto(store);
  const web = createServer(mailPages(store));
  await Promise.all([listen(smtp, smtpPort), listen(web, webPort)]);

  return {
    smtpUrl: `smtp://${LOOPBACK}:${smtpPort}`,
    webUrl: `http://${LOOPBACK}:${webPort}`,
    mails: () => store.newestFirst(),
    stop: async () => {
      web.closeAllConnections();
      await Promise.all([smtp, web].map((server) => new Promise<void>((resolve) => server.close(() => resolve()))));
    },
  };
}

function smtpInto(store: MailStore): SMTPServer {
  const server = new SMTPServer({
    authOptional: true,
    hideSTARTTLS: true,
    closeTimeout: 1_000,
    onData: (stream, _session, acknowledge) => {
      buffer(stream)
        .then((raw) => store.add(raw))
        .then(() => acknowledge(), acknowledge);
    },
  });
  server.on('error', () => undefined); // a client that hangs up is its own affair
  return server;
}

function listen(server: SMTPServer | Server, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, LOOPBACK, resolve);
  });
}
