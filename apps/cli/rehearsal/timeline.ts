import type { Instant } from '#domain/calendar/instant.js';
import { dateIn, timeIn } from '#domain/calendar/zone.js';

/** What came to pass by itself: an event of the process, or a message. */
export interface News {
  readonly kind: 'event' | 'message';
  readonly at: Instant;
  readonly by: string;
  readonly what: string;
  readonly to: readonly string[];
}

/** An expectation that did not hold. */
export interface Difference {
  readonly where: string;
  readonly expected: string;
  readonly came: string;
}

/** The dated account of a rehearsal: what was done and happened, what was expected and what came. */
export class Timeline {
  readonly lines: string[] = [];
  readonly differences: Difference[] = [];
  private held = 0;
  private fresh: News[] = [];

  get expectations(): number {
    return this.held + this.differences.length;
  }

  command(at: Instant, who: string, what: string, came: string): void {
    this.lines.push(`${stamp(at)}  ${who}: ${what} → ${came}`);
  }

  add(news: News): void {
    this.fresh.push(news);
    const detail =
      news.kind === 'message' ? `message: ${news.what} → ${news.to.join(', ')}` : `${news.by}: ${news.what}`;
    if (news.kind === 'message' || news.by === 'process') this.lines.push(`${stamp(news.at)}    ${detail}`);
  }

  /** What is new since it was last asked. */
  takeNews(): readonly News[] {
    const news = this.fresh;
    this.fresh = [];
    return news;
  }

  compare(where: string, expected: string, came: string): void {
    if (expected === came) {
      this.held += 1;
      return;
    }
    this.differences.push({ where, expected, came });
    this.lines.push(`  ✗ ${where}`, `      expected: ${expected}`, `      came:     ${came}`);
  }
}

const WEEKDAY = new Intl.DateTimeFormat('en-GB', { weekday: 'short', timeZone: 'UTC' });

/** `Mon 2009-03-09 17:00`, in London. */
function stamp(at: Instant): string {
  const date = dateIn('Europe/London', at);
  return `${WEEKDAY.format(new Date(date))} ${date} ${timeIn('Europe/London', at)}`;
}
