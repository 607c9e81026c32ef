import { AxeBuilder } from '@axe-core/playwright';
import { expect } from '@jest/globals';
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core';
import { Lists } from '#record/lists.js';
import { People } from '#record/people.js';
import { findChromium } from '../support/chromium.mjs';
import { Client } from '../support/client.js';
import { startServer, type TestServer } from '../support/server.js';

/** The levels that the pages promise. */
const WCAG = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

/** A server with its pages, a browser to look at them, and somebody who does what the process does. */
export class Site {
  private constructor(
    readonly server: TestServer,
    readonly client: Client,
    private readonly browser: Browser,
    private readonly process: Process,
  ) {}

  /** `seeds`: a folder like seeds/programme. */
  static async open(env: NodeJS.ProcessEnv = {}, seeds?: string): Promise<Site> {
    const server = await startServer(env, seeds);
    const browser = await chromium.launch({ executablePath: findChromium(), args: ['--no-sandbox'] });
    return new Site(server, await Client.of(server), browser, new Process(server));
  }

  /** The name of who holds a post or a seat. */
  async nameOf(place: string): Promise<string> {
    const person = this.client.holderOf(place);
    return (await this.server.app.get(People).read([person])).get(person)!.name!;
  }

  /** Does something while the worker is away. */
  async withoutProcess(work: () => Promise<void>): Promise<void> {
    this.process.away = true;
    try {
      await work();
    } finally {
      this.process.away = false;
    }
  }

  async close(): Promise<void> {
    await this.process.stop();
    await this.browser.close();
    await this.server.stop();
  }

  /** A browser of one's own, in which nobody has signed in. */
  async visitor({ javaScript = false, width = 1100 } = {}): Promise<Page> {
    const context: BrowserContext = await this.browser.newContext({
      baseURL: this.server.url,
      javaScriptEnabled: javaScript,
      viewport: { width, height: 900 },
    });
    context.setDefaultTimeout(60_000);
    return context.newPage();
  }

  /** A browser in which the holder of a post or a seat has signed in. */
  async signedIn(place: string, how: { javaScript?: boolean; width?: number } = {}): Promise<Page> {
    const page = await this.visitor(how);
    await page.goto('/sign-in');
    await this.signInOn(page, place);
    await page.waitForURL((url) => url.pathname === '/');
    return page;
  }

  /** Signs the holder of a post or a seat in on the page that asks who one is. */
  async signInOn(page: Page, place: string): Promise<void> {
    await page
      .locator('form', { has: page.locator(`input[name=person][value="${this.client.holderOf(place)}"]`) })
      .getByRole('button')
      .click();
    await page.waitForURL((url) => url.pathname !== '/sign-in');
  }
}

/** Does what is due in any project, as the worker does it in real use. */
class Process {
  private stopped = false;
  away = false;
  private readonly running: Promise<void>;

  constructor(private readonly server: TestServer) {
    this.running = this.run();
  }

  async stop(): Promise<void> {
    this.stopped = true;
    await this.running;
  }

  private async run(): Promise<void> {
    while (!this.stopped) {
      if (!this.away) for (const { project } of await this.behind()) await this.server.settle(project);
      await new Promise((resolve) => setTimeout(resolve, 200));
    }
  }

  private behind(): Promise<readonly { readonly project: string }[]> {
    return this.server.app.get(Lists).rows(
      `WITH present AS (SELECT clock_timestamp() + ahead_ms * interval '1 millisecond' AS now FROM clock)
       SELECT project FROM process_marks, present WHERE next_due <= now
       UNION
       SELECT substr(s.stream, 9)::uuid
         FROM streams s LEFT JOIN process_marks m ON m.project = substr(s.stream, 9)::uuid
        WHERE s.kind = 'project' AND s.version > coalesce(m.version, 0)`,
    );
  }
}

/** One heading, a title of its own, and nothing that WCAG 2.2 AA forbids. */
export async function expectAccessible(page: Page): Promise<void> {
  expect(await page.locator('h1').count()).toBe(1);
  expect(await page.title()).toMatch(/.+ – Converge$/);
  const { violations } = await new AxeBuilder({ page })
    .setLegacyMode() // our pages have no frames: nothing to put together on a page of its own
    .options({ resultTypes: ['violations'] })
    .withTags(WCAG)
    .analyze();
  expect(
    violations.map(({ id, nodes }) => ({ page: page.url(), id, nodes: nodes.map(({ html }) => html).slice(0, 3) })),
  ).toEqual([]);
}

/** As wide as a page is on a small screen, or on a desk at 400% zoom. */
const NARROW = 320;

/** Runs in the browser: what reaches beyond the screen and is in no region that scrolls by itself. */
const TOO_WIDE = `(() => {
  const screen = document.documentElement.clientWidth;
  if (document.documentElement.scrollWidth <= screen) return [];
  return [...document.querySelectorAll('body *')]
    .filter((element) => element.getBoundingClientRect().right > screen && !element.closest('[role=region]'))
    .map((element) => element.outerHTML.slice(0, 120));
})()`;

/** Nothing makes the page scroll sideways; what is wide, such as a table, scrolls in its own labelled region. */
export async function expectNarrow(page: Page): Promise<void> {
  const before = page.viewportSize()!;
  await page.setViewportSize({ ...before, width: NARROW });
  const wide = await page.evaluate<string[]>(TOO_WIDE);
  await page.setViewportSize(before);
  expect({ page: page.url(), wide: wide.slice(-3) }).toEqual({ page: page.url(), wide: [] });
}

/** What the error summary says, line by line. */
export const errorsOn = (page: Page): Promise<string[]> =>
  page.locator('.govuk-error-summary__list li').allInnerTexts();

/** Presses the button of the form of a command: its answers are checked, or, where nothing is asked, it is given. */
export async function press(page: Page): Promise<void> {
  const answered = page.waitForEvent('load');
  await page.locator('main form > button.govuk-button').last().click();
  await answered;
}

/** Whether the page is the one on which answers are checked. */
export const isCheck = async (page: Page): Promise<boolean> =>
  (await page.locator('h1').innerText()).includes('Check your answers');

/** Sends the form of a command, and confirms the answers where they are to be checked. */
export async function send(page: Page): Promise<void> {
  if (!(await isCheck(page))) await press(page);
  if (await isCheck(page)) await press(page);
}
