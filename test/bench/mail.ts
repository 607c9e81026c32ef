import { SMTPServer } from 'smtp-server';
import { freePort, LOOPBACK } from '#local/ports.js';

/** A mail server that takes everything and keeps nothing. */
export async function startMail(): Promise<{
  readonly url: string;
  readonly taken: () => number;
  stop(): Promise<void>;
}> {
  let taken = 0;
  const server = new SMTPServer({
    authOptional: true,
    hideSTARTTLS: true,
    closeTimeout: 100,
    onData(stream, _session, acknowledge) {
      stream.resume().once('end', () => {
        taken += 1;
        acknowledge();
      });
    },
  });
  server.on('error', () => undefined);
  const port = await freePort();
  await new Promise<void>((resolve) => server.listen(port, LOOPBACK, resolve));
  return {
    url: `smtp://${LOOPBACK}:${port}`,
    taken: () => taken,
    stop: () => new Promise((resolve) => server.close(resolve)),
  };
}
