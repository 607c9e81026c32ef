import { setTimeout as pause } from 'node:timers/promises';
import { catalogue } from '#use-cases/catalogue/catalogue.js';
import { pathOf } from '../../apps/server/api/commands/routes.js';
import type { History, Receipt } from './history.js';

/** An attempt that has no answer by then is given up, in milliseconds; the command is not. */
const ATTEMPT = 15_000;

/** Pauses between attempts grow, in milliseconds. */
const PAUSES = [50, 100, 200, 400];

/** How long something may take before that is a finding, in milliseconds: longer than any fault with what follows it. */
const PATIENCE = 120_000;

export interface Command {
  /** Its id, the same at every attempt. */
  readonly key: string;
  readonly name: string;
  /** Opaque id of the person who gives it. */
  readonly person: string;
  readonly subject?: string;
  readonly ifMatch?: string;
  readonly body: object;
}

/** What should have been recorded was refused, or something does not come to be. */
export class Stuck extends Error {
  constructor(why: string) {
    super(why);
    this.name = 'Stuck';
  }
}

/** What an attempt came to. */
type Result =
  | { readonly kind: 'ok'; readonly receipt: Receipt }
  | { readonly kind: 'refused'; readonly status: number; readonly why: string }
  | { readonly kind: 'unknown'; readonly why: string };

/** A client that takes nothing for an answer but an answer: what is uncertain is sent again with the same key. */
export class Client {
  constructor(
    private readonly url: string,
    private readonly history: History,
  ) {}

  /** Gives a command until it is recorded. Throws Stuck. */
  async give(command: Command): Promise<Receipt> {
    const { key, name } = command;
    const end = Date.now() + PATIENCE;
    for (let attempt = 1; Date.now() < end; attempt += 1) {
      this.history.note({ kind: 'invoke', key, attempt, command: name });
      const result = await this.attempt(command);
      this.history.note({ key, attempt, ...result });
      if (result.kind === 'ok') return result.receipt;
      if (result.kind === 'refused') throw new Stuck(`${key} was refused: ${result.status} ${result.why}`);
      await rest(attempt);
    }
    throw new Stuck(`${key} got no answer`);
  }

  /** Reads until there is an answer that `holds`. Throws Stuck. */
  async until<T>(what: string, person: string, path: string, holds: (found: T) => boolean): Promise<T> {
    const end = Date.now() + PATIENCE;
    for (let attempt = 1; Date.now() < end; attempt += 1) {
      const found = await this.read<T>(person, path);
      if (found !== null && holds(found)) return found;
      await rest(attempt);
    }
    throw new Stuck(`${what} does not come to be`);
  }

  private async read<T>(person: string, path: string): Promise<T | null> {
    try {
      const response = await this.fetch(path, { headers: { authorization: `Persona ${person}` } });
      return response.ok ? ((await response.json()) as T) : null;
    } catch {
      return null;
    }
  }

  private async attempt({ key, name, person, subject = '', ifMatch, body }: Command): Promise<Result> {
    try {
      const response = await this.fetch(pathOf(entryOf(name)).replace(/:\w+/, subject), {
        method: 'POST',
        headers: {
          authorization: `Persona ${person}`,
          'content-type': 'application/json',
          'idempotency-key': key,
          ...(ifMatch !== undefined && { 'if-match': `"${ifMatch}"` }),
        },
        body: JSON.stringify(body),
      });
      return resultOf(response.status, await response.text());
    } catch (error) {
      const { message, cause } = error as Error;
      return { kind: 'unknown', why: cause instanceof Error ? cause.message : message };
    }
  }

  private fetch(path: string, init: RequestInit): Promise<Response> {
    return fetch(`${this.url}/api/v1/${path}`, { ...init, signal: AbortSignal.timeout(ATTEMPT) });
  }
}

const entryOf = (name: string) => catalogue.find((entry) => entry.name === name)!;

const rest = (attempt: number): Promise<void> => pause(PAUSES[attempt - 1] ?? PAUSES.at(-1));

function resultOf(status: number, text: string): Result {
  if (status === 201) return { kind: 'ok', receipt: JSON.parse(text) as Receipt };
  const why = /"code":"([^"]+)"/.exec(text)?.[1] ?? text;
  const uncertain = status >= 500 || why === 'COMMAND.IN_FLIGHT';
  return uncertain ? { kind: 'unknown', why: `${status} ${why}` } : { kind: 'refused', status, why };
}
