/** A copy of this command, or another command on the same stream, has not come to an end within two seconds. */
export class StillWorking extends Error {
  constructor() {
    super('This is still being worked on. Please send the same command again, with the same id.');
    this.name = 'StillWorking';
  }
}

/** Words that no text column can keep as they are: with U+0000 or half of a surrogate pair. */
export class Unstorable extends Error {
  constructor() {
    super('The text holds a character that cannot be stored.');
    this.name = 'Unstorable';
  }
}

/** PostgreSQL cannot be reached, or the connection broke on the way. The command may have been recorded: send it again. */
export class Unavailable extends Error {
  constructor(cause: unknown) {
    super('The record cannot be reached at the moment. Please send the same command again, with the same id.', {
      cause,
    });
    this.name = 'Unavailable';
  }
}

interface Coded {
  readonly code?: unknown;
  readonly message?: unknown;
}

/** Classes of SQLSTATE in which the server is going down, starting or out of connections; and errors of the socket. */
const UNREACHABLE = /^(08|53|57P|ECONN|EPIPE|ENOTFOUND|ETIMEDOUT|EHOSTUNREACH)/;
const BROKEN = /^(Connection terminated|Client has encountered|Client was closed|timeout exceeded|Cannot use a pool)/;

/** What an error of the driver means; anything that is not known here is a fault of ours and stays as it is. */
export function translated(error: unknown): unknown {
  const { code, message } = (error ?? {}) as Coded;
  if (code === '55P03') return new StillWorking();
  if (UNREACHABLE.test(String(code)) || BROKEN.test(String(message))) return new Unavailable(error);
  return error;
}
