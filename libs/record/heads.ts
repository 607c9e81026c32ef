import type { Head } from './history.js';

/** Streams remembered, some tens of kilobytes each. */
const REMEMBERED = 200;

/**
 * Streams as this process last saw them. PostgreSQL is told the hash that is known, and sends the state only when the
 * stream stands elsewhere: what is remembered saves work and is never believed.
 */
export class Heads {
  private readonly remembered = new Map<string, Head<unknown>>();

  known(stream: string): Head<unknown> | undefined {
    return this.remembered.get(stream);
  }

  remember(head: Head<unknown>): void {
    this.remembered.delete(head.stream);
    this.remembered.set(head.stream, head);
    if (this.remembered.size <= REMEMBERED) return;
    const [oldest] = this.remembered.keys();
    this.remembered.delete(oldest);
  }
}
