import type { ServerResponse } from 'node:http';
import { type BeforeApplicationShutdown, Injectable } from '@nestjs/common';
import { Changes } from '#use-cases/portfolio/changes.js';

/** How often the record is looked at while anybody watches, in milliseconds. */
const EVERY = 3_000;
/** Who watches longer comes again by itself. */
const LONGEST = 10 * 60_000;
const MOST = 100;
const MOST_OF_ONE = 4;

/** Those who have the portfolio open: told to look again when something was recorded, and nothing of what it was. */
@Injectable()
export class Watchers implements BeforeApplicationShutdown {
  private readonly open = new Map<ServerResponse, string>();
  private timer: NodeJS.Timeout | null = null;
  private mark: string | null = null;

  constructor(private readonly changes: Changes) {}

  /** Whether there is room for one more; browsers that are told there is none do not come again. */
  hasRoomFor(person: string): boolean {
    return this.open.size < MOST && [...this.open.values()].filter((each) => each === person).length < MOST_OF_ONE;
  }

  add(response: ServerResponse, person: string): void {
    this.open.set(response, person);
    response.write('retry: 10000\n\n');
    const end = setTimeout(() => response.end(), LONGEST);
    response.on('close', () => {
      clearTimeout(end);
      this.open.delete(response);
      if (this.open.size === 0) this.rest();
    });
    this.timer ??= setInterval(() => void this.look(), EVERY);
  }

  /** The server would wait for them. */
  beforeApplicationShutdown(): void {
    for (const response of this.open.keys()) response.end();
    this.rest();
  }

  private rest(): void {
    if (this.timer) clearInterval(this.timer);
    this.timer = null;
    this.mark = null;
  }

  /** A record that cannot be reached has nothing to tell. */
  private async look(): Promise<void> {
    const mark = await this.changes.mark().catch(() => this.mark);
    const moved = this.mark !== null && mark !== this.mark;
    this.mark = mark;
    for (const response of this.open.keys()) response.write(moved ? 'event: look\ndata:\n\n' : ':\n\n');
  }
}
