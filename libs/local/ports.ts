import { createServer } from 'node:net';

export const LOOPBACK = '127.0.0.1';

export class PortTakenError extends Error {
  constructor(port: number, variable: string) {
    super(`Port ${port} is already in use. Set ${variable} to another port, or stop what listens there.`);
    this.name = 'PortTakenError';
  }
}

/** The port that was asked for in `variable`, if nothing listens there; if none was asked for, the usual or any other. */
export async function choosePort(asked: number | undefined, variable: string, usual?: number): Promise<number> {
  if (asked === undefined) return usual !== undefined && (await isFree(usual)) ? usual : freePort();
  if (await isFree(asked)) return asked;
  throw new PortTakenError(asked, variable);
}

export async function freePort(): Promise<number> {
  const port = await bind(0);
  if (port === undefined) throw new Error(`No free port was found on ${LOOPBACK}.`);
  return port;
}

export async function isFree(port: number): Promise<boolean> {
  return (await bind(port)) !== undefined;
}

/** Listens for a moment: the port that was given, or nothing when it is taken. */
function bind(port: number): Promise<number | undefined> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'EADDRINUSE') resolve(undefined);
      else reject(error);
    });
    server.listen({ host: LOOPBACK, port, exclusive: true }, () => {
      const address = server.address();
      const given = typeof address === 'object' && address !== null ? address.port : port;
      server.close(() => resolve(given));
    });
  });
}
