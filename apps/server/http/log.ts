import type { LoggerService } from '@nestjs/common';
import { type DestinationStream, type Logger, pino } from 'pino';

/** Headers that may not be read in a log, wherever they come along. */
const SECRETS = ['authorization', 'cookie', '["set-cookie"]'].flatMap((name) =>
  ['', '*', '*.*'].map((depth) => (depth === '' || name.startsWith('[') ? `${depth}${name}` : `${depth}.${name}`)),
);

/** JSON lines, on standard output unless stated. */
export const createLog = (level: string, destination?: DestinationStream): Logger =>
  pino(
    {
      level,
      base: undefined,
      timestamp: pino.stdTimeFunctions.isoTime,
      redact: { paths: SECRETS, censor: '(removed)' },
    },
    destination ?? pino.destination(1),
  );

/** Nest's own words in the same log; its last argument is the context, for errors after the stack. */
export class NestLog implements LoggerService {
  constructor(readonly logger: Logger) {}

  log(message: unknown, ...more: unknown[]): void {
    this.write('info', message, more);
  }

  warn(message: unknown, ...more: unknown[]): void {
    this.write('warn', message, more);
  }

  error(message: unknown, ...more: unknown[]): void {
    this.write('error', message, more);
  }

  debug(message: unknown, ...more: unknown[]): void {
    this.write('debug', message, more);
  }

  verbose(message: unknown, ...more: unknown[]): void {
    this.write('trace', message, more);
  }

  fatal(message: unknown, ...more: unknown[]): void {
    this.write('fatal', message, more);
  }

  private write(
    level: 'info' | 'warn' | 'error' | 'debug' | 'trace' | 'fatal',
    message: unknown,
    more: unknown[],
  ): void {
    const context = more.at(-1);
    const details = more.slice(0, -1).filter((each) => each !== undefined);
    if (message instanceof Error) this.logger[level]({ err: message, context });
    else this.logger[level]({ context, ...(details.length > 0 && { details }) }, String(message));
  }
}
